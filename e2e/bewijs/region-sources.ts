import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { type RunningSubgraphs, startOn } from '../zero-trust/start-subgraphs.ts';
import { openRecorder, type WireRecord, type WireRecorder } from './wire-recorder.ts';

/** The subgraphs as the gateways see them: with a recorder before each, and where that is wished one with a fault behind it. */
export interface RegionSources {
  readonly urls: Readonly<Record<string, string>>;
  /** From now on the source has this fault (of the test build of the subgraph); null: as it is shipped. */
  seed(bron: Bron, fault: string | null): void;
  /** Where questions to this source go now. */
  targetOf(bron: Bron): string;
  takeWire(): WireRecord[];
  stop(): Promise<void>;
}

/** Those of which there is a test build. */
const SEEDED: readonly Bron[] = ['politie', 'casus'];

export interface SourceOptions {
  readonly dir: string;
  readonly seeded: boolean;
  /** Answers for the case authority. */
  readonly authorityUrl: string;
}

export async function openRegionSources(subgraphs: RunningSubgraphs, options: SourceOptions): Promise<RegionSources> {
  const { dir, authorityUrl } = options;
  const faultFile = join(dir, 'fout');
  writeFileSync(faultFile, '');
  const faulty = new Map(
    await Promise.all(
      (options.seeded ? SEEDED : []).map(async (bron) => {
        const env = { PROOF_FAULT_FILE: faultFile };
        const entry = { dir, demo: false, policy: subgraphs.policy, entry: 'test/seeded-main.ts', env };
        return [bron, await startOn(subgraphs.of(bron).database, bron, subgraphs.issuer, entry)] as const;
      }),
    ),
  );
  const recorders = new Map<Bron, WireRecorder>();
  for (const bron of BRONNEN) {
    const elsewhere = bron === 'casus' ? { elsewhere: authorityUrl } : {};
    recorders.set(bron, await openRecorder(bron, { target: subgraphs.of(bron).url, ...elsewhere }));
  }
  const targets = new Map<Bron, string>();
  return {
    urls: Object.fromEntries([...recorders].map(([bron, { url }]) => [bron, url])),
    seed(bron, fault) {
      const target = fault === null ? subgraphs.of(bron) : faulty.get(bron);
      if (target === undefined) throw new Error(`${bron} has no test build`);
      writeFileSync(faultFile, fault ?? '');
      targets.set(bron, target.url);
      recorders.get(bron)?.redirect(target.url);
    },
    targetOf: (bron) => targets.get(bron) ?? subgraphs.of(bron).url,
    takeWire: () => [...recorders.values()].flatMap((recorder) => recorder.take()),
    async stop() {
      for (const recorder of recorders.values()) await recorder.close();
      for (const one of faulty.values()) await one.stop();
    },
  };
}

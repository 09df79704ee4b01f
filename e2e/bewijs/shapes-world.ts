import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { releaseCompiled } from '@ketenhub/bundle/testing/test-release.ts';
import { leesAnnotaties } from '@ketenhub/policy';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { type Handle, newHandle } from '../zero-trust/ask-directly.ts';
import { startTestIssuer } from '../zero-trust/test-issuer.ts';
import { askGateway } from './ask-gateway.ts';
import { startNaiveSources } from './naive-sources.ts';
import { openProofIssuer } from './proof-issuer.ts';
import type { ProofWorld } from './proof-world.ts';
import { basesFor } from './rights-pool.ts';
import { schemasOf } from './schemas.ts';
import { shapesSupergraph } from './shapes-sdl.ts';
import { startGateways, type WishedGateway } from './start-gateways.ts';
import { openRecorder, type WireRecorder } from './wire-recorder.ts';

export interface ShapesWorld extends ProofWorld {
  /** From now on this source answers with faults that quote what it holds. */
  breakDown(bron: Bron | null): void;
  stop(): Promise<void>;
}

const CASUS = 'ZVH-2026-9101';
const CANARY = /kanarie:([\w.]+):([\w-]+):\w*:/g;

/**
 * Real gateways before sources without any guard, over a small supergraph with every shape that leaks easily: interface and
 * union with several owners, @requires, a value derived from another subcategorie, an argument that reads a hidden field.
 */
export async function startShapesWorld(
  createDatabase: () => Promise<TestDatabase>,
  wished: readonly WishedGateway[],
): Promise<ShapesWorld> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-vormen-'));
  const supergraphSdl = shapesSupergraph();
  const supergraphFile = join(dir, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraphSdl);
  const beleid = await readBeleid('schema/beleid.json');
  const policy = await releaseCompiled(join(dir, 'compliance'), 'schema/beleid.json');
  const annotaties = leesAnnotaties(supergraphSdl);
  const persons: readonly Handle[] = [
    { id: newHandle(), soort: 'HOOFDPERSOON' },
    { id: newHandle(), soort: 'DIRECTE_KRING' },
  ];
  const issuer = await startTestIssuer();
  const front = await openProofIssuer(issuer, { casus: CASUS, betrokkenen: persons }, beleid.digest);
  const sources = await startNaiveSources(CASUS, persons);
  const recorders: WireRecorder[] = [];
  const sourceUrls: Partial<Record<Bron, string>> = {};
  for (const [bron, target] of Object.entries(sources.urls) as [Bron, string][]) {
    const recorder = await openRecorder(bron, { target, elsewhere: `${front.url}/gezag` });
    recorders.push(recorder);
    sourceUrls[bron] = recorder.url;
  }
  const database = await createDatabase();
  const gateways = await startGateways(wished, {
    tokenServiceUrl: front.url,
    sourceUrls,
    supergraphFile,
    policy,
    database,
  });
  const { schema, wireSchema } = schemasOf(supergraphSdl);
  let broken: Bron | null = null;
  const soortOf = new Map(persons.map(({ id, soort }) => [id, soort]));
  return {
    name: 'vormen',
    operations: {
      schema,
      texts: { nummer: [CASUS, 'ZVH-2026-9999'], wapen: ['mes'] },
      leftOut: new Set(['na']),
      roads: new Set([
        'casus',
        'betrokkenen',
        'rijen',
        'politie',
        'risico',
        'meldingen',
        'signalen',
        'signaal',
        'samenvatting',
        'tekst',
      ]),
    },
    wireSchema,
    beleid,
    annotaties,
    persons,
    bases: basesFor(beleid, annotaties).filter(({ fase }) => fase !== null),
    hasGuardedSources: false,
    isComplete: true,
    isInTrouble: () => broken !== null,
    canariesIn: (text) => text.match(CANARY) ?? [],
    ownerOf(text) {
      const [, coordinate = '', handle = ''] = new RegExp(CANARY.source).exec(text) ?? [];
      return coordinate === '' ? null : { coordinates: [coordinate], handle: handle === '-' ? null : handle };
    },
    isShut: () => false,
    ask: async (gateway, right, question) =>
      askGateway(gateways.url(gateway), await front.accessToken(right), question),
    takeWire: () => recorders.flatMap((recorder) => recorder.take()),
    async hide(_right, oracle) {
      sources.change(
        (coordinate, handle) => !oracle.may(coordinate, handle === null ? null : (soortOf.get(handle) ?? null)),
      );
      return async () => sources.change(() => false);
    },
    breakDown(bron) {
      broken = bron;
      sources.breakDown(bron);
    },
    async stop() {
      await gateways.stop();
      for (const recorder of recorders) await recorder.close();
      await sources.close();
      await front.close();
      await issuer.stop();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

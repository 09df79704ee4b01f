import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchemaRefused } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FollowedSupergraph, followSupergraph } from './follow-supergraph.ts';
import { serveSupergraph } from './serve-supergraph.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

/** No timer in these tests: every look is asked for. */
const NEVER_MS = 2_000_000_000;
const served = (sdl: string) => ({ sdl, server: { stop: async () => undefined } });
const annotaties = new Map([['Query.a', {}]]) as unknown as Annotaties;

let folder: string;
let file: string;
let lines: string[];
let probed: string[];
let sourceFault: string | null;
let followed: FollowedSupergraph;
let serving: ReturnType<typeof serveSupergraph<ReturnType<typeof served>>>;
let beleid: Beleid;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  file = join(folder, 'supergraph.graphql');
  writeFileSync(file, 'eerste');
  [lines, probed, sourceFault, beleid] = [[], [], null, {} as Beleid];
  serving = serveSupergraph(served('eerste'), () => undefined);
  const logger = {
    info: () => undefined,
    error: ({ why }: { why: string }) => lines.push(why),
  } as unknown as Logger;
  followed = followSupergraph({
    file,
    reloadMs: NEVER_MS,
    serving,
    logger,
    beleid: () => beleid,
    lint(sdl, { digest }) {
      if (sdl.includes('ongelint') && digest === undefined) throw new SchemaRefused('breaks a rule');
      return sdl.includes('leeg') ? new Map() : annotaties;
    },
    async open(sdl) {
      if (sdl.includes('kapot')) throw new Error('from the inside');
      return served(sdl);
    },
    async probe(sdl) {
      probed.push(sdl);
      if (sourceFault !== null) throw new SupergraphRefused(sourceFault);
    },
  });
});
afterEach(async () => {
  await followed.stop();
  rmSync(folder, { recursive: true });
});

async function looks(count: number): Promise<string> {
  for (let look = 0; look < count; look += 1) await followed.reload();
  return serving.current().sdl;
}

describe('the file of the supergraph, while the gateway serves', () => {
  it('is taken over once every source passed the probe', async () => {
    expect(await looks(1)).toBe('eerste');
    expect(probed).toEqual([]);
    writeFileSync(file, 'tweede');
    expect(await looks(3)).toBe('tweede');
    expect([probed, lines]).toEqual([['tweede'], []]);
  });

  it.each([
    ['the linter refuses it', 'ongelint', 'breaks a rule'],
    ['it has no fields', 'leeg', `has no fields`],
    ['no gateway can be made of it', 'kapot', 'does not compose'],
  ])('changes nothing when %s, says so once, and is not tried again', async (_, sdl, why) => {
    writeFileSync(file, sdl);
    expect(await looks(20)).toBe('eerste');
    expect(lines).toEqual([expect.stringContaining(why)]);
    expect(probed.length).toBeLessThanOrEqual(1);
  });

  it('changes nothing when it is gone, and is told of again after it was back', async () => {
    rmSync(file);
    expect(await looks(3)).toBe('eerste');
    writeFileSync(file, 'eerste');
    await looks(1);
    rmSync(file);
    await looks(1);
    expect(lines).toHaveLength(2);
  });

  it('is tried again under another policy, for which the linter may think otherwise', async () => {
    writeFileSync(file, 'ongelint');
    await looks(5);
    beleid = { digest: 'waaronder het mag' } as Beleid;
    expect(await looks(1)).toBe('ongelint');
    expect(lines).toHaveLength(1);
  });

  it('is news again when the same wrong text comes back', async () => {
    for (const sdl of ['ongelint', 'eerste', 'ongelint']) {
      writeFileSync(file, sdl);
      await looks(3);
    }
    expect(lines).toHaveLength(2);
  });

  it('stays out while a source fails the probe, which is asked ever less often, and comes in once it passes', async () => {
    sourceFault = 'source politie is not admitted';
    writeFileSync(file, 'tweede');
    expect(await looks(64)).toBe('eerste');
    expect(lines).toEqual(['source politie is not admitted']);
    // After 1, 2, 4, 8, 16 and 32 looks.
    expect(probed).toHaveLength(7);
    sourceFault = null;
    expect(await looks(64)).toBe('tweede');
  });

  it('is tried at once when another text stands there', async () => {
    sourceFault = 'source politie is not admitted';
    writeFileSync(file, 'tweede');
    await looks(10);
    sourceFault = null;
    writeFileSync(file, 'derde');
    expect(await looks(1)).toBe('derde');
  });
});

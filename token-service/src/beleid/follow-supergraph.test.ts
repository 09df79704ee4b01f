import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Beleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FollowedSupergraph, followSupergraph } from './follow-supergraph.ts';
import { readSupergraph } from './read-supergraph.ts';
import { createSupergraphs, type Supergraphs } from './supergraphs.ts';

/** No timer in these tests: every look is asked for. */
const NEVER_MS = 2_000_000_000;
const VELD = 'PolitieBeeld.laatsteContact';
const released = readFileSync('schema/supergraph.graphql', 'utf8');
const without = released.replace(/\n {2}"""[^"\n]*"""\n {2}laatsteContact: [^\n]*/, '');
const protocol = await readCompiled('schema/beleid.json');

let folder: string;
let file: string;
let lines: string[];
let beleid: Beleid;
let supergraphs: Supergraphs;
let followed: FollowedSupergraph;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  file = join(folder, 'supergraph.graphql');
  writeFileSync(file, without);
  [lines, beleid] = [[], protocol];
  supergraphs = createSupergraphs(await readSupergraph(beleid, file), { overlapMs: 60_000 });
  const logger = {
    info: () => undefined,
    error: ({ why }: { why: string }) => lines.push(why),
  } as unknown as Logger;
  followed = followSupergraph({ file, reloadMs: NEVER_MS, supergraphs, beleid: () => beleid, logger });
});
afterEach(async () => {
  await followed.stop();
  rmSync(folder, { recursive: true });
});

const knowsField = (): boolean => supergraphs.current().annotaties.has(VELD);

async function looks(text: string | null, count = 3): Promise<void> {
  if (text !== null) writeFileSync(file, text);
  for (let look = 0; look < count; look += 1) await followed.reload();
}

describe('the supergraph of the token service, while it runs', () => {
  it('is followed by the next one, and the one before it is remembered', async () => {
    expect(knowsField()).toBe(false);
    await looks(released);
    expect(knowsField()).toBe(true);
    expect(supergraphs.earlier().map(({ annotaties }) => annotaties.has(VELD))).toEqual([false]);
    await looks(without);
    expect(knowsField()).toBe(false);
    // Back at the first: it is the current one, and not one before it as well.
    expect(supergraphs.earlier().map(({ annotaties }) => annotaties.has(VELD))).toEqual([true]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['is cut off', released.slice(0, 40_000), 'is no readable SDL'],
    ['has no fields', 'scalar Datum', 'has no fields'],
    ['has a field without a ceiling', released.replace(/(\n {2}laatsteContact: \w+) [^\n]*/, '$1'), VELD],
    [
      'puts a field under another owner',
      released.replace(/(\n {2}laatsteContact: [^\n]*bron: ")politie/, '$1college'),
      VELD,
    ],
  ])('A1, A129: stays when the next one %s; that is one line, however often it looks', async (_, sdl, why) => {
    expect(sdl).not.toBe(released);
    await looks(sdl, 10);
    expect(knowsField()).toBe(false);
    expect(lines).toEqual([expect.stringContaining(why)]);
    await looks(released);
    expect(knowsField()).toBe(true);
  });

  it('stays when the file is gone, and that is told again when it happens again', async () => {
    rmSync(file);
    await looks(null);
    await looks(without);
    rmSync(file);
    await looks(null);
    expect(lines).toEqual([expect.stringContaining('cannot be read'), expect.stringContaining('cannot be read')]);
    expect(supergraphs.earlier()).toEqual([]);
  });

  it('is linted again under another policy, for which the same text may be right', async () => {
    beleid = { ...protocol, subcategorieen: protocol.subcategorieen.filter(({ code }) => code !== 'POLITIE_MUTATIE') };
    await looks(released);
    expect([knowsField(), lines.length]).toEqual([false, 1]);
    beleid = protocol;
    await looks(null);
    expect(knowsField()).toBe(true);
  });

  it('is looked at as it stands when somebody asks, also while a look is under way', async () => {
    const underWay = followed.reload();
    // Read by now, and not looked through yet.
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(file, released);
    await followed.reload();
    expect(knowsField()).toBe(true);
    await underWay;
  });

  it('remembers a few of those before it, whoever changes the file without end', async () => {
    for (let count = 0; count < 12; count += 1) await looks(`# ${count}\n${released}`, 1);
    expect(supergraphs.earlier()).toHaveLength(8);
  });
});

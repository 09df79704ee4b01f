import { readFileSync } from 'node:fs';
import { askLiterally, askMutation, mutationsWithDays } from '@ketenhub/testing/days-of-input.ts';
import { buildSchema } from 'graphql';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { dumpDatabases } from '../vernietigen/dump.ts';
import { type BadInput, expectRefused, openBadInput } from './gateway.ts';

const NO_DAY = 'Dit is geen bestaande dag; schrijf jjjj-mm-dd.';
const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const MUTATIES = mutationsWithDays(buildSchema(sdl, { assumeValid: true }));

const hub = inject('hub');
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

/** The queue of jobs and the seals of the logbooks work by themselves, at their own hours. */
const BY_ITSELF = /pgboss\.|logboek\.(boomkoppen|zegels)$/;
/** Who may ask at all is asked of the register for each request, before anybody reads the question (doelbinding.md 5). */
const ADMISSION = /"actie"+: "+casusbewijs"/;

/** The gateway renews its own login when that is about to end, whoever asks what (RFC 7523). */
const OWN_LOGIN = /,ReplayDetection,.*""iss"": ""gateway""/;

/** Every row of every process, and every line of its log. */
async function everything(): Promise<ReadonlyMap<string, readonly string[]>> {
  const dump = await dumpDatabases(hub);
  return new Map([...dump].filter(([table]) => !BY_ITSELF.test(table)));
}

describe('30 February in a change', () => {
  it.each(MUTATIES)('$naam: told at each place of a day, as a variable and in the document', async (mutatie) => {
    const { query, variables } = askMutation(mutatie, mutatie.dagen);
    const answer = await gateway.ask(query, { variables });
    const { extensions } = expectRefused(answer, 400, 'VARIABELEN');
    const velden = mutatie.dagen.map((veld) => ({ veld, uitleg: NO_DAY }));
    expect(extensions).toEqual({
      code: 'VARIABELEN',
      variabelen: [...new Set(mutatie.dagen.map((veld) => veld.split('.')[0]))],
      velden,
    });
    expect(answer.text).not.toContain('2026-02-30');

    const literal = await gateway.ask(askLiterally(mutatie, mutatie.dagen));
    expectRefused(literal, 400, 'GRAPHQL_VALIDATION_FAILED');
    const { errors } = JSON.parse(literal.text) as { errors: { extensions: { velden: unknown } }[] };
    expect(errors.map((error) => error.extensions.velden)).toEqual(velden.map((veld) => [veld]));
    expect(literal.text).not.toContain('2026-02-30');
  });

  it('saves nothing and asks no source: no row is new, and no line in any log but that of the admission', async () => {
    const before = await everything();
    expect([...before.keys()].filter((table) => table.endsWith('logboek.logregels')).length).toBeGreaterThan(3);
    for (const mutatie of MUTATIES) {
      const { query, variables } = askMutation(mutatie, mutatie.dagen);
      expectRefused(await gateway.ask(query, { variables }), 400, 'VARIABELEN');
      expectRefused(await gateway.ask(askLiterally(mutatie, mutatie.dagen)), 400, 'GRAPHQL_VALIDATION_FAILED');
    }
    const after = await everything();
    const admissions: string[] = [];
    for (const [table, rows] of before) {
      const [old, now] = [new Set(rows), after.get(table) ?? []];
      const added = now.filter((row) => !old.has(row));
      if (table === 'case logboek.logregels') admissions.push(...added.filter((row) => ADMISSION.test(row)));
      const unexplained = added.filter((row) => !admissions.includes(row) && !OWN_LOGIN.test(row));
      expect([table, unexplained]).toEqual([table, []]);
      expect([table, now.length - added.length]).toEqual([table, rows.length]);
    }
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(admissions).toHaveLength(2 * MUTATIES.length);
  });
});

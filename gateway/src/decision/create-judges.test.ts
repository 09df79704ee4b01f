import { readFileSync } from 'node:fs';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { leesAnnotaties, leesBeleid } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN } from '@ketenhub/vocabulary';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectOperation } from '../operation/select-operation.ts';
import { hubOf, tableOf } from '../operation/test-support/operation.ts';
import { createJudges } from './create-judges.ts';

const read = (path: string): string => readFileSync(new URL(`../../../schema/${path}`, import.meta.url), 'utf8');
const eerste = leesBeleid(JSON.parse(read('beleid.json')));
const tweede = { ...eerste, digest: `sha256-${'B'.repeat(43)}` };
const { schema, annotations } = hubOf('type Query { open: String  dicht: String }');
const judges = createJudges(leesAnnotaties(read('supergraph.graphql')));

/** What of the question passes the filter of this judge; the rights class is the same for everybody here. */
function passes(beleid: typeof eerste, denied: Record<string, true>): string {
  const selection = selectOperation(parse('{ open dicht }'), null);
  if (!selection.ok) throw new Error(selection.fout);
  const table = tableOf(denied, BETROKKENE_SOORTEN);
  const input = { schema, annotations, selected: selection.selected, variables: {}, table };
  return judges(beleid, schema).prepared.prepare(input, 'iedereen').text.replace(/\s+/g, ' ');
}

describe('the judge of the gateway (A49)', () => {
  it('remembers what it decided under one policy', () => {
    const before = passes(eerste, {});
    expect(before).toContain('dicht');
    // The table says otherwise now; that the answer is the same shows that it was remembered.
    expect(passes(eerste, { 'Query.dicht': true })).toBe(before);
  });

  it('answers nothing from the decisions of another policy, not even when it comes back', () => {
    expect(passes(tweede, { 'Query.dicht': true })).not.toContain('dicht');
    expect(passes(eerste, { 'Query.dicht': true })).not.toContain('dicht');
  });

  it('is one judge for as long as the policy is the same snapshot, and says which digest it decides by', () => {
    const clock = alwaysInForce(eerste);
    const judge = judges(clock.current(), schema);
    expect(judges(clock.current(), schema)).toBe(judge);
    expect(judge.policy.beleid.digest).toBe(eerste.digest);
    expect(judges(tweede, schema).policy.beleid.digest).toBe(tweede.digest);
  });
});

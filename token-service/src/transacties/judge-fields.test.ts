import type { Annotaties } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import type { Account } from '../accounts.ts';
import { createSupergraphs } from '../beleid/supergraphs.ts';
import { judgeFields } from './judge-fields.ts';

const { beleid, annotaties: wide } = await testPolicy();
const account: Account = {
  sub: 'r',
  rol: 'PROCESREGISSEUR',
  org: OIN.zvh,
  klasse: 'SAMENWERKINGSVERBAND',
  accountklasse: 'UITVOERING',
};
const casus = {
  fase: 'CASUSOVERLEG',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.college,
  deelnemers: [OIN.politie],
};
const VELD = 'PolitieBeeld.mutaties';
const OVERLAP_MS = 1_000;

const without = new Map([...wide].filter(([veld]) => veld !== VELD)) as Annotaties;
const narrow = new Map(
  [...wide].map(([veld, one]) => [
    veld,
    veld === VELD
      ? { ...one, toepassingen: one.toepassingen.map((each) => ({ ...each, doelen: ['ZVH-TRIAGE'] })) }
      : one,
  ]),
) as Annotaties;

/** What becomes of a question with these fields after these supergraphs, some time after the last one was taken over. */
function judged(sequence: readonly Annotaties[], velden: readonly string[] = [VELD, 'Casus.nummer'], laterMs = 0) {
  let nowMs = 0;
  const [first = { digest: '', annotaties: wide }, ...next] = sequence.map((annotaties, index) => ({
    digest: `nummer ${index}`,
    annotaties,
  }));
  const supergraphs = createSupergraphs(first, { overlapMs: OVERLAP_MS, now: () => nowMs });
  for (const one of next) supergraphs.replace(one);
  nowMs += laterMs;
  const { annotaties, digest } = supergraphs.current();
  const policy = { beleid, annotaties, earlier: supergraphs.earlier(), supergraaf: digest };
  return judgeFields(policy, { account, doel: 'ZVH-CASUSOVERLEG', casus }, velden);
}
const NARROWER = { fault: 'SUPERGRAAF_NAUWER', velden: [VELD] };

describe('a field that the gateway planned by another supergraph than the one of this moment', () => {
  it('is given when it is new', () => {
    expect(judged([without, wide])).toBeNull();
  });

  it('is given when it has left the schema, until the overlap ends; then the gateway may ask again without it', () => {
    expect(judged([wide, without])).toBeNull();
    expect(judged([wide, without], undefined, OVERLAP_MS - 1)).toBeNull();
    expect(judged([wide, without], undefined, OVERLAP_MS)).toEqual(NARROWER);
  });

  it('is given under no ceiling that was narrowed since, not for one moment', () => {
    expect(judged([wide, narrow])).toEqual(NARROWER);
    expect(judged([wide, narrow, narrow])).toEqual(NARROWER);
  });

  it('gets nothing from an older supergraph that the newer ones do not give', () => {
    expect(judged([narrow, without])).toEqual({ fault: 'VELD_GEWEIGERD', velden: [VELD] });
    expect(judged([wide, narrow, without])).toEqual(NARROWER);
    expect(judged([wide, narrow, without, without])).toEqual(NARROWER);
    expect(judged([narrow, wide])).toBeNull();
    expect(judged([wide, narrow, wide])).toBeNull();
  });

  it('A75: is refused as something that the gateway had no reason to ask when none of them opens it', () => {
    const wapen = 'PolitieBeeld.wapenindicatie';
    expect(judged([wide], [VELD, wapen])).toEqual({ fault: 'VELD_GEWEIGERD', velden: [wapen] });
    expect(judged([wide, narrow], [VELD, wapen])).toEqual({ fault: 'VELD_GEWEIGERD', velden: [VELD, wapen] });
    expect(judged([wide, without], ['X.y'])).toEqual({ fault: 'VELD_GEWEIGERD', velden: ['X.y'] });
  });
});

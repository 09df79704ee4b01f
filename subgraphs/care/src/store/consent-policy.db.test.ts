import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsentCase, consentCases } from '../consent/consent-case.fixture.ts';
import { poortOpen } from '../consent/poort-open.ts';
import { openPolicyFixture, type PlacedCase, type PolicyFixture } from './consent-policy.fixture.ts';

const CASES = 500;
/** Days beside today, for a rule about ages: around a leap day and the turn of a year. */
const DAYS = ['2026-02-28', '2026-03-01', '2028-02-29', '2027-01-01'];
/** As PostgreSQL writes it out in an expression, and as it stands in the function. */
const TODAY =
  /(\(\(now\(\) AT TIME ZONE 'Europe\/Amsterdam'::text\)\)|\(now\(\) AT TIME ZONE 'Europe\/Amsterdam'\))::date/g;

let fixture: PolicyFixture;
let policy: string;
let rule: string;
beforeAll(async () => {
  fixture = await openPolicyFixture();
  policy = await read(
    "select pg_get_expr(polqual, polrelid) as text from pg_policy where polname = 'grondslagen_toetsen'",
  );
  rule = await read("select pg_get_functiondef('toestemming_geldt(uuid)'::regprocedure) as text");
});
afterAll(() => fixture.close());

async function read(query: string): Promise<string> {
  const { rows } = await fixture.owner.query<{ text: string }>(query);
  return rows[0]?.text ?? '';
}

const today = () => read("select ((now() at time zone 'Europe/Amsterdam')::date)::text as text");

/** Puts these texts in the place of what was migrated. */
async function replace(newPolicy: string, newRule: string): Promise<void> {
  await fixture.owner.query(newRule);
  await fixture.owner.query(`alter policy grondslagen_toetsen on grondslagen using (${newPolicy})`);
}

const sample = (day: string, seed: number): ConsentCase[] => fc.sample(consentCases(day), { numRuns: CASES, seed });

/** Cases in which the database and the pure function do not say the same. */
async function differences(cases: readonly ConsentCase[], placed: readonly PlacedCase[], day: string) {
  const open = await fixture.open(placed);
  return cases.filter(({ poort, positie }, index) => open[index] !== poortOpen(poort, positie, day));
}

describe('the row policy of a gate and the rule that is stated as a function', () => {
  it('R05: say the same today, of some hundreds of cases, with the policy as it was migrated', async () => {
    const day = await today();
    const cases = sample(day, 1);
    const placed = await fixture.fill(cases);
    expect(await differences(cases, placed, day)).toEqual([]);
    const open = (await fixture.open(placed)).filter((isOpen) => isOpen);
    expect(open.length).toBeGreaterThan(CASES / 8);
    expect(open.length).toBeLessThan(CASES - CASES / 8);
  });

  it.each(DAYS)('R05: would say the same on %s', async (day) => {
    const cases = sample(day, 2);
    const placed = await fixture.fill(cases);
    const then = (text: string): string => text.replace(TODAY, `date '${day}'`);
    expect(then(policy)).not.toBe(policy);
    expect(then(rule)).not.toBe(rule);
    try {
      await replace(then(policy), then(rule));
      expect(await differences(cases, placed, day)).toEqual([]);
    } finally {
      await replace(policy, rule);
    }
  });

  /** A mistake, the text that it is made in, and what is written there instead. */
  const RULE_FAULTS: readonly (readonly [string, string | RegExp, string])[] = [
    ['a consent outlives a birthday', '>= stap', '>= 0'],
    ['a consent outlives a change of who stands for the person', 'wissel IS NULL OR', 'true OR'],
    ['only a beginning counts as a change', 'CASE WHEN v.tot <= dag THEN v.tot END', 'NULL'],
    ['only an end counts as a change', 'CASE WHEN v.vanaf <= dag THEN v.vanaf END', 'NULL'],
    ['one holder of gezag consents for all', 'bool_and(', 'bool_or('],
    ['nobody need hold gezag', 'IF leeftijd < 16 AND cardinality(staan) = 0', 'IF false'],
    ['a mentor does not count', "ARRAY['CURATOR', 'MENTOR']", "ARRAY['CURATOR']"],
    ['gezag ends a day late', 'dag < v.tot', 'dag <= v.tot'],
    ['gezag begins a day late', 'WHERE v.vanaf <= dag AND', 'WHERE v.vanaf < dag AND'],
    ['a withdrawn consent counts', /AND t\.ingetrokken_op IS NULL|AND i\.ingetrokken_op >= t\.gegeven_op/g, 'AND true'],
    [
      'AVG 7(3): the person under curatele or mentorschap cannot withdraw',
      "OR (wijze_nu = 'VERTEGENWOORDIGER' AND i.vertegenwoordiger_id IS NULL)",
      '',
    ],
    ['a child under 12 can withdraw', "wijze_nu = 'VERTEGENWOORDIGER' AND i.", 'i.'],
    ['only a withdrawal of after the day of the consent counts', 'i.ingetrokken_op >= t', 'i.ingetrokken_op > t'],
    ['a withdrawal leaves what the same person gave before', 'i.ingetrokken_op >= t.gegeven_op', 'false'],
    ['a consent of a day to come counts', 'BETWEEN geboren AND dag', '>= geboren'],
    ['what was judged at the consent does not matter', 't.wijze = wijze_nu', 'true'],
    [
      'thirteen is the age at which the youth is asked',
      'wijze_nu := CASE WHEN leeftijd < 12',
      'wijze_nu := CASE WHEN leeftijd < 13',
    ],
    ['seventeen is the age at which the youth decides alone', /leeftijd < 16/g, 'leeftijd < 17'],
    ['the youth from twelve is not asked', "('BETROKKENE_EN_GEZAGHEBBENDEN', 'JONGERE',", "('JONGERE',"],
    [
      'the date of birth need not be known',
      'IF geboren IS NULL THEN RETURN false',
      'IF geboren IS NULL THEN RETURN true',
    ],
  ];
  const POLICY_FAULTS: typeof RULE_FAULTS = [
    ['any ground is as good as consent', 'toestemming_geldt(id)', 'true'],
    ['the gate stays open on its last day', '< tot', '<= tot'],
    ['a gate that was taken back opens again', 'ingetrokken_op IS NULL', 'true'],
  ];

  describe('differ as soon as one of them has a fault (so the agreement above is no accident)', () => {
    let day: string;
    let cases: ConsentCase[];
    let placed: readonly PlacedCase[];
    beforeAll(async () => {
      day = await today();
      cases = [3, 4, 5].flatMap((seed) => sample(day, seed));
      placed = await fixture.fill(cases);
    });
    afterAll(() => replace(policy, rule));

    it('and agree before that', async () => {
      expect(await differences(cases, placed, day)).toEqual([]);
    });

    it.each(RULE_FAULTS)('%s', async (_, correct, wrong) => {
      const faulty = rule.replace(correct, wrong);
      expect(faulty).not.toBe(rule);
      await replace(policy, faulty);
      expect((await differences(cases, placed, day)).length).toBeGreaterThan(0);
    });

    it.each(POLICY_FAULTS)('%s', async (_, correct, wrong) => {
      const faulty = policy.replace(correct, wrong);
      expect(faulty).not.toBe(policy);
      await replace(faulty, rule);
      expect((await differences(cases, placed, day)).length).toBeGreaterThan(0);
    });
  });
});

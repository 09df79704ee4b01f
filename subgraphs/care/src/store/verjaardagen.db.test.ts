import { plusDagen } from '@ketenhub/region';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentCase } from '../consent/consent-case.fixture.ts';
import { wisselNa } from '../consent/herbeoordeling.ts';
import type { Toestemming, Vertegenwoordiger } from '../consent/rechtspositie.ts';
import { birthday, vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import { openPolicyFixture, type PlacedCase, type PolicyFixture } from './consent-policy.fixture.ts';

/** As PostgreSQL writes it out in an expression, and as it stands in the function. */
const TODAY =
  /(\(\(now\(\) AT TIME ZONE 'Europe\/Amsterdam'::text\)\)|\(now\(\) AT TIME ZONE 'Europe\/Amsterdam'\))::date/g;

let fixture: PolicyFixture;
let policy: string;
let rule: string;

async function read(query: string): Promise<string> {
  const { rows } = await fixture.owner.query<{ text: string }>(query);
  return rows[0]?.text ?? '';
}

/** Puts the clock of the gates at this day: in what was migrated, and nowhere else. */
async function clockAt(day: string | null): Promise<void> {
  const then = (text: string): string => (day === null ? text : text.replace(TODAY, `date '${day}'`));
  await fixture.owner.query(then(rule));
  await fixture.owner.query(`alter policy grondslagen_toetsen on grondslagen using (${then(policy)})`);
}

beforeAll(async () => {
  fixture = await openPolicyFixture();
  policy = await read(
    "select pg_get_expr(polqual, polrelid) as text from pg_policy where polname = 'grondslagen_toetsen'",
  );
  rule = await read("select pg_get_functiondef('toestemming_geldt(uuid)'::regprocedure) as text");
});
afterAll(async () => {
  await clockAt(null);
  await fixture.close();
});

const OUDER: Vertegenwoordiger = { id: 'ouder', rol: 'GEZAGHEBBENDE', vanaf: '1990-01-01', tot: null };

/** Everyone consented who had to on this day, and nobody since. */
function consentedOn(
  geboortedatum: string,
  day: string,
  vertegenwoordigers: readonly Vertegenwoordiger[],
): ConsentCase {
  const positie = { geboortedatum, vertegenwoordigers };
  const vereist = vereisteToestemming(positie, day);
  if (vereist === null) throw new Error(`nobody decides on ${day}`);
  const wie = [...(vereist.betrokkene ? [null] : []), ...vereist.vertegenwoordigers];
  const toestemmingen: Toestemming[] = wie.map((door) => ({
    ...{ door, wijze: vereist.wijze, gegevenOp: day },
    ingetrokkenOp: null,
  }));
  const grondslag = 'UITDRUKKELIJKE_TOESTEMMING';
  return { positie, poort: { grondslag, vanaf: '1990-01-01', tot: null, ingetrokkenOp: null, toestemmingen } };
}

const openOn = async (placed: readonly PlacedCase[], day: string): Promise<readonly boolean[]> => {
  await clockAt(day);
  return fixture.open(placed);
};

/** One born on a common day, two on a leap day: of which 12 and 16 fall in a leap year, and 18 does not. */
const BORN = ['2010-06-15', '2012-02-29', '2008-02-29'];

describe('R06: a consent of who decided until then is shut by the row policy itself', () => {
  it.each(BORN.flatMap((born) => [12, 16, 18].map((age) => [born, age] as const)))(
    'born %s: open on the day before turning %i, shut on the birthday and after it, without any job',
    async (born, age) => {
      const turns = birthday(born, age);
      const before = plusDagen(turns, -1);
      const placed = await fixture.fill([consentedOn(born, before, [OUDER])]);
      expect(await openOn(placed, before)).toEqual([true]);
      expect(await openOn(placed, turns)).toEqual([false]);
      expect(await openOn(placed, plusDagen(turns, 200))).toEqual([false]);
    },
  );

  it('born on 29 February: in a common year the last day is 28 February, and 1 March is the birthday', async () => {
    const placed = await fixture.fill([consentedOn('2012-02-29', '2030-01-01', [OUDER])]);
    expect([await openOn(placed, '2030-02-28'), await openOn(placed, '2030-03-01')]).toEqual([[true], [false]]);
  });

  it.each(BORN)('born %s: is open again on the birthday with the consent of who decides from then on', async (born) => {
    for (const age of [12, 16, 18]) {
      const turns = birthday(born, age);
      const old = consentedOn(born, plusDagen(turns, -1), [OUDER]);
      const renewed = consentedOn(born, turns, [OUDER]);
      const toestemmingen = [...old.poort.toestemmingen, ...renewed.poort.toestemmingen];
      const placed = await fixture.fill([{ ...old, poort: { ...old.poort, toestemmingen } }]);
      expect([age, await openOn(placed, turns)]).toEqual([age, [true]]);
    }
  });

  it.each([
    ['curatele begins', 'CURATOR', '2031-05-01', null, '2031-05-01'],
    ['curatele ends', 'CURATOR', '2030-01-01', '2031-05-01', '2031-05-01'],
    ['mentorschap begins', 'MENTOR', '2031-05-01', null, '2031-05-01'],
  ] as const)('is shut on the day on which %s', async (_, rol, vanaf, tot, day) => {
    const stands = { id: 'wettelijk', rol, vanaf, tot };
    const before = plusDagen(day, -1);
    const placed = await fixture.fill([consentedOn('2000-06-15', before, [stands])]);
    expect([await openOn(placed, before), await openOn(placed, day)]).toEqual([[true], [false]]);
  });

  it('is shut on the day on which gezag begins or ends, of a child and not of somebody of 16', async () => {
    for (const [born, stays] of [
      ['2025-01-01', false],
      ['2018-01-01', false],
      ['2015-01-01', true],
    ] as const) {
      const ends = { ...OUDER, id: 'ex', tot: '2031-05-01' };
      const begins = { ...OUDER, id: 'voogd', vanaf: '2031-06-01' };
      const first = consentedOn(born, '2031-04-30', [OUDER, ends, begins]);
      const second = consentedOn(born, '2031-05-31', [OUDER, ends, begins]);
      const placed = await fixture.fill([first, second]);
      expect((await openOn(placed, '2031-04-30'))[0]).toBe(true);
      expect((await openOn(placed, '2031-05-01'))[0]).toBe(stays);
      expect((await openOn(placed, '2031-05-31'))[1]).toBe(true);
      expect((await openOn(placed, '2031-06-01'))[1]).toBe(stays);
    }
  });

  it('on the day that the work list names, and not one day before', async () => {
    const cases = BORN.flatMap((born) =>
      [12, 16, 18].map((age) => consentedOn(born, plusDagen(birthday(born, age), -40), [OUDER])),
    );
    const placed = await fixture.fill(cases);
    for (const [index, { positie, poort }] of cases.entries()) {
      const day = wisselNa(positie, poort.toestemmingen[0]?.gegevenOp ?? '')?.herbeoordelenVoor ?? '';
      const ofOne = placed.slice(index, index + 1);
      expect([await openOn(ofOne, plusDagen(day, -1)), await openOn(ofOne, day)]).toEqual([[true], [false]]);
    }
  });
});

import { plusDagen } from '@ketenhub/region';
import fc from 'fast-check';
import { GRONDSLAGEN } from './grondslag.ts';
import type { Poort } from './poort-open.ts';
import {
  type Rechtspositie,
  type Toestemming,
  VERTEGENWOORDIGER_ROLLEN,
  type Vertegenwoordiger,
  WIJZEN,
} from './rechtspositie.ts';
import { vereisteToestemming } from './vereiste-toestemming.ts';

/** A person with everything that decides whether one gate of that person is open. */
export interface ConsentCase {
  readonly positie: Rechtspositie;
  readonly poort: Poort;
}

const yearsBefore = (day: string, years: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year - years, month - 1, date)).toISOString().slice(0, 10);
};

/** Mostly a day or two to either side of what decides, for a mistake there is a mistake by one day. */
const offset = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 2 }) },
  { weight: 2, arbitrary: fc.integer({ min: -400, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: -4000, max: 0 }) },
);

const near = (days: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...days), offset).map(([day, days]) => plusDagen(day, days));

function birthdate(day: string): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(12, 16, 18), fc.integer({ min: -2, max: 2 }))
        .map(([age, days]) => plusDagen(yearsBefore(day, age), days)),
    },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 * 365 }).map((days) => plusDagen(day, -days)) },
    { weight: 2, arbitrary: fc.constantFrom('2008-02-29', '2012-02-29', '2004-02-29') },
  );
}

function vertegenwoordigers(born: string, day: string): fc.Arbitrary<Vertegenwoordiger[]> {
  const minor = born > yearsBefore(day, 18);
  const begin = fc.oneof(
    { weight: 3, arbitrary: fc.constant(born) },
    fc.constant(day),
    near([day, yearsBefore(day, 1)]),
  );
  const one = fc
    .record({
      // Gezag over a minor, curatele or mentorschap over an adult; now and then the other way round.
      rol: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.constantFrom(...(minor ? ['GEZAGHEBBENDE' as const] : (['CURATOR', 'MENTOR'] as const))),
        },
        fc.constantFrom(...VERTEGENWOORDIGER_ROLLEN),
      ),
      vanaf: begin,
      lasts: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 900 })),
      untilNearToday: fc.option(fc.integer({ min: -2, max: 2 }), { freq: 2 }),
    })
    .map(({ rol, vanaf, lasts, untilNearToday }) => {
      const near = untilNearToday === null ? null : plusDagen(day, untilNearToday);
      const tot = near !== null && near > vanaf ? near : lasts === null ? null : plusDagen(vanaf, lasts);
      return { rol, vanaf, tot };
    });
  return fc
    .array(one, { minLength: minor ? 1 : 0, maxLength: 3 })
    .map((all) => all.map((each, index) => ({ ...each, id: `v${index}` })));
}

/** Days on which something may have been decided, or decides. */
function turningDays({ geboortedatum, vertegenwoordigers: all }: Rechtspositie, day: string): string[] {
  const birthdays = [12, 16, 18].map((age) => yearsBefore(geboortedatum ?? day, -age));
  return [day, day, ...birthdays, ...all.flatMap(({ vanaf, tot }) => (tot === null ? [vanaf] : [vanaf, tot]))];
}

function withdrawal(gegevenOp: string): fc.Arbitrary<string | null> {
  const later = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 500 }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: later.map((days) => plusDagen(gegevenOp, days)) },
  );
}

interface Signature {
  readonly door: string | null;
  readonly gegevenOp: string;
}

/** Written down with what was judged then; now and then wrongly with what would be judged today. */
function toestemming(positie: Rechtspositie, day: string, { door, gegevenOp }: Signature): fc.Arbitrary<Toestemming> {
  const judged = (on: string) => fc.constant(vereisteToestemming(positie, on)?.wijze ?? 'BETROKKENE_EN_GEZAGHEBBENDEN');
  return fc.record({
    door: fc.constant(door),
    gegevenOp: fc.constant(gegevenOp),
    wijze: fc.oneof(
      { weight: 6, arbitrary: judged(gegevenOp) },
      { weight: 3, arbitrary: judged(day) },
      fc.constantFrom(...WIJZEN),
    ),
    ingetrokkenOp: withdrawal(gegevenOp),
  });
}

/** What somebody or other signed. */
function someConsents(positie: Rechtspositie, day: string): fc.Arbitrary<Toestemming[]> {
  const door = fc.constantFrom(null, ...positie.vertegenwoordigers.map(({ id }) => id));
  const one = fc
    .tuple(door, near(turningDays(positie, day)))
    .chain(([who, gegevenOp]) => toestemming(positie, day, { door: who, gegevenOp }));
  return fc.array(one, { maxLength: 3 });
}

/** What everyone signed who had to, once, near the day on which that began to be asked. */
function everyConsent(positie: Rechtspositie, day: string): fc.Arbitrary<Toestemming[]> {
  const vereist = vereisteToestemming(positie, day);
  if (vereist === null) return fc.constant([]);
  const wie = [...(vereist.betrokkene ? [null] : []), ...vereist.vertegenwoordigers];
  const gegevenOp = fc.oneof(
    fc.integer({ min: 0, max: 1 }).map((days) => plusDagen(vereist.sinds, days)),
    fc.constant(day),
    near([vereist.sinds, day]),
  );
  return fc.tuple(...wie.map((door) => gegevenOp.chain((op) => toestemming(positie, day, { door, gegevenOp: op }))));
}

/** What the person signed at some time and took back near the day on which the others consented. */
function ownWithdrawal(positie: Rechtspositie, others: readonly Toestemming[], day: string): fc.Arbitrary<Toestemming> {
  return near([day, ...others.map(({ gegevenOp }) => gegevenOp)]).chain((ingetrokkenOp) =>
    toestemming(positie, day, { door: null, gegevenOp: plusDagen(ingetrokkenOp, -1) }).map((own) => ({
      ...own,
      ingetrokkenOp,
    })),
  );
}

function poort(positie: Rechtspositie, day: string): fc.Arbitrary<Poort> {
  const grondslag = fc.oneof(
    { weight: 9, arbitrary: fc.constant('UITDRUKKELIJKE_TOESTEMMING' as const) },
    fc.constantFrom(...GRONDSLAGEN),
  );
  const consents = fc.oneof(
    { weight: 3, arbitrary: everyConsent(positie, day) },
    { weight: 1, arbitrary: everyConsent(positie, day).map((every) => every.slice(1)) },
    { weight: 2, arbitrary: someConsents(positie, day) },
    everyConsent(positie, day).chain((every) => ownWithdrawal(positie, every, day).map((own) => [...every, own])),
    fc.tuple(everyConsent(positie, day), someConsents(positie, day)).map(([every, some]) => [...every, ...some]),
  );
  const rarely = (of: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, of);
  return fc.record({
    grondslag,
    vanaf: fc.oneof({ weight: 9, arbitrary: fc.constant('1990-01-01') }, near([day])),
    tot: rarely(near([day])),
    ingetrokkenOp: rarely(near([day])),
    toestemmingen: consents,
  });
}

/** Cases around the ages, the changes and the withdrawals that decide on this day (ISO 8601). */
export function consentCases(day: string): fc.Arbitrary<ConsentCase> {
  return birthdate(day).chain((born) =>
    fc
      .tuple(vertegenwoordigers(born, day), fc.integer({ min: 1, max: 20 }))
      .map(([all, luck]): Rechtspositie => ({ geboortedatum: luck === 1 ? null : born, vertegenwoordigers: all }))
      .chain((positie) => fc.record({ positie: fc.constant(positie), poort: poort(positie, day) })),
  );
}

import type { BetrokkeneSoort, PersonaNaam, Reden } from '@ketenhub/vocabulary';
import { expect } from 'vitest';
import type { GraphqlAnswer } from '../setup/ask.ts';
import { personsOf, statusOf, type Tree } from '../setup/person-view.ts';
import { personViewPaths } from '../zichtbaarheid/operation-paths.ts';
import { stepsOf, valuesAt } from '../zichtbaarheid/values-at.ts';

/** The field holds something: with this text, whatever its case, or with at least so many elements. */
export interface Waarde {
  readonly bevat?: string | number;
}
/**
 * LEEG: it may be seen and there is nothing. `redenen`: it may not be seen, and the explanation gives one of these reasons. The two
 * are never confused. AFWEZIG: the person is not there at all, as somebody outside the casus.
 */
export type Verwacht = Waarde | 'LEEG' | 'AFWEZIG' | { readonly redenen: readonly Reden[] };

export const LEEG = 'LEEG';
export const AFWEZIG = 'AFWEZIG';
export const waarde = (bevat?: string | number): Waarde => (bevat === undefined ? {} : { bevat });
export const afgeschermd = (...redenen: Reden[]): Verwacht => ({ redenen });

/** One sentence about what a persona sees of one person of the casus. */
export interface Zin {
  readonly persona: PersonaNaam;
  readonly zin: string;
  readonly veld: string;
  readonly verwacht: Verwacht;
  /** Code in the demo region; without it, the hoofdpersoon or the casus itself. */
  readonly persoon?: string;
}

/** Who looks, what the sentence says, at which field, and what must be there. */
export function zie(persona: PersonaNaam, zin: string, veld: string, verwacht: Verwacht, persoon?: string): Zin {
  return { persona, zin, veld, verwacht, ...(persoon === undefined ? {} : { persoon }) };
}

/** A person of the casus as the register knows them. */
export interface Betrokkene {
  readonly handvat: string;
  readonly soort: BetrokkeneSoort;
}

const paths = personViewPaths();
const OF_PERSON = 'casus.betrokkenen.@.';

interface Gezien {
  readonly isAfwezig: boolean;
  readonly values: readonly Tree[];
  readonly redenen: readonly string[];
}

function look({ body }: GraphqlAnswer, { handvat, soort }: Betrokkene, veld: string): Gezien {
  const path = paths.get(veld);
  if (path === undefined) throw new Error(`the person view does not ask ${veld}`);
  const covers = (pad: string): boolean => path === pad || path.startsWith(`${pad}.`);
  const redenen = (body.extensions?.doelbinding?.afgeschermd ?? [])
    .filter(({ paden, betrokkeneSoort }) => (betrokkeneSoort ?? [soort]).includes(soort) && paden.some(covers))
    .map(({ reden }) => reden);
  const data = body.data as Tree | undefined;
  if (!path.startsWith(OF_PERSON)) return { isAfwezig: false, values: valuesAt(data, stepsOf(path)), redenen };
  const person = personsOf({ body } as GraphqlAnswer).find(({ id }) => id === handvat);
  return { isAfwezig: person === undefined, values: valuesAt(person, stepsOf(path).slice(2)), redenen };
}

function isAsExpected({ isAfwezig, values, redenen }: Gezien, verwacht: Verwacht): boolean {
  if (verwacht === AFWEZIG) return isAfwezig && values.length === 0;
  if (verwacht === LEEG) return !isAfwezig && values.length === 0 && redenen.length === 0;
  if ('redenen' in verwacht)
    return (
      values.length === 0 && redenen.length > 0 && redenen.every((een) => verwacht.redenen.some((of) => of === een))
    );
  if (values.length === 0 || redenen.length > 0) return false;
  const { bevat } = verwacht;
  if (typeof bevat === 'number') return values.length >= bevat;
  return bevat === undefined || JSON.stringify(values).toLowerCase().includes(bevat.toLowerCase());
}

function tell({ isAfwezig, values, redenen }: Gezien): string {
  if (isAfwezig) return `AFWEZIG ${redenen.join(', ')}`;
  if (redenen.length > 0) return `AFGESCHERMD ${[...new Set(redenen)].join(', ')} ${JSON.stringify(values)}`;
  return values.length === 0 ? 'LEEG' : JSON.stringify(values).slice(0, 600);
}

/** Every sentence about one answer; all that do not hold are named at once, with what was seen in their place. */
export function expectZinnen(
  answer: GraphqlAnswer,
  zinnen: readonly Zin[],
  betrokkene: (persoon: string | undefined) => Betrokkene,
): void {
  expect(Object.values(statusOf(answer))).not.toContain('STORING');
  const wrong = zinnen.flatMap((een) => {
    const seen = look(answer, betrokkene(een.persoon), een.veld);
    return isAsExpected(seen, een.verwacht) ? [] : [{ ...een, gezien: tell(seen) }];
  });
  expect(wrong).toEqual([]);
}

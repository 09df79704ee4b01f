import type { Waardelijsten } from '@ketenhub/policy';
import { OIN, type WaardelijstNaam } from '@ketenhub/vocabulary';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { chooseValue, UnknownValue } from '../values/value-lists.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import { oinsOf } from './decided-by.ts';

/** What people write about the regie. */
export const REGIETEKST = { min: 5, max: 1_000 };

/** An employee to reach: name and contact, and nothing else of an employee (WGS 2.30(1)c; R10). */
export interface Contact {
  readonly naam: string;
  readonly functie: string;
  readonly telefoon: string;
}

// Ten digits or a country code: a BSN has nine, and can never be kept as a number to call.
const TELEFOON = /^(?:0\d{9}|\+\d{9,14})$/;
const KORT = { min: 2, max: 120 };
const NUMMER = 'Een nummer hoort niet bij een naam of functie.';

/** What is wrong with a contact, per field under `plaats`. */
export function checkContact({ naam, functie, telefoon }: Contact, plaats = ''): Fout[] {
  return [
    ...checkText(`${plaats}naam`, naam, KORT),
    ...checkText(`${plaats}functie`, functie, KORT),
    ...(/\d{9}/.test(naam) ? wrong(`${plaats}naam`, NUMMER) : []),
    ...(/\d{9}/.test(functie) ? wrong(`${plaats}functie`, NUMMER) : []),
    ...(TELEFOON.test(telefoon.replaceAll(/[ ()-]/g, ''))
      ? []
      : wrong(`${plaats}telefoon`, 'Vul een telefoonnummer van tien cijfers in.')),
  ];
}

/** A contact without the blanks around its words. */
export const cleanContact = ({ naam, functie, telefoon }: Contact): Contact => ({
  naam: naam.trim(),
  functie: functie.trim(),
  telefoon: telefoon.trim(),
});

/** The OIN of an organisation at the table of this casus, or null; the house only where it may be meant. */
export function atTableOin(
  { beleid, facts: { deelnemers } }: Beslisruimte,
  code: string,
  { house = false }: { readonly house?: boolean } = {},
): string | null {
  const [oin] = oinsOf(beleid, [code]) ?? [];
  if (oin === undefined) return null;
  return (house && oin === OIN.zvh) || deelnemers.includes(oin) ? oin : null;
}

/** What is wrong with an organisation that must be a deelnemer of this casus; the house only where it may be meant. */
export function checkAtTable(
  ruimte: Beslisruimte,
  { veld, code, house = false }: { readonly veld: string; readonly code: string; readonly house?: boolean },
): Fout[] {
  if (atTableOin(ruimte, code, { house }) !== null) return [];
  return wrong(
    veld,
    house
      ? 'Kies een deelnemer van deze casus of het huis.'
      : 'Kies een deelnemer van deze casus; het huis zelf is dat niet.',
  );
}

/** The OIN of an organisation that was judged to be at the table. @throws Error when it is not */
export function requireAtTable(ruimte: Beslisruimte, code: string): string {
  const oin = atTableOin(ruimte, code, { house: true });
  if (oin === null) throw new Error('an organisation was not judged before it was recorded');
  return oin;
}

/** What is wrong with a code of a value list on the day of the choice. */
export function checkValue(
  lijsten: Waardelijsten,
  lijst: WaardelijstNaam,
  { veld, code, dag }: { readonly veld: string; readonly code: string; readonly dag: string },
): Fout[] {
  try {
    chooseValue(lijsten, lijst, { code, dag });
    return [];
  } catch (error) {
    if (error instanceof UnknownValue) return wrong(veld, `Dit staat niet in de waardelijst ${lijst}.`);
    throw error;
  }
}

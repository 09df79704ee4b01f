import { readFileSync } from 'node:fs';
import { leesWaardelijsten, type Waardelijsten } from '@ketenhub/policy';
import { type WaardelijstNaam, waardeOp } from '@ketenhub/vocabulary';

const FILE = new URL('../../../../schema/waardelijsten.json', import.meta.url);

/** A value as the register keeps it: the version says which words the code had when it was chosen. */
export interface GekozenWaarde {
  readonly code: string;
  readonly versie: string;
}

export interface BenoemdeWaarde {
  readonly code: string;
  /** null when that version does not hold the code: never the words of another version. */
  readonly naam: string | null;
  readonly waardelijst: string;
}

/** A value that its list does not hold is not written. */
export class UnknownValue extends Error {}

/** The compiled value lists of the repository. @throws Error when they are missing or of another shape */
export function readValueLists(): Waardelijsten {
  return leesWaardelijsten(JSON.parse(readFileSync(FILE, 'utf8')));
}

/**
 * A code as it must be written: with the version of its list that holds on `dag` (ISO 8601), the day of the choice.
 * @throws UnknownValue when the list does not hold the code on that day
 */
export function chooseValue(
  lijsten: Waardelijsten,
  lijst: WaardelijstNaam,
  { code, dag }: { readonly code: string; readonly dag: string },
): GekozenWaarde {
  const value = waardeOp(lijsten[lijst], code, dag);
  if (value === null) throw new UnknownValue(`value list ${lijst} holds no ${code} on ${dag}`);
  return { code, versie: value.versie };
}

/** The words of a kept value, from the version in which it was chosen. */
export function nameValue(
  lijsten: Waardelijsten,
  lijst: WaardelijstNaam,
  { code, versie }: GekozenWaarde,
): BenoemdeWaarde {
  const version = lijsten[lijst].find((candidate) => candidate.versie === versie);
  const naam = version?.waarden.find((waarde) => waarde.code === code)?.naam ?? null;
  return { code, naam, waardelijst: `${lijst} ${versie}` };
}

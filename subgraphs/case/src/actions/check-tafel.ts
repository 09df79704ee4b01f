import type { Beleid } from '@ketenhub/policy';
import type { tafels } from '../store/tables.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';

/** An oplegger as it was sent; nothing in it has been judged. */
export type Tafelinvoer = Omit<typeof tafels.$inferInsert, 'versie' | 'vastgesteldOp' | 'vastgelegdDoor'>;

const CODE = /^[a-z][a-z-]{1,39}$/;
// Room for a name of a tafel or a function, not for a story: an oplegger is read by everybody and never destroyed.
const KORT = { min: 2, max: 60 };
export const DUUR = { min: 15, max: 480 };
export const CASUSSEN_MAX = 20;

/** What is wrong with a function: a word for what somebody is, without digits, so that no telephone number or BSN passes. */
export function checkFunctie(veld: string, functie: string): Fout[] {
  const fouten = checkText(veld, functie, KORT);
  return fouten.length === 0 && /\d/.test(functie) ? wrong(veld, 'Noem hier alleen een functie.') : fouten;
}

function checkOrganisaties(veld: string, codes: readonly string[], beleid: Beleid): Fout[] {
  if (new Set(codes).size !== codes.length) return wrong(veld, 'Noem elke organisatie één keer.');
  return codes.every((code) => beleid.deelnemers.some((deelnemer) => deelnemer.code === code))
    ? []
    : wrong(veld, 'Deze organisatie kent het Zorg- en Veiligheidshuis niet.');
}

const checkAantal = (
  veld: string,
  aantal: number,
  { min, max }: { readonly min: number; readonly max: number },
): Fout[] => (aantal >= min && aantal <= max ? [] : wrong(veld, `Dit is ten minste ${min} en ten hoogste ${max}.`));

/** Everything that is wrong with an oplegger, per field; no message repeats what was written. */
export function checkTafel(beleid: Beleid, tafel: Tafelinvoer): Fout[] {
  const both = tafel.vasteDeelnemers.filter((code) => tafel.wisselendeDeelnemers.includes(code));
  return [
    ...(CODE.test(tafel.code) ? [] : wrong('code', 'Gebruik 2 tot 40 kleine letters en streepjes.')),
    ...checkText('naam', tafel.naam, KORT),
    ...checkOrganisaties('eigenaar', [tafel.eigenaar], beleid),
    ...checkFunctie('voorzitter', tafel.voorzitter),
    ...checkOrganisaties('voorzitterVan', [tafel.voorzitterVan], beleid),
    ...(tafel.vasteDeelnemers.length === 0
      ? wrong('vasteDeelnemers', 'Noem ten minste één vaste deelnemer.')
      : checkOrganisaties('vasteDeelnemers', tafel.vasteDeelnemers, beleid)),
    ...checkOrganisaties('wisselendeDeelnemers', tafel.wisselendeDeelnemers, beleid),
    ...(both.length === 0 ? [] : wrong('wisselendeDeelnemers', 'Wie vast is, is niet ook wisselend.')),
    ...(tafel.informatiedeling.length === 0 || new Set(tafel.informatiedeling).size !== tafel.informatiedeling.length
      ? wrong('informatiedeling', 'Kies hoe informatie wordt gedeeld; elke manier één keer.')
      : []),
    ...checkAantal('duurMinuten', tafel.duurMinuten, DUUR),
    ...checkAantal('casussenMax', tafel.casussenMax, { min: 1, max: CASUSSEN_MAX }),
  ];
}

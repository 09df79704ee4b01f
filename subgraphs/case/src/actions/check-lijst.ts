import { persoonsvormenIn } from '../advies/anoniem.ts';
import type { Casuslijst, Lijstcriteria } from '../store/casuslijsten.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag } from './check-dag.ts';
import { checkText, wrong } from './check-text.ts';

export type Lijstinvoer = Pick<Casuslijst, 'code' | 'naam'>;
export type Criteriainvoer = Pick<Lijstcriteria, 'tekst' | 'publicatieUrl' | 'geldigVanaf'>;

const CODE = /^[a-z][a-z0-9-]{1,39}$/;
const NAAM = { min: 2, max: 60 };
const TEKST = { min: 20, max: 4_000 };
const URL_LENGTE = { min: 10, max: 300 };
const OPENBAAR = /^(?!.*\.\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/;

/** Everything that is wrong with a list, per field; it is read by everybody of the house and never destroyed. */
export function checkLijst({ code, naam }: Lijstinvoer): Fout[] {
  return [
    ...(CODE.test(code) ? [] : wrong('code', 'Gebruik 2 tot 40 kleine letters, cijfers en streepjes.')),
    ...checkText('naam', naam, NAAM),
  ];
}

/** By its form alone, it is never fetched: https, a name of the public internet, and nothing of who logs in or where a port leads. */
function isPubliek(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, port } = new URL(text);
  return protocol === 'https:' && username + password + port === '' && OPENBAAR.test(hostname);
}

/** Criteria are objective and published, so whoever they describe by name is a mistake; judged by form, as an advies is first. */
function checkTekst(tekst: string): Fout[] {
  return [
    ...checkText('tekst', tekst, TEKST),
    ...(persoonsvormenIn(tekst).length > 0
      ? wrong('tekst', 'Hier staat een naam, nummer, datum of adres. Criteria zijn objectief en noemen niemand.')
      : []),
  ];
}

/**
 * Everything that is wrong with a new version of the criteria, per field, beside the newest version. The first may have begun in the past,
 * as it was published then; a later one begins today at the earliest and after the one that it replaces.
 */
export function checkCriteria(
  { tekst, publicatieUrl, geldigVanaf }: Criteriainvoer,
  { newest, vandaag }: { readonly newest: Pick<Lijstcriteria, 'geldigVanaf'> | null; readonly vandaag: string },
): Fout[] {
  return [
    ...checkTekst(tekst),
    ...(isPubliek(publicatieUrl)
      ? checkText('publicatieUrl', publicatieUrl, URL_LENGTE)
      : wrong('publicatieUrl', 'Vul het https-adres in waar de criteria op internet staan.')),
    ...(newest !== null && (geldigVanaf < vandaag || geldigVanaf <= newest.geldigVanaf)
      ? wrong('geldigVanaf', 'Een nieuwe versie geldt op zijn vroegst vandaag, en later dan de vorige.')
      : checkDag('geldigVanaf', geldigVanaf)),
  ];
}

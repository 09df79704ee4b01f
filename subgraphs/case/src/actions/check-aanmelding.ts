import type { Beleid } from '@ketenhub/policy';
import { isBsn, isDatum } from '@ketenhub/vocabulary';
import { CRITERIA } from '../store/tables.ts';
import type { Aanmelding, Criteriumoordeel, Fout, Persoon } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';

const NAAM = { min: 2, max: 120 };
const UITLEG = { min: 10, max: 4_000 };
const TOELICHTING = { min: 5, max: 2_000 };
/** A household and who stands around it; a longer list is no directe kring (BGS 2.19). */
const KRING_MAX = 20;
const OLDEST = '1900-01-01';
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}]/u;

function checkPersoon(veld: string, persoon: Persoon, today: string): Fout[] {
  const { burgerservicenummer, naam, geboortedatum } = persoon;
  const isDay = isDatum(geboortedatum) && geboortedatum >= OLDEST && geboortedatum <= today;
  return [
    ...(isBsn(burgerservicenummer) ? [] : wrong(`${veld}.burgerservicenummer`, 'Dit is geen burgerservicenummer.')),
    ...checkText(`${veld}.naam`, naam, NAAM),
    ...(CONTROL.test(naam) ? wrong(`${veld}.naam`, 'Een naam is een regel.') : []),
    ...(isDay ? [] : wrong(`${veld}.geboortedatum`, 'Dit is geen dag waarop iemand geboren kan zijn.')),
  ];
}

function checkPersonen({ hoofdpersoon, directeKring }: Aanmelding, today: string): Fout[] {
  const numbers = [hoofdpersoon, ...directeKring].map(({ burgerservicenummer }) => burgerservicenummer);
  return [
    ...checkPersoon('hoofdpersoon', hoofdpersoon, today),
    ...(directeKring.length > KRING_MAX ? wrong('directeKring', `Ten hoogste ${KRING_MAX} personen.`) : []),
    ...directeKring.flatMap((persoon, index) => checkPersoon(`directeKring[${index}]`, persoon, today)),
    ...directeKring.flatMap((persoon, index) =>
      numbers.indexOf(persoon.burgerservicenummer) <= index
        ? wrong(`directeKring[${index}].burgerservicenummer`, 'Deze persoon staat er al.')
        : [],
    ),
  ];
}

/** All four of BGS 2.20(1), each once and with words of its own (BGS 2.20(3)). */
export function checkCriteria(veld: string, oordelen: readonly Criteriumoordeel[]): Fout[] {
  const codes = oordelen.map(({ criterium }) => criterium);
  const complete = codes.length === CRITERIA.length && CRITERIA.every((code) => codes.includes(code));
  return [
    ...(complete ? [] : wrong(veld, 'Beoordeel de criteria a, b, c en d elk precies een keer.')),
    ...oordelen.flatMap(({ toelichting }, index) =>
      checkText(`${veld}[${index}].toelichting`, toelichting, TOELICHTING),
    ),
  ];
}

function checkPartners(beleid: Beleid, codes: readonly string[]): Fout[] {
  const known = beleid.deelnemers.filter(({ code }) => code !== 'zvh').map(({ code }) => code as string);
  const good = codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length;
  return good ? [] : wrong('betrokkenPartners', 'Noem organisaties uit het register van deelnemers, elk een keer.');
}

function checkInformed({ isBetrokkeneGeinformeerd, redenNietGeinformeerd }: Aanmelding): Fout[] {
  const reden = redenNietGeinformeerd ?? '';
  if (!isBetrokkeneGeinformeerd) return checkText('redenNietGeinformeerd', reden, TOELICHTING);
  return reden.trim() === '' ? [] : wrong('redenNietGeinformeerd', 'Laat dit leeg: de betrokkene weet ervan.');
}

/**
 * Everything that is wrong with an aanmelding, per field; an empty list is a good one. No message repeats what was written.
 * @param today ISO 8601
 */
export function checkAanmelding(beleid: Beleid, aanmelding: Aanmelding, today: string): Fout[] {
  return [
    ...checkPersonen(aanmelding, today),
    ...checkText('aanleiding', aanmelding.aanleiding, UITLEG),
    ...checkText('beoogdResultaat', aanmelding.beoogdResultaat, UITLEG),
    ...checkCriteria('criteria', aanmelding.criteria),
    ...checkPartners(beleid, aanmelding.betrokkenPartners),
    ...checkInformed(aanmelding),
    ...(aanmelding.zijnFeitenGetoetst
      ? []
      : wrong('zijnFeitenGetoetst', 'Toets eerst of de feiten kloppen; de aanmelder staat ervoor in (BGS 1.6).')),
  ];
}

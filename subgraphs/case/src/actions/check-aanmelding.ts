import type { Beleid } from '@ketenhub/policy';
import { isBsn, isDatum } from '@ketenhub/vocabulary';
import { CRITERIA } from '../store/tables.ts';
import type { Aanmelding, Criterium, Criteriumoordeel, Fout, Persoon } from './aanmelding.ts';
import { checkDag } from './check-dag.ts';
import { checkText, wrong } from './check-text.ts';

const NAAM = { min: 2, max: 120 };
const UITLEG = { min: 10, max: 4_000 };
const TOELICHTING = { min: 5, max: 2_000 };
/** A household and who stands around it; a longer list is no directe kring (BGS 2.19). */
export const KRING_MAX = 20;
const OLDEST = '1900-01-01';
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * What is wrong with who somebody is; `plek` is what stands before the name of a field.
 * @param today ISO 8601
 */
export function checkPersoon(plek: string, persoon: Persoon, today: string): Fout[] {
  const { burgerservicenummer, naam, geboortedatum } = persoon;
  const isDay = isDatum(geboortedatum) && geboortedatum >= OLDEST && geboortedatum <= today;
  return [
    ...(isBsn(burgerservicenummer) ? [] : wrong(`${plek}burgerservicenummer`, 'Dit is geen burgerservicenummer.')),
    ...checkText(`${plek}naam`, naam, NAAM),
    ...(CONTROL.test(naam) ? wrong(`${plek}naam`, 'Een naam is een regel.') : []),
    ...(isDay ? [] : wrong(`${plek}geboortedatum`, 'Dit is geen dag waarop iemand geboren kan zijn.')),
  ];
}

function checkPersonen({ hoofdpersoon, directeKring }: Aanmelding, today: string): Fout[] {
  const numbers = [hoofdpersoon, ...directeKring].map(({ burgerservicenummer }) => burgerservicenummer);
  return [
    ...checkPersoon('hoofdpersoon.', hoofdpersoon, today),
    ...(directeKring.length > KRING_MAX ? wrong('directeKring', `Ten hoogste ${KRING_MAX} personen.`) : []),
    ...directeKring.flatMap((persoon, index) => checkPersoon(`directeKring.${index}.`, persoon, today)),
    ...directeKring.flatMap((persoon, index) =>
      numbers.indexOf(persoon.burgerservicenummer) <= index
        ? wrong(`directeKring.${index}.burgerservicenummer`, 'Deze persoon staat er al.')
        : [],
    ),
  ];
}

/** All four of BGS 2.20(1), each once and with words of its own (BGS 2.20(3)). */
export function checkCriteria(veld: string, oordelen: readonly Criteriumoordeel[]): Fout[] {
  const codes = oordelen.map(({ criterium }) => criterium);
  const complete = codes.length === CRITERIA.length && CRITERIA.every((code) => codes.includes(code));
  const incomplete = complete ? [] : wrong(veld, 'Beoordeel de criteria a, b, c en d elk precies een keer.');
  if (codes.length > CRITERIA.length) return incomplete;
  return [
    ...incomplete,
    ...oordelen.flatMap(({ criterium }, index) =>
      CRITERIA.includes(criterium as Criterium)
        ? []
        : wrong(`${veld}.${index}.criterium`, 'Dit is geen criterium; kies a, b, c of d.'),
    ),
    ...oordelen.flatMap(({ toelichting }, index) =>
      checkText(`${veld}.${index}.toelichting`, toelichting, TOELICHTING),
    ),
  ];
}

function checkPartners(beleid: Beleid, codes: readonly string[]): Fout[] {
  const known = beleid.deelnemers.filter(({ code }) => code !== 'zvh').map(({ code }) => code as string);
  const good = codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length;
  return good ? [] : wrong('betrokkenPartners', 'Noem organisaties uit het register van deelnemers, elk een keer.');
}

/** Who is not told is not told on a ground of UAVG 41(1), and until a day on which that is looked at again (BGS 1.3). */
function checkInformed(aanmelding: Aanmelding, today: string): Fout[] {
  const { isBetrokkeneGeinformeerd, redenNietGeinformeerd, grondenNietGeinformeerd = [] } = aanmelding;
  const { informerenHerbeoordelenOp: dag = null } = aanmelding;
  const reden = redenNietGeinformeerd ?? '';
  const leeg = (veld: string, isLeeg: boolean): Fout[] =>
    isLeeg ? [] : wrong(veld, 'Laat dit leeg: de betrokkene weet ervan.');
  if (isBetrokkeneGeinformeerd)
    return [
      ...leeg('redenNietGeinformeerd', reden.trim() === ''),
      ...leeg('grondenNietGeinformeerd', grondenNietGeinformeerd.length === 0),
      ...leeg('informerenHerbeoordelenOp', dag === null),
    ];
  return [
    ...checkText('redenNietGeinformeerd', reden, TOELICHTING),
    ...(grondenNietGeinformeerd.length === 0
      ? wrong('grondenNietGeinformeerd', 'Vermeld welk belang van UAVG 41(1) het nu verhindert.')
      : []),
    ...(dag === null || dag <= today
      ? wrong('informerenHerbeoordelenOp', 'Vermeld op welke komende dag u opnieuw kijkt of informeren kan (BGS 1.3).')
      : checkDag('informerenHerbeoordelenOp', dag)),
  ];
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
    ...checkInformed(aanmelding, today),
    ...(aanmelding.zijnFeitenGetoetst
      ? []
      : wrong('zijnFeitenGetoetst', 'Toets eerst of de feiten kloppen; de aanmelder staat ervoor in (BGS 1.6).')),
  ];
}

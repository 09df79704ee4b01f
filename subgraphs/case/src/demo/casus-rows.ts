import { randomBytes } from 'node:crypto';
import type { Waardelijsten } from '@ketenhub/policy';
import type { DemoCasus, population } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import type {
  betrokkenen,
  casusDeelnemers,
  casussen,
  contactpunten,
  criteria,
  problematiek,
  vorigeCasussen,
} from '../store/tables.ts';
import { domeinVan } from '../values/domein.ts';
import { chooseValue } from '../values/value-lists.ts';
import { besluitRows } from './besluit-rows.ts';
import { moment, momentOf } from './moment.ts';

type Persoon = ReturnType<typeof population>[number];

const HANDLE_BYTES = 18;

/** @throws UnknownValue for a code outside its value list, and Error when the house itself is the aanmelder */
export function casusRow(casus: DemoCasus, lijsten: Waardelijsten): typeof casussen.$inferInsert {
  const { aanmelder, aangemeldOp: dag } = casus;
  if (aanmelder === 'zvh') throw new Error(`demo region: the house is no aanmelder (${casus.nummer})`);
  return {
    nummer: casus.nummer,
    thema: casus.thema,
    fase: casus.fase,
    regiekleur: casus.regiekleur,
    versie: 1 + besluitRows(casus).length,
    aanmelder: OIN[aanmelder],
    domein: domeinVan(aanmelder),
    gemeente: casus.gemeente,
    gemeentegrensoverstijgend: casus.gemeentegrensoverstijgend,
    hoofdonderwerp: casus.hoofdonderwerp,
    hoofdonderwerpVersie: chooseValue(lijsten, 'hoofdonderwerpen', { code: casus.hoofdonderwerp, dag }).versie,
    doelgroep: casus.doelgroep,
    doelgroepVersie: chooseValue(lijsten, 'doelgroepen', { code: casus.doelgroep, dag }).versie,
    aanpak: casus.aanpak,
    aangemeldOp: momentOf(casus.aangemeldOp),
    doelbesluitOp: moment(casus.doelbesluitOp),
    deelnemersbesluitOp: moment(casus.deelnemersbesluitOp),
    afgeslotenOp: moment(casus.afgeslotenOp),
  };
}

/** The handle is random although the rest of the region is not: it must never follow from the person (attack 107). */
export function betrokkeneRows(
  casus: DemoCasus,
  persons: ReadonlyMap<string, Persoon>,
): (typeof betrokkenen.$inferInsert)[] {
  return casus.betrokkenen.map(({ persoon, soort }) => {
    const person = persons.get(persoon);
    if (person === undefined) throw new Error(`demo region: unknown person ${persoon}`);
    return {
      handvat: randomBytes(HANDLE_BYTES).toString('base64url'),
      casus: casus.nummer,
      soort,
      bsn: person.bsn,
      naam: person.volledigeNaam,
      geboortedatum: person.geboortedatum,
      eersteVerwerkingOp: momentOf(casus.aangemeldOp),
    };
  });
}

export function deelnemerRows(casus: DemoCasus): (typeof casusDeelnemers.$inferInsert)[] {
  if (casus.deelnemersbesluitOp === null) return [];
  const vanaf = momentOf(casus.deelnemersbesluitOp);
  return casus.deelnemers
    .filter((code) => code !== 'zvh')
    .map((code) => ({ casus: casus.nummer, oin: OIN[code], vanaf }));
}

export function problematiekRows(casus: DemoCasus, lijsten: Waardelijsten): (typeof problematiek.$inferInsert)[] {
  return casus.problematiek.map((code) => {
    const { versie } = chooseValue(lijsten, 'problematiek', { code, dag: casus.aangemeldOp });
    return { casus: casus.nummer, code, lijstversie: versie };
  });
}

export function vorigeCasusRows(casus: DemoCasus): (typeof vorigeCasussen.$inferInsert)[] {
  return casus.vorigeCasussen.map((vorige) => ({ ...vorige, casus: casus.nummer }));
}

export function criteriumRows(casus: DemoCasus): (typeof criteria.$inferInsert)[] {
  return casus.criteria.map((criterium) => ({ ...criterium, casus: casus.nummer }));
}

export function contactpuntRows(casus: DemoCasus): (typeof contactpunten.$inferInsert)[] {
  return casus.contactpunten.map(({ organisatie, naam, functie, telefoon }) => ({
    casus: casus.nummer,
    oin: OIN[organisatie],
    naam,
    functie,
    telefoon,
  }));
}

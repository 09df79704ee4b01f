import { OIN, type Rol } from '@ketenhub/vocabulary';
import type { Regel, Subcategorie } from './beleid.ts';
import type { OngetekendBeleid } from './compile.ts';
import { accountklasseVan, ENIGE_EIGENAAR } from './statutory.ts';

/** What is wrong (`tekst`) with which entry (`bij`: its id or code). */
export interface Fout {
  readonly bij: string;
  readonly tekst: string;
  /** The word in the entry that is wrong, and what could have stood there. */
  readonly woord?: string;
  readonly keuze?: readonly string[];
}

/**
 * Everything that single entries cannot tell of themselves: names that exist, one owner per subcategorie, rules that
 * can ever hold. Each message names the entry and what is wrong with it.
 */
export function controleerVerwijzingen(beleid: OngetekendBeleid): Fout[] {
  return [
    ...dubbelen(beleid.doelen.map(({ code }) => code)),
    ...dubbelen(beleid.subcategorieen.map(({ code }) => code)),
    ...dubbelen(beleid.deelnemers.map(({ code }) => code)),
    ...dubbelen([...beleid.regels, ...beleid.verboden].map(({ id }) => id)),
    ...controleerDoelen(beleid),
    ...controleerEigendom(beleid),
    ...beleid.subcategorieen.flatMap((sub) => controleerSubcategorie(beleid, sub)),
    ...beleid.regels.flatMap((regel) => controleerRegel(beleid, regel)),
    ...beleid.verboden.flatMap((verbod) => onbekend(beleid, verbod.id, verbod.subcategorie)),
  ];
}

function dubbelen(namen: readonly string[]): Fout[] {
  const dubbel = new Set(namen.filter((naam, index) => namen.indexOf(naam) !== index));
  return [...dubbel].map((naam) => ({ bij: naam, tekst: 'staat er meer dan een keer' }));
}

function controleerDoelen(beleid: OngetekendBeleid): Fout[] {
  return beleid.doelen.flatMap((doel) => {
    const fouten: Fout[] = [];
    if ((doel.casus === 'EEN') !== doel.fasen.length > 0)
      fouten.push({ bij: doel.code, tekst: `casus ${doel.casus} past niet bij fasen` });
    if (doel.eigenFase !== null && !doel.fasen.includes(doel.eigenFase)) {
      fouten.push({
        bij: doel.code,
        tekst: `eigenFase ${doel.eigenFase} staat niet bij fasen`,
        woord: doel.eigenFase,
        keuze: doel.fasen,
      });
    }
    for (const rol of doel.rollen.filter(
      (naam) => !(doel.accountklassen as readonly unknown[]).includes(accountklasseVan(naam)),
    )) {
      fouten.push({ bij: doel.code, tekst: `rol ${rol} heeft geen accountklasse ${doel.accountklassen.join(', ')}` });
    }
    return fouten;
  });
}

function controleerEigendom({ deelnemers, subcategorieen }: OngetekendBeleid): Fout[] {
  const fouten = deelnemers
    .filter(({ code, oin }) => oin !== OIN[code])
    .map(({ code }): Fout => ({ bij: code, tekst: 'oin is niet die van de vocabulary' }));
  for (const { code, categorie, soort } of subcategorieen) {
    const eigenaren = deelnemers
      .filter((deelnemer) => deelnemer.subcategorieen.includes(code))
      .map((deelnemer) => deelnemer.code);
    const nodig = soort === 'STRUCTUUR' ? 0 : 1;
    if (eigenaren.length !== nodig)
      fouten.push({ bij: code, tekst: `heeft ${eigenaren.length} eigenaren, moet ${nodig}` });
    // R07 and R08, WGS 2.30(1)a: these categories have one lawful supplier.
    const enige = ENIGE_EIGENAAR[categorie ?? ''];
    if (enige !== undefined && eigenaren.some((eigenaar) => eigenaar !== enige)) {
      fouten.push({ bij: code, tekst: `categorie ${categorie} is alleen van ${enige}` });
    }
    // R10, WGS 2.30(1)c: the house register is the house's own; partner data always has a category of the closed list.
    if (categorie === 'CASUSREGISTER' && eigenaren.some((eigenaar) => eigenaar !== 'zvh')) {
      fouten.push({ bij: code, tekst: `categorie CASUSREGISTER is alleen van zvh` });
    }
  }
  const namen = new Set(subcategorieen.map(({ code }) => code));
  for (const deelnemer of deelnemers) {
    for (const naam of deelnemer.subcategorieen.filter((code) => !namen.has(code))) {
      fouten.push({ bij: deelnemer.code, tekst: `subcategorie ${naam} bestaat niet`, woord: naam, keuze: [...namen] });
    }
  }
  return fouten;
}

function controleerSubcategorie(beleid: OngetekendBeleid, sub: Subcategorie): Fout[] {
  const fouten = onbekend(beleid, sub.code, sub.volgt);
  if ((sub.categorie === null) !== (sub.soort === 'STRUCTUUR')) {
    fouten.push({ bij: sub.code, tekst: `categorie ontbreekt, of hoort niet bij STRUCTUUR` });
  }
  const eigenaarVan = (code: string) =>
    beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(code))?.code;
  for (const code of sub.volgt) {
    const gevolgd = beleid.subcategorieen.find((ander) => ander.code === code);
    if (gevolgd === undefined) continue;
    if (gevolgd.volgt.length > 0) fouten.push({ bij: sub.code, tekst: `volgt ${code}, die zelf volgt` });
    if (gevolgd.geheim !== sub.geheim)
      fouten.push({ bij: sub.code, tekst: `geheim is anders dan bij ${code}, die zij volgt` });
    if (eigenaarVan(code) !== eigenaarVan(sub.code))
      fouten.push({ bij: sub.code, tekst: `volgt ${code} van een ander` });
  }
  return fouten;
}

/** A rule that can never hold is a mistake of its author, so each part of it must be of use. */
function controleerRegel(beleid: OngetekendBeleid, regel: Regel): Fout[] {
  const fouten = onbekend(beleid, regel.id, regel.subcategorie);
  const meld = (tekst: string, woord?: string) =>
    fouten.push({ bij: regel.id, tekst, ...(woord === undefined ? {} : { woord }) });
  const doelen = beleid.doelen.filter(({ code }) => regel.doel.includes(code));
  for (const code of regel.doel.filter((naam) => !doelen.some((doel) => doel.code === naam)))
    meld(`doel ${code} is niet beschreven`, code);
  const kolommen = doelen.map((doel) => (doel.eigenFase === null ? doel.fasen : [doel.eigenFase]));
  for (const fase of regel.fase.filter((naam) => !kolommen.some((kolom) => kolom.includes(naam)))) {
    meld(`fase ${fase} hoort bij geen van de doelen ${regel.doel.join(', ')}`, fase);
  }
  doelen.forEach((doel, index) => {
    if (doel.casus === 'EEN' && !kolommen[index]?.some((fase) => regel.fase.includes(fase)))
      meld(`doel ${doel.code} heeft hier geen fase`, doel.code);
    for (const { rol } of regel.wie.filter((wie) => !doel.rollen.includes(wie.rol)))
      meld(`rol ${rol} kan doel ${doel.code} niet kiezen`, rol);
  });
  for (const sub of beleid.subcategorieen.filter(({ code }) => regel.subcategorie.includes(code))) {
    if (sub.volgt.length > 0 || sub.soort === 'STRUCTUUR')
      meld(`subcategorie ${sub.code} volgt vanzelf en heeft geen eigen regels`, sub.code);
    if ((sub.soort === 'PERSOON') !== regel.betrokkeneSoort.length > 0)
      meld(`betrokkeneSoort past niet bij ${sub.code} (${sub.soort})`, sub.code);
    for (const fout of dodeLetter(sub, regel)) meld(fout, sub.code);
  }
  return fouten;
}

/** The parts of a rule that a limit of the law takes away again (`statutory.ts`, and R15). */
function dodeLetter(sub: Subcategorie, regel: Regel): string[] {
  const fouten: string[] = [];
  if (sub.geheim && regel.fase.some((fase) => fase === 'AANMELDING' || fase === 'TRIAGE')) {
    fouten.push(`${sub.code} is geheim en kan niet voor de uitvraag (R05)`);
  }
  // WGS 1.7(8), BGS 1.10: what is under professional secrecy stays among the deelnemers of the casus.
  if (sub.geheim && regel.doorverstrekking !== 'NEE') {
    fouten.push(`${sub.code} is geheim en kan niet worden doorverstrekt (R15)`);
  }
  const buiten = (rol: Rol) => accountklasseVan(rol) !== 'UITVOERING';
  if (sub.categorie !== 'CASUSREGISTER' && regel.wie.some(({ rol }) => buiten(rol))) {
    fouten.push(`${sub.code} is alleen voor accounts van de uitvoering (R26)`);
  }
  if (sub.besluit && regel.wie.some(({ klasse }) => klasse === 'PRIVAAT'))
    fouten.push(`${sub.code} kan niet voor PRIVAAT (R22)`);
  if (regel.fase.includes('AFGESLOTEN') && regel.wie.some(({ rol }) => !buiten(rol))) {
    fouten.push('in AFGESLOTEN is er niets voor accounts van de uitvoering (R17)');
  }
  return fouten;
}

function onbekend(beleid: OngetekendBeleid, bij: string, codes: readonly string[]): Fout[] {
  const namen = new Set(beleid.subcategorieen.map(({ code }) => code));
  return codes
    .filter((code) => !namen.has(code))
    .map((code) => ({ bij, tekst: `subcategorie ${code} bestaat niet`, woord: code, keuze: [...namen] }));
}

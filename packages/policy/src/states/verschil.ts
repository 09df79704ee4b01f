import type { Annotaties } from '../annotations.ts';
import type { Beleid, Deelnemer } from '../beleid.ts';
import { veldOpPlaats } from '../decide-field.ts';
import { type Geval, type Plaats, plaatsenVoor } from './onderwerpen.ts';
import type { Toestand } from './toestand.ts';

/** A policy with the schema that it is about: rules, prohibitions and the owners' ceilings together. */
export interface Versie {
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
}

/** One group of fields that opens or closes in the same states. */
export interface Verschil {
  readonly richting: 'OPENT' | 'SLUIT';
  /** Fields with the same annotations in both versions, so with the same decisions. */
  readonly velden: readonly string[];
  readonly subcategorieen: readonly string[];
  readonly toestanden: readonly Toestand[];
}

/** What a comparison looked at. */
export interface Omvang {
  /** Fields with the same annotations, for which anything that a decision depends on differs. */
  readonly groepen: readonly (readonly string[])[];
  /** States of those groups, each with the answers of both versions. */
  readonly toestanden: number;
  /** Of these the states that had to be asked one by one, of one version or both; the rest both versions refuse by their place. */
  readonly gevraagd: number;
}

/**
 * Exactly what another version opens and closes, by asking both in every state (no sample): a ceiling in an SDL counts as much
 * as a rule. Empty when the two decide the same everywhere, whatever their texts. Where a version refuses before it looks at
 * any fact, that is asked once for all states of a place.
 */
export function verschillen(oud: Versie, nieuw: Versie): Verschil[] {
  return vergelijk(oud, nieuw).verschillen;
}

/** The differences, and in how many states they were looked for. */
export function vergelijk(oud: Versie, nieuw: Versie): { readonly verschillen: Verschil[]; readonly omvang: Omvang } {
  // The states of one owner are the same for each of its fields, and cost as much to make as to decide. Of one owner at a time:
  // all of them together take much memory.
  let laatste: { readonly eigenaar: string; readonly plaatsen: readonly Plaats[] } | null = null;
  const plaatsenVan = (eigenaar: Deelnemer): readonly Plaats[] => {
    if (laatste?.eigenaar !== eigenaar.code)
      laatste = { eigenaar: eigenaar.code, plaatsen: [...plaatsen(oud, nieuw, eigenaar)] };
    return laatste.plaatsen;
  };
  const groepen: string[][] = [];
  const omvang = { groepen, toestanden: 0, gevraagd: 0 };
  const eenRuimte = zelfdeRuimte(oud.beleid, nieuw.beleid);
  const verschillen = [...gelijkeVelden(oud, nieuw)].flatMap(([, velden]) => {
    const [veld = ''] = velden;
    const eigenaar = eigenaarVan(nieuw, veld) ?? eigenaarVan(oud, veld);
    // Asking is only needed where anything that the decision looks at differs.
    if (eigenaar === null || waarvanAfhangt(oud, veld) === waarvanAfhangt(nieuw, veld)) return [];
    groepen.push(velden);
    const opent: Toestand[] = [];
    const sluit: Toestand[] = [];
    const gezien = new Set<string>();
    for (const plaats of plaatsenVan(eigenaar)) {
      omvang.toestanden += plaats.aantal;
      const isOpenVoorheen = veldOpPlaats(oud.beleid, oud.annotaties, veld, plaats.voorbeeld);
      const isOpenStraks = veldOpPlaats(nieuw.beleid, nieuw.annotaties, veld, plaats.voorbeeld);
      if (isOpenVoorheen === null && isOpenStraks === null) continue;
      omvang.gevraagd += plaats.aantal;
      for (const geval of plaats.gevallen()) {
        const straks = isOpenStraks?.(geval.onderwerp) ?? false;
        // Both versions enumerate most states; naming only those that differ keeps the rest cheap.
        if ((isOpenVoorheen?.(geval.onderwerp) ?? false) === straks || (!eenRuimte && isHerhaling(gezien, geval)))
          continue;
        (straks ? opent : sluit).push(geval.toestand);
      }
    }
    const subcategorieen = [...new Set([...categorieen(oud, veld), ...categorieen(nieuw, veld)])];
    const alles: readonly Verschil[] = [
      { richting: 'OPENT', velden, subcategorieen, toestanden: opent },
      { richting: 'SLUIT', velden, subcategorieen, toestanden: sluit },
    ];
    return alles.filter(({ toestanden }) => toestanden.length > 0);
  });
  return { verschillen, omvang };
}

/** Everything of a version that a decision about this field looks at, as one text; texts for readers are not part of it. */
function waarvanAfhangt({ beleid, annotaties }: Versie, veld: string): string {
  const codes = new Set(codesVan(annotaties, veld));
  const subcategorieen = beleid.subcategorieen.filter(({ code }) => codes.has(code));
  for (const { volgt } of subcategorieen) for (const code of volgt) codes.add(code);
  const raakt = ({ subcategorie }: { readonly subcategorie: readonly string[] }) =>
    subcategorie.some((code) => codes.has(code));
  return JSON.stringify([
    handtekening(annotaties, veld),
    beleid.subcategorieen
      .filter(({ code }) => codes.has(code))
      .map(({ code, categorie, soort, geheim, besluit, volgt }) => [code, categorie, soort, geheim, besluit, volgt]),
    beleid.regels
      .filter(raakt)
      .map(({ subcategorie, wie, betrokkeneSoort, doel, fase, mits }) => [
        subcategorie.filter((code) => codes.has(code)),
        wie,
        betrokkeneSoort,
        doel,
        fase,
        mits,
      ]),
    beleid.verboden.filter(raakt).map(({ rollen, klassen, doelen, themas }) => [rollen, klassen, doelen, themas]),
    beleid.doelen.map(({ code, casus, fasen, eigenFase, rollen }) => [code, casus, fasen, eigenFase, rollen]),
    beleid.deelnemers.map(({ code, oin, klasse, subcategorieen: eigen }) => [
      code,
      oin,
      klasse,
      eigen.filter((subcategorie) => codes.has(subcategorie)),
    ]),
  ]);
}

/** The subcategorieen of a field and of everything that it is derived from. */
function codesVan(annotaties: Annotaties, coordinate: string, keten: readonly string[] = []): string[] {
  if (keten.includes(coordinate)) return [];
  return (annotaties.get(coordinate)?.toepassingen ?? []).flatMap(({ categorie, afgeleidVan }) => [
    categorie,
    ...afgeleidVan.flatMap((invoer) => codesVan(annotaties, invoer, [...keten, coordinate])),
  ]);
}

function isHerhaling(gezien: Set<string>, geval: Geval): boolean {
  const sleutel = JSON.stringify(geval);
  if (gezien.has(sleutel)) return true;
  gezien.add(sleutel);
  return false;
}

/** The states of both versions: a purpose or phase that only one of them knows is a state too. */
function* plaatsen(oud: Versie, nieuw: Versie, eigenaar: Deelnemer): Generator<Plaats> {
  yield* plaatsenVoor(nieuw.beleid, eigenaar);
  if (!zelfdeRuimte(oud.beleid, nieuw.beleid)) yield* plaatsenVoor(oud.beleid, eigenaar);
}

/** Whether both enumerate the same states: then one enumeration is enough. */
function zelfdeRuimte(a: Beleid, b: Beleid): boolean {
  const ruimte = ({ doelen, deelnemers, verboden }: Beleid) =>
    JSON.stringify([
      doelen.map(({ code, casus, fasen, rollen }) => [code, casus, fasen, rollen]),
      deelnemers.map(({ code, oin, klasse }) => [code, oin, klasse]),
      // Which themes are told apart, and for the data of whom.
      verboden
        .filter(({ themas }) => themas.length > 0)
        .map(({ themas, subcategorie }) => [
          themas,
          subcategorie.map((code) => deelnemers.find(({ subcategorieen }) => subcategorieen.includes(code))?.code),
        ]),
    ]);
  return ruimte(a) === ruimte(b);
}

/** Fields by their annotations in both versions, with those of everything that they are derived from. */
function gelijkeVelden(oud: Versie, nieuw: Versie): Map<string, string[]> {
  const coordinaten = [...new Set([...nieuw.annotaties.keys(), ...oud.annotaties.keys()])].filter(
    (coordinate) => isGegeven(oud, coordinate) || isGegeven(nieuw, coordinate),
  );
  return Map.groupBy(coordinaten, (coordinate) =>
    JSON.stringify([handtekening(oud.annotaties, coordinate), handtekening(nieuw.annotaties, coordinate)]),
  );
}

function isGegeven({ annotaties }: Versie, coordinate: string): boolean {
  return (annotaties.get(coordinate)?.toepassingen ?? []).some(({ categorie }) => categorie !== 'DOMEINOBJECT');
}

function handtekening(annotaties: Annotaties, coordinate: string, keten: readonly string[] = []): unknown {
  const annotatie = annotaties.get(coordinate);
  if (annotatie === undefined || keten.includes(coordinate)) return null;
  const toepassingen = annotatie.toepassingen.map(({ categorie, bron, doelen, afgeleidVan }) => [
    categorie,
    bron,
    doelen.toSorted(),
    afgeleidVan.map((invoer) => handtekening(annotaties, invoer, [...keten, coordinate])),
  ]);
  return [toepassingen, annotatie.sleutelveld, annotatie.naarPersonen];
}

function eigenaarVan({ beleid, annotaties }: Versie, coordinate: string): Deelnemer | null {
  const bron = annotaties.get(coordinate)?.toepassingen[0]?.bron;
  return beleid.deelnemers.find(({ code }) => code === bron) ?? null;
}

function categorieen({ annotaties }: Versie, coordinate: string): string[] {
  return (annotaties.get(coordinate)?.toepassingen ?? []).map(({ categorie }) => categorie);
}

import type { Organisatie } from '@ketenhub/vocabulary';
import { controleerHandtekening, type Ondertekend } from './handtekening.ts';
import type { Ondertekenaar } from './ondertekenaars.ts';
import { belet, handelingVan, PROCEDURE, type Voorsteltoestand } from './procedure.ts';
import type { Afwijking, Orgaan } from './stuk.ts';
import type { Voorstelkern } from './voorstel.ts';
import { type Weigering, weigering } from './weigering.ts';

interface Ondertekening {
  readonly persoon: string;
  readonly naam: string;
  readonly rol: Ondertekenaar['rol'];
  readonly organisatie: Organisatie;
  readonly op: string;
}

export interface Advies extends Ondertekening {
  readonly orgaan: Orgaan;
  readonly strekking: 'POSITIEF' | 'NEGATIEF';
  readonly tekst: string;
}

export interface Vaststelling extends Ondertekening {
  readonly afwijkingen: readonly Afwijking[];
}

/** A proposal with everything that was signed about it, in the order in which it was accepted. */
export interface Dossier {
  readonly voorstel: Voorstelkern;
  readonly toestand: Voorsteltoestand;
  readonly adviezen: readonly Advies[];
  readonly akkoorden: readonly Ondertekening[];
  readonly vaststelling: Vaststelling | null;
  /** The documents as they were signed. */
  readonly stukken: readonly string[];
}

export function beginDossier(voorstel: Voorstelkern): Dossier {
  return { voorstel, toestand: 'CONCEPT', adviezen: [], akkoorden: [], vaststelling: null, stukken: [] };
}

export type Uitkomst = { readonly ok: true; readonly dossier: Dossier } | Weigering;

/** The dossier with this document in it, or why not; a refusal leaves the dossier as it was. */
export function voegToe(dossier: Dossier, ondertekend: Ondertekend): Uitkomst {
  const weigert = belet(dossier, ondertekend);
  if (weigert !== null) return weigert;
  const { stuk, door, jws } = ondertekend;
  const { persoon, naam, rol, organisatie } = door;
  const ondertekening = { persoon, naam, rol, organisatie, op: stuk.op };
  const { naar } = PROCEDURE[handelingVan(ondertekend)];
  const verder = {
    ...dossier,
    toestand: naar === 'ONVERANDERD' ? dossier.toestand : naar,
    stukken: [...dossier.stukken, jws],
  };
  if (stuk.soort === 'VASTSTELLING')
    return { ok: true, dossier: { ...verder, vaststelling: { ...ondertekening, afwijkingen: stuk.afwijkingen } } };
  if (stuk.soort === 'AKKOORD')
    return { ok: true, dossier: { ...verder, akkoorden: [...dossier.akkoorden, ondertekening] } };
  const { orgaan, strekking, tekst } = stuk;
  return {
    ok: true,
    dossier: { ...verder, adviezen: [...dossier.adviezen, { ...ondertekening, orgaan, strekking, tekst }] },
  };
}

/** Builds the dossier from its documents, each checked again: whoever kept them is not believed. */
export async function leesDossier(
  voorstel: Voorstelkern,
  stukken: readonly string[],
  ondertekenaars: readonly Ondertekenaar[],
): Promise<Uitkomst> {
  let dossier = beginDossier(voorstel);
  for (const jws of stukken) {
    const ondertekend = await controleerHandtekening(jws, ondertekenaars);
    if (!ondertekend.ok) return ondertekend;
    const uitkomst = voegToe(dossier, ondertekend);
    if (!uitkomst.ok) return uitkomst;
    dossier = uitkomst.dossier;
  }
  return { ok: true, dossier };
}

/** The sentence of the first thing that is still missing before this dossier is complete. */
function watOntbreekt({ toestand, voorstel: { vereisten }, adviezen, akkoorden }: Dossier): Weigering {
  if (toestand === 'CONCEPT') return weigering('FG_ADVIES_ONTBREEKT');
  if (vereisten.nieuw.length > 0 && !adviezen.some(({ orgaan }) => orgaan === 'RAC'))
    return weigering('RAC_ADVIES_ONTBREEKT');
  const bronnen = vereisten.bronnen.filter((bron) => !akkoorden.some(({ organisatie }) => organisatie === bron));
  if (bronnen.length > 0) return weigering('AKKOORD_BRON_ONTBREEKT', bronnen.join(', '));
  if (akkoorden.length < vereisten.personen)
    return weigering(vereisten.verruimt ? 'TWEEDE_AKKOORD_ONTBREEKT' : 'AKKOORD_COMPLIANCE_ONTBREEKT');
  return weigering('VASTSTELLING_ONTBREEKT');
}

/** The established dossier behind a version, from its documents; a refusal says in one sentence what is wrong or missing. */
export async function toetsDossier(
  voorstel: Voorstelkern,
  stukken: readonly string[],
  ondertekenaars: readonly Ondertekenaar[],
): Promise<Uitkomst> {
  const gelezen = await leesDossier(voorstel, stukken, ondertekenaars);
  if (!gelezen.ok) return gelezen;
  return gelezen.dossier.toestand === 'VASTGESTELD' ? gelezen : watOntbreekt(gelezen.dossier);
}

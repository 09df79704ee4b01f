// P27: the decision about one coordinate for one subject. It is total: every unknown value ends in false.
import type { Bundel, Deelnemer, Doel, Regel, Subcategorie } from './bundel.ts';
import { ACCOUNTKLASSE_VAN_ROL, FASEN, SOORTEN, THEMAS } from './codes.ts';
import type { Sdl, Toepassing } from './sdl.ts';

export interface CasusFeiten {
  readonly fase: string;
  readonly thema: string;
  readonly doelbesluit: boolean;
  readonly deelnemersbesluit: boolean;
  readonly aanmelder: string;
  readonly deelnemers: readonly string[];
}
export interface Onderwerp {
  readonly doel: string;
  readonly rol: string;
  readonly klasse: string;
  readonly organisatie: string;
  readonly betrokkeneSoort: string | null;
  readonly casus: CasusFeiten | null;
}
export interface Beleid {
  readonly bundel: Bundel;
  readonly sdl: Sdl;
  readonly dag: string;
}

const NA_SLUITING = new Set(['ZVH-HEROPENING', 'AVG-VERZOEK', 'RECHTMATIGHEID']);
const VAN_HET_HUIS = new Set(['PROCESREGISSEUR', 'PROCESONDERSTEUNER']);
const VAN_EEN_DEELNEMER = new Set(['CASUSREGISSEUR', 'PROFESSIONAL']);

export function isOpen(
  beleid: Beleid,
  coordinaat: string,
  o: Onderwerp,
  gezien: ReadonlySet<string> = new Set(),
): boolean {
  const uitvoerders = beleid.sdl.uitvoerders.get(coordinaat);
  // What an interface shows can be of any implementer, so each of them must permit.
  if (uitvoerders !== undefined)
    return uitvoerders.length > 0 && uitvoerders.every((c) => isOpen(beleid, c, o, gezien));
  const veld = beleid.sdl.velden.get(coordinaat);
  if (veld === undefined || gezien.has(coordinaat)) return false;
  if (o.betrokkeneSoort === null && beleid.sdl.metHandvat.has(veld.type)) {
    return SOORTEN.some((s) => isOpen(beleid, coordinaat, { ...o, betrokkeneSoort: s }, gezien));
  }
  const toepassingen: readonly Toepassing[] = veld.sleutel
    ? [{ categorie: 'DOMEINOBJECT', bron: 'zvh', doelen: beleid.bundel.doelen.map((d) => d.code), afgeleidVan: [] }]
    : veld.toepassingen;
  const verder = new Set([...gezien, coordinaat]);
  return (
    toepassingen.length > 0 &&
    toepassingen.every((t) => isToegestaan(beleid, t, o) && t.afgeleidVan.every((c) => isOpen(beleid, c, o, verder)))
  );
}

interface Cel {
  readonly doel: Doel;
  readonly bron: Deelnemer;
  readonly vrager: Deelnemer;
  readonly plafond: readonly string[];
}

function isToegestaan(beleid: Beleid, t: Toepassing, o: Onderwerp): boolean {
  const { bundel } = beleid;
  const sub = bundel.subcategorieen.find((s) => s.code === t.categorie);
  const doel = bundel.doelen.find((d) => d.code === o.doel);
  const bron = bundel.deelnemers.find((d) => d.code === t.bron);
  const vrager = bundel.deelnemers.find((d) => d.oin === o.organisatie);
  if (sub === undefined || doel === undefined || bron === undefined || vrager === undefined) return false;
  return vanafStap2(beleid, sub, o, { doel, bron, vrager, plafond: t.doelen }, true);
}

function vanafStap2(beleid: Beleid, sub: Subcategorie, o: Onderwerp, cel: Cel, magVolgen: boolean): boolean {
  const { doel, bron, vrager, plafond } = cel;
  const { casus } = o;
  const structuur = sub.soort === 'STRUCTUUR';
  const account = ACCOUNTKLASSE_VAN_ROL.get(o.rol);
  // 2
  if (account === undefined || o.klasse !== vrager.klasse) return false;
  if (VAN_HET_HUIS.has(o.rol) && o.klasse !== 'SAMENWERKINGSVERBAND') return false;
  if (VAN_EEN_DEELNEMER.has(o.rol) && o.klasse === 'SAMENWERKINGSVERBAND') return false;
  if (!structuur && !bron.subcategorieen.includes(sub.code)) return false;
  if (o.betrokkeneSoort === null ? sub.soort === 'PERSOON' : !SOORTEN.includes(o.betrokkeneSoort)) return false;
  if (casus !== null && (!FASEN.has(casus.fase) || !THEMAS.has(casus.thema))) return false;
  // 3, 4
  if (!plafond.includes(o.doel)) return false;
  if ((doel.casus === 'EEN') !== (casus !== null)) return false;
  // 5
  if (casus?.fase === 'AFGESLOTEN' && (!NA_SLUITING.has(o.doel) || account === 'UITVOERING' || structuur)) return false;
  // 6, 7, 8
  if (casus !== null && !doel.fasen.includes(casus.fase)) return false;
  if (!doel.rollen.includes(o.rol)) return false;
  if (casus !== null && vrager.code !== 'zvh' && !opDeLijst(casus, vrager.oin)) return false;
  // 9
  if (structuur) return doel.casus === 'EEN';
  // 10, 11
  if (casus !== null && bron.code !== 'zvh') {
    if (!(casus.doelbesluit && casus.deelnemersbesluit) && bron.oin !== casus.aanmelder) return false;
    if (!opDeLijst(casus, bron.oin)) return false;
  }
  // 12
  if (sub.volgt.length > 0) {
    return (
      magVolgen &&
      sub.volgt.some((code) => {
        const ander = beleid.bundel.subcategorieen.find((s) => s.code === code);
        return ander !== undefined && vanafStap2(beleid, ander, o, cel, false);
      })
    );
  }
  // 13
  const past = (lijst: readonly string[], x: string | null): boolean =>
    lijst.length === 0 || (x !== null && lijst.includes(x));
  if (
    beleid.bundel.verboden.some(
      (v) =>
        past(v.subcategorie, sub.code) &&
        past(v.rollen, o.rol) &&
        past(v.klassen, o.klasse) &&
        past(v.doelen, o.doel) &&
        past(v.themas, casus?.thema ?? null),
    )
  )
    return false;
  // 14
  if (sub.geheim && (casus?.fase === 'AANMELDING' || casus?.fase === 'TRIAGE')) return false;
  if (sub.besluit && o.klasse === 'PRIVAAT') return false;
  if (sub.categorie !== 'CASUSREGISTER' && (doel.casus === 'GEEN' || account !== 'UITVOERING')) return false;
  return regelHoudtDeCel(beleid, sub, o, cel);
}

function opDeLijst(casus: CasusFeiten, oin: string): boolean {
  return casus.deelnemers.includes(oin) || (!casus.deelnemersbesluit && casus.aanmelder === oin);
}

// 15
function regelHoudtDeCel(beleid: Beleid, sub: Subcategorie, o: Onderwerp, cel: Cel): boolean {
  const fase = o.casus?.fase ?? null;
  const eigen = cel.doel.eigenFase ?? fase;
  const houdt = (doel: string, inFase: string | null): boolean =>
    beleid.bundel.regels.some(
      (r) =>
        r.subcategorie.includes(sub.code) &&
        r.geldigVanaf <= beleid.dag &&
        (r.geldigTot === null || beleid.dag < r.geldigTot) &&
        r.doel.includes(doel) &&
        (o.casus === null || (inFase !== null && r.fase.includes(inFase))) &&
        r.wie.some((w) => w.rol === o.rol && (w.klasse === null || w.klasse === o.klasse)) &&
        (sub.soort === 'CASUS' || (o.betrokkeneSoort !== null && r.betrokkeneSoort.includes(o.betrokkeneSoort))) &&
        mitsen(r, o, cel),
    );
  if (!houdt(o.doel, eigen)) return false;
  if (o.casus === null || eigen === fase) return true;
  return beleid.bundel.doelen.some((d) => d.eigenFase === fase && houdt(d.code, fase));
}

function mitsen(r: Regel, o: Onderwerp, cel: Cel): boolean {
  return r.mits.every((m) => {
    if (m === 'BRON_IS_AANMELDER') return o.casus !== null && cel.bron.oin === o.casus.aanmelder;
    if (m === 'VRAGER_IS_AANMELDER') return o.casus !== null && cel.vrager.oin === o.casus.aanmelder;
    return m === 'VRAGER_IS_BRON' && cel.vrager.oin === cel.bron.oin;
  });
}

import type { Bundel, Deelnemer, Doel, Regel, Subcategorie } from './beleid.ts';
import {
  accountklasseVan,
  FASEN,
  ROLLEN,
  ROLLEN_VAN_DEELNEMERS,
  ROLLEN_VAN_HET_HUIS,
  SOORTEN,
  THEMAS,
} from './codes.ts';
import type { Binding, Sdl } from './sdl.ts';

export type Casusfeiten = {
  fase: string;
  thema: string;
  doelbesluit: boolean;
  deelnemersbesluit: boolean;
  aanmelder: string;
  deelnemers: readonly string[];
};
export type Onderwerp = {
  doel: string;
  rol: string;
  klasse: string;
  organisatie: string;
  betrokkeneSoort: string | null;
  casus: Casusfeiten | null;
};
// Structure has no rule; `regel` is what the logbook takes the activity from (P53).
export type Uitslag = { open: boolean; regel: Regel | null };

const DICHT: Uitslag = { open: false, regel: null };
const NA_SLUITING = ['ZVH-HEROPENING', 'AVG-VERZOEK', 'RECHTMATIGHEID'];

type Vaste = {
  bundel: Bundel;
  dag: string;
  o: Onderwerp;
  doel: Doel;
  bron: Deelnemer;
  vrager: Deelnemer;
  plafond: readonly string[];
};

// P27, step 1: everything that is named is known.
function eenBinding(bundel: Bundel, dag: string, b: Binding, o: Onderwerp): Uitslag {
  const sub = bundel.subcategorieen.get(b.categorie);
  const doel = bundel.doelen.get(o.doel);
  const bron = bundel.opCode.get(b.bron);
  const vrager = bundel.opOin.get(o.organisatie);
  if (sub === undefined || doel === undefined || bron === undefined || vrager === undefined) return DICHT;
  return stappen({ bundel, dag, o, doel, bron, vrager, plafond: b.doelen }, sub, true);
}

const genoemd = (casus: Casusfeiten, oin: string): boolean =>
  casus.deelnemers.includes(oin) || (!casus.deelnemersbesluit && casus.aanmelder === oin);

// Step 2.
function past(v: Vaste, sub: Subcategorie): boolean {
  const { o } = v;
  if (!ROLLEN.includes(o.rol) || o.klasse !== v.vrager.klasse) return false;
  const huis = o.klasse === 'SAMENWERKINGSVERBAND';
  if (ROLLEN_VAN_HET_HUIS.includes(o.rol) && !huis) return false;
  if (ROLLEN_VAN_DEELNEMERS.includes(o.rol) && huis) return false;
  if (sub.soort !== 'STRUCTUUR' && !v.bron.subcategorieen.includes(sub.code)) return false;
  if (o.betrokkeneSoort === null ? sub.soort === 'PERSOON' : !SOORTEN.includes(o.betrokkeneSoort)) return false;
  return o.casus === null || (FASEN.includes(o.casus.fase) && THEMAS.includes(o.casus.thema));
}

// Steps 2 to 15. `volgen` is false for a subcategorie that is followed: one that follows in turn does not count (step 12).
function stappen(v: Vaste, sub: Subcategorie, volgen: boolean): Uitslag {
  const { o, doel, bron } = v;
  const { casus } = o;
  const rechtmatig = accountklasseVan(o.rol) !== 'UITVOERING';
  if (!past(v, sub)) return DICHT;
  if (!v.plafond.includes(o.doel)) return DICHT;
  if ((doel.casus === 'EEN') !== (casus !== null)) return DICHT;
  if (casus?.fase === 'AFGESLOTEN' && !(NA_SLUITING.includes(o.doel) && rechtmatig && sub.soort !== 'STRUCTUUR'))
    return DICHT;
  if (casus !== null && !doel.fasen.includes(casus.fase)) return DICHT;
  if (!doel.rollen.includes(o.rol)) return DICHT;
  if (casus !== null && v.vrager.code !== 'zvh' && !genoemd(casus, o.organisatie)) return DICHT;
  if (sub.soort === 'STRUCTUUR') return { open: doel.casus === 'EEN', regel: null };
  if (casus !== null && bron.code !== 'zvh') {
    if (!(casus.doelbesluit && casus.deelnemersbesluit) && bron.oin !== casus.aanmelder) return DICHT;
    if (!genoemd(casus, bron.oin)) return DICHT;
  }
  if (sub.volgt.length > 0) return volgen ? gevolgd(v, sub) : DICHT;
  if (verboden(v, sub)) return DICHT;
  if (sub.geheim && casus !== null && ['AANMELDING', 'TRIAGE'].includes(casus.fase)) return DICHT;
  if (sub.besluit && o.klasse === 'PRIVAAT') return DICHT;
  if (sub.categorie !== 'CASUSREGISTER' && (doel.casus === 'GEEN' || rechtmatig)) return DICHT;
  return cel(v, sub);
}

function gevolgd(v: Vaste, sub: Subcategorie): Uitslag {
  for (const code of sub.volgt) {
    const ander = v.bundel.subcategorieen.get(code);
    const uitslag = ander === undefined ? DICHT : stappen(v, ander, false);
    if (uitslag.open) return uitslag;
  }
  return DICHT;
}

// Step 13. An empty dimension holds for everyone; without a casus there is no thema.
function verboden(v: Vaste, sub: Subcategorie): boolean {
  const raakt = (lijst: readonly string[], waarde: string | undefined): boolean =>
    lijst.length === 0 || (waarde !== undefined && lijst.includes(waarde));
  return v.bundel.verboden.some(
    (x) =>
      x.subcategorie.includes(sub.code) &&
      raakt(x.rollen, v.o.rol) &&
      raakt(x.klassen, v.o.klasse) &&
      raakt(x.doelen, v.o.doel) &&
      raakt(x.themas, v.o.casus?.thema),
  );
}

// Step 15.
function cel(v: Vaste, sub: Subcategorie): Uitslag {
  const { casus } = v.o;
  if (casus === null) {
    const regel = v.bundel.regels.find((r) => houdt(v, sub, r, v.doel.code, null));
    return regel === undefined ? DICHT : { open: true, regel };
  }
  const eigen = v.doel.eigenFase ?? casus.fase;
  const regel = v.bundel.regels.find((r) => houdt(v, sub, r, v.doel.code, eigen));
  if (regel === undefined) return DICHT;
  if (eigen !== casus.fase) {
    const vanDeFase = [...v.bundel.doelen.values()].filter((d) => d.eigenFase === casus.fase);
    if (!vanDeFase.some((d) => v.bundel.regels.some((r) => houdt(v, sub, r, d.code, casus.fase)))) return DICHT;
  }
  return { open: true, regel };
}

function houdt(v: Vaste, sub: Subcategorie, r: Regel, doel: string, fase: string | null): boolean {
  const { o } = v;
  return (
    r.subcategorie.includes(sub.code) &&
    r.doel.includes(doel) &&
    (fase === null || r.fase.includes(fase)) &&
    r.geldigVanaf <= v.dag &&
    (r.geldigTot === null || v.dag < r.geldigTot) &&
    r.wie.some((w) => w.rol === o.rol && (w.klasse === null || w.klasse === o.klasse)) &&
    (sub.soort === 'CASUS' || (o.betrokkeneSoort !== null && r.betrokkeneSoort.includes(o.betrokkeneSoort))) &&
    r.mits.every((m) => voorwaarde(v, m))
  );
}

function voorwaarde(v: Vaste, mits: string): boolean {
  const { casus } = v.o;
  if (mits === 'VRAGER_IS_BRON') return v.vrager.oin === v.bron.oin;
  if (mits === 'BRON_IS_AANMELDER') return casus !== null && casus.aanmelder === v.bron.oin;
  return mits === 'VRAGER_IS_AANMELDER' && casus !== null && casus.aanmelder === v.vrager.oin;
}

// P27 for a coordinate: all its applications, and all that it is derived from. Total: what is not known is a denial.
export function beslis(
  bundel: Bundel,
  dag: string,
  sdl: Sdl,
  coordinaat: string,
  o: Onderwerp,
  pad: readonly string[] = [],
): Uitslag {
  if (pad.includes(coordinaat)) return DICHT;
  const volgend = [...pad, coordinaat];
  const uitvoerders = sdl.interfacevelden.get(coordinaat);
  if (uitvoerders !== undefined) return alle(uitvoerders.map((c) => beslis(bundel, dag, sdl, c, o, volgend)));
  const veld = sdl.velden.get(coordinaat);
  if (veld === undefined) return DICHT;
  if (veld.metHandvat && o.betrokkeneSoort === null && !veld.sleutel) {
    // A field that gives persons, asked for no person: open when it is for one soort; each person is decided later (P33).
    return SOORTEN.map((soort) => bindingenVan(soort)).find((u) => u.open) ?? DICHT;
  }
  return bindingenVan(o.betrokkeneSoort);

  function bindingenVan(betrokkeneSoort: string | null): Uitslag {
    const onderwerp = { ...o, betrokkeneSoort };
    const geldend: readonly Binding[] =
      veld?.sleutel === true
        ? [
            {
              categorie: 'DOMEINOBJECT',
              bron: 'zvh',
              doelen: [...bundel.doelen.keys()],
              rij: 'BETROKKENE_IN_CASUS',
              afgeleidVan: [],
            },
          ]
        : (veld?.bindingen ?? []);
    return alle(
      geldend.map((b) => {
        const eigen = eenBinding(bundel, dag, b, onderwerp);
        const dicht = b.afgeleidVan.some((c) => !beslis(bundel, dag, sdl, c, onderwerp, volgend).open);
        return dicht ? DICHT : eigen;
      }),
    );
  }
}

// None is a denial. The rule is that of the first that has one.
function alle(uitslagen: readonly Uitslag[]): Uitslag {
  if (uitslagen.length === 0 || uitslagen.some((u) => !u.open)) return DICHT;
  return { open: true, regel: uitslagen.find((u) => u.regel !== null)?.regel ?? null };
}

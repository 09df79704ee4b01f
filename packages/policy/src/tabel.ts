import {
  BETROKKENE_SOORTEN,
  DOELEN,
  type Doel,
  FASEN,
  type Fase,
  KLASSEN,
  type Klasse,
  ROLLEN,
} from '@ketenhub/vocabulary';
import type { Beleid, Deelnemer, Doelbeschrijving, Regel, Subcategorie, Verbod } from './beleid.ts';
import type { Besluit } from './besluit.ts';

/** One cell of the privacyprotocol; GEEN where a dimension does not apply. */
export interface Cel {
  readonly doel: string;
  readonly fase: string;
  readonly rol: string;
  readonly klasse: string;
  readonly betrokkeneSoort: string;
}

/** Stands for no phase (a purpose without a casus) and for no person (a subcategorie about the casus itself). */
export const GEEN = '-';

/** Everything that the bundle says of one subcategorie. */
export interface Blad {
  readonly sub: Subcategorie;
  /** OIN of its one owner; null for structure, which every owner has. */
  readonly eigenaar: string | null;
  /** Rules by the number of their cell. */
  readonly cellen: ReadonlyMap<number, readonly Regel[]>;
  readonly regels: readonly Regel[];
  readonly verboden: readonly Verbod[];
  /** What it follows, where it does; what is followed follows nothing itself. */
  readonly gevolgd: readonly Blad[];
  /** Explanations made so far, by cell and conditions; bounded by the finite domains. */
  readonly verklaringen: Map<number, Besluit>;
}

/** Lookup maps over one bundle, built once: a decision is a few Map reads, whatever the number of rules. */
export interface Tabel {
  readonly bladen: ReadonlyMap<string, Blad>;
  readonly doelen: ReadonlyMap<string, Doelbeschrijving>;
  /** The purpose whose column a phase is. */
  readonly doelVanFase: ReadonlyMap<string, Doel>;
  /** By OIN. */
  readonly deelnemers: ReadonlyMap<string, Deelnemer>;
  readonly oinVanCode: ReadonlyMap<string, string>;
  /** OINs of who holds nothing but what is under professional secrecy: its empty structure says no more than its data. */
  readonly geheimeBronnen: ReadonlySet<string>;
}

const plaatsen = (waarden: readonly string[]): ReadonlyMap<string, number> =>
  new Map(waarden.map((waarde, i) => [waarde, i]));
const DOEL_PLAATS = plaatsen(DOELEN);
const FASE_PLAATS = plaatsen([...FASEN, GEEN]);
const ROL_PLAATS = plaatsen(ROLLEN);
const KLASSE_PLAATS = plaatsen(KLASSEN);
const SOORT_PLAATS = plaatsen([...BETROKKENE_SOORTEN, GEEN]);

/** A number per cell (joining the words into one key costs more than the decision); NaN for any unknown value. */
export function celNummer({ doel, fase, rol, klasse, betrokkeneSoort }: Cel): number {
  let nummer = DOEL_PLAATS.get(doel) ?? Number.NaN;
  nummer = nummer * FASE_PLAATS.size + (FASE_PLAATS.get(fase) ?? Number.NaN);
  nummer = nummer * ROL_PLAATS.size + (ROL_PLAATS.get(rol) ?? Number.NaN);
  nummer = nummer * KLASSE_PLAATS.size + (KLASSE_PLAATS.get(klasse) ?? Number.NaN);
  return nummer * SOORT_PLAATS.size + (SOORT_PLAATS.get(betrokkeneSoort) ?? Number.NaN);
}

const tabellen = new WeakMap<Beleid, Tabel>();

/** The table of a bundle; the bundle is frozen, so it never goes stale. */
export function tabelVan(beleid: Beleid): Tabel {
  const bekend = tabellen.get(beleid);
  if (bekend !== undefined) return bekend;
  const tabel = bouwTabel(beleid);
  tabellen.set(beleid, tabel);
  return tabel;
}

function bouwTabel(beleid: Beleid): Tabel {
  const doelen = new Map(beleid.doelen.map((doel) => [doel.code as string, doel]));
  const opZichzelf = new Map(
    beleid.subcategorieen
      .filter(({ volgt }) => volgt.length === 0)
      .map((sub) => [sub.code, bouwBlad(beleid, sub, { doelen, gevolgd: [] })]),
  );
  const bladVan = (sub: Subcategorie): Blad =>
    opZichzelf.get(sub.code) ??
    bouwBlad(beleid, sub, { doelen, gevolgd: sub.volgt.flatMap((code) => opZichzelf.get(code) ?? []) });
  return {
    bladen: new Map(beleid.subcategorieen.map((sub) => [sub.code, bladVan(sub)])),
    doelen,
    doelVanFase: new Map(
      beleid.doelen.flatMap(({ code, eigenFase }) => (eigenFase === null ? [] : [[eigenFase, code]])),
    ),
    deelnemers: new Map(beleid.deelnemers.map((deelnemer) => [deelnemer.oin, deelnemer])),
    geheimeBronnen: new Set(
      beleid.deelnemers.filter((deelnemer) => isGeheimeBron(beleid, deelnemer)).map(({ oin }) => oin),
    ),
    oinVanCode: new Map(beleid.deelnemers.map((deelnemer) => [deelnemer.code as string, deelnemer.oin])),
  };
}

function isGeheimeBron({ subcategorieen }: Beleid, deelnemer: Deelnemer): boolean {
  const eigen = subcategorieen.filter(({ code }) => deelnemer.subcategorieen.includes(code));
  return eigen.length > 0 && eigen.every(({ geheim }) => geheim);
}

interface Verband extends Pick<Blad, 'gevolgd'> {
  readonly doelen: ReadonlyMap<string, Doelbeschrijving>;
}

function bouwBlad(beleid: Beleid, sub: Subcategorie, { doelen, gevolgd }: Verband): Blad {
  const regels = beleid.regels.filter((regel) => regel.subcategorie.includes(sub.code));
  const cellen = new Map<number, Regel[]>();
  for (const regel of regels) {
    for (const nummer of new Set(cellenVan(regel, sub, doelen).map(celNummer))) {
      cellen.set(nummer, [...(cellen.get(nummer) ?? []), regel]);
    }
  }
  return {
    sub,
    eigenaar: beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(sub.code))?.oin ?? null,
    cellen,
    regels,
    verboden: beleid.verboden.filter((verbod) => verbod.subcategorie.includes(sub.code)),
    gevolgd,
    verklaringen: new Map(),
  };
}

/** The phases in which a rule may hold a cell for this purpose: its own phase, or every phase that it can be claimed in. */
export function kolommen(doel: Doelbeschrijving): readonly (Fase | typeof GEEN)[] {
  if (doel.casus === 'GEEN') return [GEEN];
  return doel.eigenFase === null ? doel.fasen : [doel.eigenFase];
}

/** The cells that a rule holds for one subcategorie: the product of its dimensions. */
export function cellenVan(regel: Regel, sub: Subcategorie, doelen: ReadonlyMap<string, Doelbeschrijving>): Cel[] {
  const betrokkeneSoorten = sub.soort === 'CASUS' ? [GEEN] : regel.betrokkeneSoort;
  const wie = regel.wie.flatMap(({ rol, klasse }) =>
    (klasse === null ? KLASSEN : [klasse]).map((van) => [rol, van] as const),
  );
  const kolom = regel.doel.flatMap((doel) => {
    const beschrijving = doelen.get(doel);
    const fasen = beschrijving === undefined ? [] : kolommen(beschrijving);
    return fasen.filter((fase) => fase === GEEN || regel.fase.includes(fase)).map((fase) => [doel, fase] as const);
  });
  return kolom.flatMap(([doel, fase]) =>
    wie.flatMap(([rol, klasse]: readonly [string, Klasse]) =>
      betrokkeneSoorten.map((betrokkeneSoort) => ({ doel, fase, rol, klasse, betrokkeneSoort })),
    ),
  );
}

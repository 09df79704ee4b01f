import { canoniek, sha256 } from './canoniek.ts';
import { ACCOUNTKLASSEN, DOELEN, FASEN, KLASSEN, ROLLEN, SOORTEN, THEMAS } from './codes.ts';
import type { Leden } from './vorm.ts';
import { code, isDag, leden, lijst, ofNull, oin, tekst, Vormfout, waarheid } from './vorm.ts';

export type Doel = { code: string; casus: 'EEN' | 'GEEN'; fasen: string[]; eigenFase: string | null; rollen: string[] };
export type Subcategorie = {
  code: string;
  categorie: string | null;
  soort: 'PERSOON' | 'CASUS' | 'STRUCTUUR';
  geheim: boolean;
  besluit: boolean;
  volgt: string[];
};
export type Regel = {
  subcategorie: string[];
  wie: { rol: string; klasse: string | null }[];
  betrokkeneSoort: string[];
  doel: string[];
  fase: string[];
  mits: string[];
  geldigVanaf: string;
  geldigTot: string | null;
  verwerkingsactiviteit: string;
};
export type Verbod = {
  subcategorie: string[];
  rollen: string[];
  klassen: string[];
  doelen: string[];
  themas: string[];
};
export type Deelnemer = { code: string; oin: string; klasse: string; subcategorieen: string[]; subgraph: string };

export type Bundel = {
  digest: string;
  doelen: Map<string, Doel>;
  subcategorieen: Map<string, Subcategorie>;
  regels: Regel[];
  verboden: Verbod[];
  deelnemers: Deelnemer[];
  opCode: Map<string, Deelnemer>;
  opOin: Map<string, Deelnemer>;
};

const MITS = ['BRON_IS_AANMELDER', 'VRAGER_IS_AANMELDER', 'VRAGER_IS_BRON'];
// The members of the vectors' bundle. Any other makes the bundle unreadable: it might be a condition that we would not hold (P27).
const LEDEN = {
  bundel: ['versie', 'doelen', 'subcategorieen', 'regels', 'verboden', 'deelnemers', 'digest'],
  doel: ['code', 'naam', 'uitleg', 'casus', 'fasen', 'eigenFase', 'rollen', 'accountklassen', 'motiveringVerplicht'],
  subcategorie: ['code', 'naam', 'categorie', 'soort', 'geheim', 'besluit', 'volgt'],
  regel: [
    'id',
    'subcategorie',
    'wie',
    'betrokkeneSoort',
    'doel',
    'fase',
    'mits',
    'noodzaak',
    'grondslagSamenwerking',
    'grondslagVerstrekking',
    'verwerkingsactiviteit',
    'doorverstrekking',
    'uitleg',
    'bevestiging',
    'geldigVanaf',
    'geldigTot',
    'herbeoordelenOp',
  ],
  wie: ['rol', 'klasse'],
  verbod: ['id', 'subcategorie', 'rollen', 'klassen', 'doelen', 'themas', 'grondslag', 'uitleg'],
  deelnemer: ['code', 'oin', 'naam', 'klasse', 'soort', 'subgraph', 'subcategorieen'],
};

function metLeden(waarde: unknown, wat: keyof typeof LEDEN): Leden {
  const object = leden(waarde, wat);
  for (const naam of Object.keys(object)) if (!LEDEN[wat].includes(naam)) throw new Vormfout(`onbekend lid van ${wat}`);
  return object;
}
const codes = (w: unknown, bekend: readonly string[], wat: string): string[] =>
  lijst(w, wat).map((c) => code(c, bekend, wat));
const teksten = (w: unknown, wat: string): string[] => lijst(w, wat).map((t) => tekst(t, wat));
const dag = (w: unknown, wat: string): string => {
  if (!isDag(w)) throw new Vormfout(`${wat} is geen dag`);
  return w;
};

function perCode<T extends { code: string }>(rijen: T[], wat: string): Map<string, T> {
  const gevonden = new Map(rijen.map((r) => [r.code, r]));
  if (gevonden.size !== rijen.length) throw new Vormfout(`een code twee keer in ${wat}`);
  return gevonden;
}

const leesDoel = (w: unknown): Doel => {
  const d = metLeden(w, 'doel');
  codes(d.accountklassen, ACCOUNTKLASSEN, 'accountklassen');
  return {
    code: code(d.code, DOELEN, 'doel'),
    casus: code(d.casus, ['EEN', 'GEEN'], 'casus') as Doel['casus'],
    fasen: codes(d.fasen, FASEN, 'fasen'),
    eigenFase: ofNull(d.eigenFase, (f) => code(f, FASEN, 'eigenFase')),
    rollen: codes(d.rollen, ROLLEN, 'rollen'),
  };
};
const leesSubcategorie = (w: unknown): Subcategorie => {
  const s = metLeden(w, 'subcategorie');
  return {
    code: tekst(s.code, 'code'),
    categorie: ofNull(s.categorie, (c) => tekst(c, 'categorie')),
    soort: code(s.soort, ['PERSOON', 'CASUS', 'STRUCTUUR'], 'soort') as Subcategorie['soort'],
    geheim: waarheid(s.geheim, 'geheim'),
    besluit: waarheid(s.besluit, 'besluit'),
    volgt: teksten(s.volgt, 'volgt'),
  };
};
const leesRegel = (w: unknown): Regel => {
  const r = metLeden(w, 'regel');
  return {
    subcategorie: teksten(r.subcategorie, 'subcategorie'),
    wie: lijst(r.wie, 'wie').map((ruw) => {
      const wie = metLeden(ruw, 'wie');
      return { rol: code(wie.rol, ROLLEN, 'rol'), klasse: ofNull(wie.klasse, (k) => code(k, KLASSEN, 'klasse')) };
    }),
    betrokkeneSoort: codes(r.betrokkeneSoort, SOORTEN, 'betrokkeneSoort'),
    doel: codes(r.doel, DOELEN, 'doel'),
    fase: codes(r.fase, FASEN, 'fase'),
    mits: codes(r.mits, MITS, 'mits'),
    geldigVanaf: dag(r.geldigVanaf, 'geldigVanaf'),
    geldigTot: ofNull(r.geldigTot, (d) => dag(d, 'geldigTot')),
    verwerkingsactiviteit: tekst(r.verwerkingsactiviteit, 'activiteit'),
  };
};
const leesVerbod = (w: unknown): Verbod => {
  const v = metLeden(w, 'verbod');
  const subcategorie = teksten(v.subcategorie, 'subcategorie');
  if (subcategorie.length === 0) throw new Vormfout('verbod zonder subcategorie');
  return {
    subcategorie,
    rollen: codes(v.rollen, ROLLEN, 'rollen'),
    klassen: codes(v.klassen, KLASSEN, 'klassen'),
    doelen: codes(v.doelen, DOELEN, 'doelen'),
    themas: codes(v.themas, THEMAS, 'themas'),
  };
};
const leesDeelnemer = (w: unknown): Deelnemer => {
  const d = metLeden(w, 'deelnemer');
  return {
    code: tekst(d.code, 'code'),
    oin: oin(d.oin, 'oin'),
    klasse: code(d.klasse, KLASSEN, 'klasse'),
    subcategorieen: teksten(d.subcategorieen, 'subcategorieen'),
    subgraph: tekst(d.subgraph, 'subgraph'),
  };
};

export function digestVan(bundel: Leden): string {
  const { digest: _, ...rest } = bundel;
  return `sha256-${sha256(canoniek(rest))}`;
}

// Reads a bundle whose digest was signed. It must carry the same digest, and hold what it says.
export function leesBundel(waarde: unknown): Bundel {
  const b = metLeden(waarde, 'bundel');
  const digest = tekst(b.digest, 'digest');
  if (digestVan(b) !== digest) throw new Vormfout('digest van de bundel klopt niet');
  const deelnemers = lijst(b.deelnemers, 'deelnemers').map(leesDeelnemer);
  const opOin = new Map(deelnemers.map((d) => [d.oin, d]));
  if (opOin.size !== deelnemers.length) throw new Vormfout('een OIN twee keer');
  return {
    digest,
    deelnemers,
    opOin,
    opCode: perCode(deelnemers, 'deelnemers'),
    doelen: perCode(lijst(b.doelen, 'doelen').map(leesDoel), 'doelen'),
    subcategorieen: perCode(lijst(b.subcategorieen, 'subcategorieen').map(leesSubcategorie), 'subcategorieen'),
    regels: lijst(b.regels, 'regels').map(leesRegel),
    verboden: lijst(b.verboden, 'verboden').map(leesVerbod),
  };
}

// Who lives in a source (P27, P59): its `subgraph` says so.
export const bewoners = (bundel: Bundel, bron: string): Deelnemer[] =>
  bundel.deelnemers.filter((d) => d.subgraph === bron);

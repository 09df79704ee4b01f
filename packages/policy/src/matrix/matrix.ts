import { BETROKKENE_SOORTEN, type BetrokkeneSoort, OIN } from '@ketenhub/vocabulary';
import type { Annotaties } from '../annotations.ts';
import type { Beleid, Deelnemer, Subcategorie } from '../beleid.ts';
import type { Besluit, CasusFeiten, Onderwerp } from '../besluit.ts';
import { decide } from '../decide.ts';
import { beslisVeld } from '../decide-field.ts';
import { type Kolom, kolommenVan } from './kolommen.ts';
import { ONTVANGERS, type Ontvanger, organisatieVan } from './ontvangers.ts';

/** What one recipient may see in one column: of whom, and by which rules. */
export interface Cel {
  readonly ontvanger: Ontvanger;
  /** Kinds of betrokkene; both where the data is of the casus as a whole. */
  readonly soorten: readonly BetrokkeneSoort[];
  readonly regels: readonly string[];
  /** Open only for the casus that the asker, or for the house the source, reported (WGS 2.31(1)). */
  readonly alleenAlsAanmelder: boolean;
}

export interface MatrixKolom extends Kolom {
  /** Only the recipients who see something. */
  readonly cellen: readonly Cel[];
}

export interface SubcategorieRij {
  readonly subcategorie: Subcategorie;
  readonly eigenaar: Deelnemer;
  readonly kolommen: readonly MatrixKolom[];
}

export interface VeldRij {
  readonly coordinate: string;
  /** More than one where applications are AND-ed. */
  readonly subcategorieen: readonly string[];
  readonly bronnen: readonly string[];
  readonly kolommen: readonly MatrixKolom[];
}

interface Partijen {
  readonly vrager: Deelnemer;
  readonly eigenaar: Deelnemer;
}

/** Before any decision: the one who asks is the aanmelder, and where the house asks the owner is (R02). */
function alsAanmelder(fase: string, { vrager, eigenaar }: Partijen): CasusFeiten {
  const aanmelder = vrager.klasse === 'SAMENWERKINGSVERBAND' ? eigenaar : vrager;
  return {
    fase,
    thema: THEMA,
    doelbesluit: false,
    deelnemersbesluit: false,
    aanmelder: aanmelder.klasse === 'SAMENWERKINGSVERBAND' ? OIN.politie : aanmelder.oin,
    deelnemers: [],
  };
}

/** Both decisions taken and everyone designated, on the report of an organisation that neither asks nor owns the data. */
function alsAangewezene(fase: string, { vrager, eigenaar }: Partijen): CasusFeiten {
  const derde = Object.values(OIN).find((oin) => ![vrager.oin, eigenaar.oin, OIN.zvh].includes(oin)) ?? OIN.politie;
  return {
    fase,
    thema: THEMA,
    doelbesluit: true,
    deelnemersbesluit: true,
    aanmelder: derde,
    deelnemers: Object.values(OIN),
  };
}

// A theme without a prohibition of its own.
const THEMA = 'VOLWASSENEN';

/** The most that the policy opens in a column; in TRIAGE there are casussen before and after the decisions. */
function ruimsteCasussen({ fase }: Kolom, partijen: Partijen): readonly (CasusFeiten | null)[] {
  if (fase === null) return [null];
  const aangewezen = alsAangewezene(fase, partijen);
  const onbeslist = { ...aangewezen, doelbesluit: false, deelnemersbesluit: false, deelnemers: [] };
  if (fase === 'AANMELDING') return [alsAanmelder(fase, partijen), onbeslist];
  if (fase === 'TRIAGE') return [alsAanmelder(fase, partijen), onbeslist, aangewezen];
  return [aangewezen];
}

type Beslis = (onderwerp: Onderwerp) => Besluit;

function cellenIn(beleid: Beleid, kolom: Kolom, eigenaar: Deelnemer, beslis: Beslis): Cel[] {
  return ONTVANGERS.flatMap((ontvanger) => {
    const vrager = organisatieVan(beleid, ontvanger, eigenaar);
    if (vrager === null) return [];
    const { rol } = ontvanger;
    const vraag = { doel: kolom.doel, rol, klasse: vrager.klasse, organisatie: vrager.oin };
    const open = ruimsteCasussen(kolom, { vrager, eigenaar }).flatMap((casus) =>
      BETROKKENE_SOORTEN.flatMap((soort) => {
        const besluit = beslis({ ...vraag, casus, betrokkeneSoort: casus === null ? null : soort });
        return besluit.effect === 'TOEGESTAAN' ? [{ soort, regel: besluit.regel, casus }] : [];
      }),
    );
    if (open.length === 0) return [];
    return [
      {
        ontvanger,
        soorten: BETROKKENE_SOORTEN.filter((soort) => open.some((een) => een.soort === soort)),
        regels: [...new Set(open.map(({ regel }) => regel))],
        alleenAlsAanmelder: open.every(
          ({ casus }) => casus !== null && [vrager.oin, eigenaar.oin].includes(casus.aanmelder),
        ),
      },
    ];
  });
}

function kolommen(beleid: Beleid, eigenaar: Deelnemer, beslis: Beslis): MatrixKolom[] {
  return kolommenVan(beleid)
    .map((kolom) => ({ ...kolom, cellen: cellenIn(beleid, kolom, eigenaar, beslis) }))
    .filter(({ cellen }) => cellen.length > 0);
}

/** Per subcategorie (structure without data apart) every column with everyone who may see it, without the owner's ceiling. */
export function subcategorieMatrix(beleid: Beleid): SubcategorieRij[] {
  return beleid.subcategorieen.flatMap((subcategorie) => {
    const eigenaar = beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(subcategorie.code));
    if (subcategorie.soort === 'STRUCTUUR' || eigenaar === undefined) return [];
    const beslis: Beslis = (onderwerp) =>
      decide(beleid, {
        ...onderwerp,
        subcategorie: subcategorie.code,
        bron: eigenaar.oin,
        plafond: [onderwerp.doel],
      });
    return [{ subcategorie, eigenaar, kolommen: kolommen(beleid, eigenaar, beslis) }];
  });
}

/** Per annotated field what really opens: rules, prohibitions, the owner's ceiling and what the field is derived from. */
export function veldMatrix(beleid: Beleid, annotaties: Annotaties): VeldRij[] {
  return [...annotaties].flatMap(([coordinate, { toepassingen }]): VeldRij[] => {
    const [eerste] = toepassingen;
    const eigenaar = beleid.deelnemers.find(({ code }) => code === eerste?.bron);
    if (eerste === undefined || eigenaar === undefined || eerste.categorie === 'DOMEINOBJECT') return [];
    const beslis: Beslis = (onderwerp) => beslisVeld(beleid, annotaties, coordinate, onderwerp);
    return [
      {
        coordinate,
        subcategorieen: [...new Set(toepassingen.map(({ categorie }) => categorie))],
        bronnen: [...new Set(toepassingen.map(({ bron }) => bron))],
        kolommen: kolommen(beleid, eigenaar, beslis),
      },
    ];
  });
}

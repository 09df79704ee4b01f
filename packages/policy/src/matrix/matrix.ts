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

/**
 * The most that the policy opens: from UITVRAAG on with both decisions taken and everyone at the table; before that the one
 * who asks is the aanmelder, and where the house asks the owner is (R02). Themes without a prohibition of their own.
 */
function ruimsteCasus(fase: string, vrager: Deelnemer, eigenaar: Deelnemer): CasusFeiten {
  const besloten = fase !== 'AANMELDING' && fase !== 'TRIAGE';
  const aanmelder = vrager.klasse === 'SAMENWERKINGSVERBAND' ? eigenaar : vrager;
  return {
    fase,
    thema: 'VOLWASSENEN',
    doelbesluit: besloten,
    deelnemersbesluit: besloten,
    aanmelder: aanmelder.klasse === 'SAMENWERKINGSVERBAND' ? OIN.politie : aanmelder.oin,
    deelnemers: besloten ? Object.values(OIN) : [],
  };
}

type Beslis = (onderwerp: Onderwerp) => Besluit;

function cellenIn(beleid: Beleid, kolom: Kolom, eigenaar: Deelnemer, beslis: Beslis): Cel[] {
  return ONTVANGERS.flatMap((ontvanger) => {
    const vrager = organisatieVan(beleid, ontvanger, eigenaar);
    if (vrager === null) return [];
    const casus = kolom.fase === null ? null : ruimsteCasus(kolom.fase, vrager, eigenaar);
    const { rol } = ontvanger;
    const besluiten = BETROKKENE_SOORTEN.map((betrokkeneSoort) => {
      const over = casus === null ? null : betrokkeneSoort;
      const vraag = { doel: kolom.doel, rol, klasse: vrager.klasse, organisatie: vrager.oin, casus };
      return { betrokkeneSoort, besluit: beslis({ ...vraag, betrokkeneSoort: over }) };
    });
    const open = besluiten.flatMap(({ betrokkeneSoort, besluit }) =>
      besluit.effect === 'TOEGESTAAN' ? [{ betrokkeneSoort, regel: besluit.regel }] : [],
    );
    if (open.length === 0) return [];
    const regels = [...new Set(open.map(({ regel }) => regel))];
    return [{ ontvanger, soorten: open.map(({ betrokkeneSoort }) => betrokkeneSoort), regels }];
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

import { type Annotaties, type Beleid, decide, type Onderwerp } from '@ketenhub/policy';
import {
  type BetrokkeneSoort,
  FASEN,
  type Fase,
  OIN,
  type Organisatie,
  ROLLEN,
  type Thema,
} from '@ketenhub/vocabulary';

/** Of which person, in what casus. */
export interface Gevraagd {
  readonly soort: BetrokkeneSoort;
  readonly thema: Thema;
  readonly fase: Fase;
}

const plaats = (fase: Fase): number => FASEN.indexOf(fase);

/** The phases in which this would still be of use: nothing is asked before the uitvraag, nor when the casus is closed. */
function fasenVanaf(fase: Fase): readonly Fase[] {
  if (plaats(fase) < plaats('UITVRAAG')) return [];
  return FASEN.slice(plaats(fase), plaats('AFGESLOTEN'));
}

/** Everyone who could ask something in one of these phases, once both decisions are taken and everyone takes part. */
function onderwerpen({ doelen, deelnemers }: Beleid, { soort, thema, fase }: Gevraagd): readonly Onderwerp[] {
  const fasen = fasenVanaf(fase);
  const alle = deelnemers.map(({ oin }) => oin);
  const besluiten = { doelbesluit: true, deelnemersbesluit: true };
  return doelen.flatMap(({ code: doel, eigenFase }) => {
    if (eigenFase === null || !fasen.includes(eigenFase)) return [];
    const casus = { fase: eigenFase, thema, ...besluiten, aanmelder: '', deelnemers: alle };
    return deelnemers.flatMap(({ oin: organisatie, klasse }) =>
      ROLLEN.map((rol) => ({ doel, rol, klasse, organisatie, betrokkeneSoort: soort, casus })),
    );
  });
}

/** The widest purposes that the owner gives for a subcategorie, over all its fields. */
function plafondVan(annotaties: Annotaties, organisatie: Organisatie, subcategorie: string): readonly string[] {
  const own = [...annotaties.values()].flatMap(({ toepassingen }) =>
    toepassingen.filter(({ bron, categorie }) => bron === organisatie && categorie === subcategorie),
  );
  return [...new Set(own.flatMap(({ doelen }) => doelen))];
}

/**
 * Which of these subcategorieen an organisation is asked about such a person: what the policy opens for anybody at all, now or in a
 * later phase of the casus. Nobody has to look up and type what nobody may see (AVG 5(1)(c)). What depends on who the aanmelder is
 * does not count: a source does not know who that is.
 */
export function gevraagdeSubcategorieen(
  { beleid, annotaties }: { readonly beleid: Beleid; readonly annotaties: Annotaties },
  { organisatie, codes }: { readonly organisatie: Organisatie; readonly codes: readonly string[] },
  gevraagd: Gevraagd,
): readonly string[] {
  const vragers = onderwerpen(beleid, gevraagd);
  return codes.filter((subcategorie) => {
    const plafond = plafondVan(annotaties, organisatie, subcategorie);
    const vraag = { subcategorie, plafond, bron: OIN[organisatie] };
    return vragers.some((vrager) => decide(beleid, { ...vrager, ...vraag }).effect === 'TOEGESTAAN');
  });
}

import { isDoel } from '@ketenhub/vocabulary';
import type { Toepassing } from '../annotations.ts';
import { tabelVan } from '../tabel.ts';
import type { Lintregel } from './lint-file.ts';

/**
 * Every annotation names a subcategorie, an owner and purposes that exist; the owner owns that subcategorie and its
 * data lives in this subgraph (schema/deelnemers.yaml; R01, R08; attack 129). A subgraph cannot speak for another.
 */
export const eigendom: Lintregel = ({ subgraphs, beleid }) => {
  const { bladen, deelnemers, oinVanCode } = tabelVan(beleid);
  const fouten = (naam: string, { categorie, bron, doelen }: Toepassing): [fout: string, herstel: string][] => {
    const blad = bladen.get(categorie);
    const eigenaar = deelnemers.get(oinVanCode.get(bron) ?? '');
    const uit: [string, string][] = [];
    if (blad === undefined) uit.push([`categorie ${categorie} bestaat niet`, 'kies een code van subcategorieen.yaml']);
    if (eigenaar === undefined) uit.push([`bron ${bron} bestaat niet`, 'kies een code van deelnemers.yaml']);
    if (
      blad !== undefined &&
      eigenaar !== undefined &&
      blad.sub.soort !== 'STRUCTUUR' &&
      blad.eigenaar !== eigenaar.oin
    ) {
      uit.push([`${categorie} is niet van ${bron}`, 'noem de eigenaar volgens deelnemers.yaml']);
    }
    if (eigenaar !== undefined && eigenaar.subgraph !== naam) {
      uit.push([`gegevens van ${bron} horen in subgraph ${eigenaar.subgraph}`, 'verplaats het veld naar die subgraph']);
    }
    for (const doel of doelen.filter((code) => !isDoel(code)))
      uit.push([`doel ${doel} bestaat niet`, 'kies een code van doelen.yaml']);
    if (doelen.length === 0) uit.push(['heeft geen doelen', 'noem de ruimste doelen die het veld ooit dient']);
    return uit;
  };
  return subgraphs.flatMap(({ naam, bestand, annotaties }) =>
    [...annotaties].flatMap(([coordinate, { toepassingen }]) =>
      toepassingen
        .flatMap((toepassing) => fouten(naam, toepassing))
        .map(([fout, herstel]) => ({ regel: 'eigendom', bestand, coordinate, fout, herstel })),
    ),
  );
};

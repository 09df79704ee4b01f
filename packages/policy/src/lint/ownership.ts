import { isDoel } from '@ketenhub/vocabulary';
import type { Toepassing } from '../annotations.ts';
import type { Beleid } from '../beleid.ts';
import { tabelVan } from '../tabel.ts';
import type { Lintregel, Melding } from './lint-file.ts';
import { beantwoorders } from './routes.ts';

/** The named conditions on rows; an unknown name would promise a restriction that nobody applies. */
const RIJVOORWAARDEN: readonly string[] = ['BETROKKENE_IN_CASUS', 'CASUS_VAN_TOKEN', 'AAN_TAFEL'];

/**
 * Every annotation names a subcategorie, an owner, purposes and a condition on rows that exist; the owner owns that
 * subcategorie and its data lives in this subgraph (schema/deelnemers.yaml; R01, R08; attack 129). A subgraph cannot speak
 * for another; in the supergraph no other subgraph may be asked for the field.
 */
export const eigendom: Lintregel = ({ subgraphs, supergraph, beleid }) => {
  const opSubgraphs = subgraphs.flatMap(({ naam, bestand, annotaties }) =>
    [...annotaties].flatMap(([coordinate, { toepassingen }]) =>
      meldingen(toepassingen, beleid, { bestand, coordinate, bij: () => [naam] }),
    ),
  );
  if (supergraph === null) return opSubgraphs;
  const routes = beantwoorders(supergraph);
  const opSupergraph = [...supergraph.annotaties].flatMap(([coordinate, { toepassingen }]) =>
    meldingen(toepassingen, beleid, {
      bestand: supergraph.bestand,
      coordinate,
      bij: () => routes.get(coordinate) ?? [],
    }),
  );
  return [...opSubgraphs, ...opSupergraph];
};

interface Plaats {
  readonly bestand: string;
  readonly coordinate: string;
  /** The subgraphs that answer this field. */
  readonly bij: () => readonly string[];
}

function meldingen(
  toepassingen: readonly Toepassing[],
  beleid: Beleid,
  { bestand, coordinate, bij }: Plaats,
): Melding[] {
  return toepassingen
    .flatMap((toepassing) => [...woorden(toepassing, beleid), ...plaats(toepassing, beleid, bij())])
    .map(([fout, herstel]) => ({ regel: 'eigendom', bestand, coordinate, fout, herstel }));
}

type Fout = readonly [fout: string, herstel: string];

function woorden({ categorie, bron, doelen, rij }: Toepassing, beleid: Beleid): Fout[] {
  const { bladen, deelnemers, oinVanCode } = tabelVan(beleid);
  const blad = bladen.get(categorie);
  const eigenaar = deelnemers.get(oinVanCode.get(bron) ?? '');
  const uit: Fout[] = [];
  if (blad === undefined) uit.push([`categorie ${categorie} bestaat niet`, 'kies een code van subcategorieen.yaml']);
  if (eigenaar === undefined) uit.push([`bron ${bron} bestaat niet`, 'kies een code van deelnemers.yaml']);
  const isVanIemand = blad !== undefined && blad.sub.soort !== 'STRUCTUUR';
  if (isVanIemand && eigenaar !== undefined && blad.eigenaar !== eigenaar.oin)
    uit.push([`${categorie} is niet van ${bron}`, 'noem de eigenaar volgens deelnemers.yaml']);
  for (const doel of doelen.filter((code) => !isDoel(code)))
    uit.push([`doel ${doel} bestaat niet`, 'kies een code van doelen.yaml']);
  if (doelen.length === 0) uit.push(['heeft geen doelen', 'noem de ruimste doelen die het veld ooit dient']);
  if (!RIJVOORWAARDEN.includes(rij))
    uit.push([`rijvoorwaarde ${rij} bestaat niet`, `kies uit ${RIJVOORWAARDEN.join(', ')}`]);
  return uit;
}

function plaats({ bron }: Toepassing, beleid: Beleid, subgraphs: readonly string[]): Fout[] {
  const { deelnemers, oinVanCode } = tabelVan(beleid);
  const thuis = deelnemers.get(oinVanCode.get(bron) ?? '')?.subgraph;
  if (thuis === undefined) return [];
  return subgraphs.some((naam) => naam !== thuis)
    ? [[`gegevens van ${bron} horen in subgraph ${thuis}`, 'verplaats het veld naar die subgraph']]
    : [];
}

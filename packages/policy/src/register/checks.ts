import type { OngetekendBeleid } from '../compile.ts';
import type { Verwerkingsactiviteit } from './register.ts';

/** A place outside the protocol that names an activiteit: a subgraph's definition, the gateway's log. */
export interface Verwijzing {
  readonly bestand: string;
  readonly id: string;
}

export interface Registerinvoer {
  /** File of the register, for messages. */
  readonly bestand: string;
  readonly activiteiten: readonly Verwerkingsactiviteit[];
  readonly beleid: OngetekendBeleid;
  /** File of every id of the protocol, for messages. */
  readonly bestandVan: ReadonlyMap<string, string>;
  readonly verwijzingen: readonly Verwijzing[];
}

/**
 * Whether what is processed stands in the register: each rule and each place in the code names an activiteit that
 * exists, and a rule only one that holds its doelen and its categories. Every message names its file and id.
 */
export function controleerRegister(invoer: Registerinvoer): string[] {
  const bekend = new Map(invoer.activiteiten.map((activiteit) => [activiteit.id, activiteit]));
  return [
    ...controleerActiviteiten(invoer),
    ...invoer.verwijzingen
      .filter(({ id }) => !bekend.has(id))
      .map(({ bestand, id }) => `${bestand}: verwerkingsactiviteit ${id} staat niet in ${invoer.bestand}`),
    ...invoer.beleid.regels.flatMap((regel) => {
      const plaats = `${invoer.bestandVan.get(regel.id) ?? '?'}: ${regel.id}`;
      const activiteit = bekend.get(regel.verwerkingsactiviteit);
      if (activiteit === undefined) {
        return [`${plaats}: verwerkingsactiviteit ${regel.verwerkingsactiviteit} staat niet in ${invoer.bestand}`];
      }
      const doelen = regel.doel.filter((doel) => !activiteit.doelen.includes(doel));
      const categorieen = categorieenVan(invoer.beleid, regel.subcategorie).filter(
        (categorie) => !(activiteit.categorieen as readonly string[]).includes(categorie),
      );
      return [
        ...doelen.map((doel) => `${plaats}: verwerkingsactiviteit ${activiteit.id} heeft doel ${doel} niet`),
        ...categorieen.map((naam) => `${plaats}: verwerkingsactiviteit ${activiteit.id} heeft categorie ${naam} niet`),
      ];
    }),
  ];
}

function controleerActiviteiten({ bestand, activiteiten, beleid }: Registerinvoer): string[] {
  const ids = activiteiten.map(({ id }) => id);
  const doelen = new Set(activiteiten.flatMap((activiteit) => activiteit.doelen as readonly string[]));
  const overheid = new Set<string>(
    beleid.deelnemers.filter(({ klasse }) => klasse === 'OVERHEID').map(({ code }) => code),
  );
  return [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `${bestand}: ${id}: staat er meer dan een keer`,
    ),
    // What happens in one casus is about a person, so it has its place in the register (AVG 30).
    ...beleid.doelen
      .filter(({ code, casus }) => casus === 'EEN' && !doelen.has(code))
      .map(({ code }) => `${bestand}: doel ${code} hoort bij geen verwerkingsactiviteit`),
    // WGS 2.27(3): a private deelnemer takes part and is not jointly responsible.
    ...activiteiten.flatMap(({ id, verwerkingsverantwoordelijken }) =>
      verwerkingsverantwoordelijken
        .filter((code) => !overheid.has(code))
        .map((code) => `${bestand}: ${id}: ${code} is geen overheidsdeelnemer en dus niet verantwoordelijk`),
    ),
  ];
}

function categorieenVan(beleid: OngetekendBeleid, codes: readonly string[]): string[] {
  const namen = beleid.subcategorieen.filter(({ code }) => codes.includes(code)).map(({ categorie }) => categorie);
  return [...new Set(namen.filter((naam) => naam !== null))];
}

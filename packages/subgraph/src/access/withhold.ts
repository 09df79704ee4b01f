import { type Annotaties, gegevensVan } from '@ketenhub/policy';
import type { SubgraphContext } from '../subgraph-context.ts';
import type { Weigeringen } from '../weigeringen/weigeringen.ts';
import type { Subject } from './subject.ts';

/** What one organisation answers for. */
export interface Eigendom {
  readonly organisatie: string;
  readonly subcategorie: string;
}

/** Field of every record that says what the recipient may not do with it (WGS 2.29(3)). */
const BEPERKING = 'beperking';

/** What a coordinate gives, and what it is derived from: who refuses the one refuses what is made of it. */
export function eigendommenVan(annotaties: Annotaties, coordinate: string): readonly Eigendom[] {
  return gegevensVan(annotaties, coordinate).flatMap(({ bron, categorie, afgeleidVan }) => [
    { organisatie: bron, subcategorie: categorie },
    ...afgeleidVan.flatMap((andere) => (andere === coordinate ? [] : eigendommenVan(annotaties, andere))),
  ]);
}

/** Applies what the organisations of this source withhold to one field of one person. */
export interface Withholding {
  apply(value: unknown, subject: Subject | null, context: SubgraphContext<unknown>): unknown;
}

export function isWithheld(weigeringen: Weigeringen, eigendommen: readonly Eigendom[], handle: string): boolean {
  return eigendommen.some(({ organisatie, subcategorie }) =>
    weigeringen.isGeweigerd(organisatie, subcategorie, handle),
  );
}

/** The record's own limitation and those that the organisation put on all of the subcategorie: each is shown (WGS 2.29(3)). */
export function metBeperkingen<Own>(own: Own, algemeen: readonly string[]): Own | string {
  if (algemeen.length === 0) return own;
  return [...(typeof own === 'string' && own !== '' ? [own] : []), ...new Set(algemeen)].join(' ');
}

/** `reads`: what its arguments read; a filter on what is refused is refused too (attacks 96, 97). */
export function createWithholding(annotaties: Annotaties, coordinate: string, reads: readonly string[]): Withholding {
  const eigendommen = [coordinate, ...reads].flatMap((read) => eigendommenVan(annotaties, read));
  const own = eigendommenVan(annotaties, coordinate);
  const isBeperking = coordinate.endsWith(`.${BEPERKING}`);
  const given = (value: unknown, { handle }: Subject, weigeringen: Weigeringen): unknown => {
    if (isWithheld(weigeringen, eigendommen, handle)) return null;
    if (!isBeperking) return value;
    return metBeperkingen(
      value,
      own.flatMap(({ organisatie, subcategorie }) => weigeringen.beperkingenVan(organisatie, subcategorie, handle)),
    );
  };
  return {
    apply(value, subject, context) {
      if (subject === null || eigendommen.length === 0) return value;
      const { gelezen } = context.weigeringen;
      if (gelezen !== null) return given(value, subject, gelezen);
      return context.weigeringen.lees().then((weigeringen) => given(value, subject, weigeringen));
    },
  };
}

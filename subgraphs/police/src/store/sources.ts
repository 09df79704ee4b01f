import {
  type PageLoader,
  pagesByHandle,
  recordsByHandle,
  type SubgraphContext,
  standByHandle,
  type Volgorde,
} from '@ketenhub/subgraph';
import { and, eq, gte } from 'drizzle-orm';
import { lastContactByHandle } from './last-contact.ts';
import * as tables from './tables.ts';

type Mutatie = typeof tables.mutaties.$inferSelect;

/** What was asked of the mutaties; GraphQL hands on an explicit null where an argument has a default. */
export interface MutatieKeuze {
  readonly soort?: Mutatie['soort'] | null;
  readonly sinds?: string | null;
  readonly volgorde?: Volgorde | null;
}

/** The text of a choice: under which filters and in which order a page was made. */
const keuzeVan = ({ soort, sinds, volgorde }: MutatieKeuze): string => JSON.stringify([soort, sinds, volgorde]);

function mutatiePages(context: SubgraphContext<unknown>, wens: MutatieKeuze): PageLoader<Mutatie> {
  const { mutaties } = tables;
  return pagesByHandle(context, mutaties, {
    organisatie: 'politie',
    lijst: 'PolitieBeeld.mutaties',
    op: mutaties.datum,
    volgorde: wens.volgorde ?? 'NIEUWSTE_EERST',
    where: and(
      wens.soort == null ? undefined : eq(mutaties.soort, wens.soort),
      wens.sinds == null ? undefined : gte(mutaties.datum, wens.sinds),
    ),
    keuze: keuzeVan(wens),
  });
}

/** The lists without a choice, newest first. */
function createPages(context: SubgraphContext<unknown>) {
  const { hgMeldingen, zorgmeldingen, aanhoudingen, aandachtsvestigingen, sfeerPvs } = tables;
  const organisatie = 'politie' as const;
  return {
    hgMeldingen: pagesByHandle(context, hgMeldingen, {
      organisatie,
      lijst: 'PolitieBeeld.hgMeldingen',
      op: hgMeldingen.datum,
    }),
    zorgmeldingen: pagesByHandle(context, zorgmeldingen, {
      organisatie,
      lijst: 'PolitieBeeld.zorgmeldingen',
      op: zorgmeldingen.datum,
    }),
    aanhoudingen: pagesByHandle(context, aanhoudingen, {
      organisatie,
      lijst: 'PolitieBeeld.aanhoudingen',
      op: aanhoudingen.datum,
    }),
    aandachtsvestigingen: pagesByHandle(context, aandachtsvestigingen, {
      organisatie,
      lijst: 'PolitieBeeld.aandachtsvestigingen',
      op: aandachtsvestigingen.begin,
    }),
    sfeerPvs: pagesByHandle(context, sfeerPvs, { organisatie, lijst: 'PolitieBeeld.sfeerPvs', op: sfeerPvs.datum }),
  };
}

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources(context: SubgraphContext<unknown>) {
  const { reader } = context;
  const { contactpunten, geweldWapens, veelplegers } = tables;
  const chosen = new Map<string, PageLoader<Mutatie>>();
  return {
    stand: standByHandle(context, 'politie'),
    contactpunten: recordsByHandle(reader, contactpunten, {
      organisatie: 'politie',
      op: contactpunten.peildatum,
    }),
    veelplegers: recordsByHandle(reader, veelplegers, {
      organisatie: 'politie',
      op: veelplegers.peildatum,
    }),
    geweldWapens: recordsByHandle(reader, geweldWapens, {
      organisatie: 'politie',
      op: geweldWapens.peildatum,
    }),
    lastContact: lastContactByHandle(reader),
    ...createPages(context),
    mutaties(wens: MutatieKeuze): PageLoader<Mutatie> {
      const keuze = keuzeVan(wens);
      const pages = chosen.get(keuze) ?? mutatiePages(context, wens);
      chosen.set(keuze, pages);
      return pages;
    },
  };
}

export type Sources = ReturnType<typeof createSources>;

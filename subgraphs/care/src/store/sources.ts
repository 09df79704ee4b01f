import { type PageLoader, pagesByHandle, type Reader, recordsByHandle, type SubgraphContext } from '@ketenhub/subgraph';
import { gte } from 'drizzle-orm';
import * as tables from './tables.ts';

type Melding = typeof tables.vtMeldingen.$inferSelect;

/** The groups of which the person view shows one, newest first. */
function createRecords(reader: Reader) {
  const { ggzBetrokkenheden, ggzKaders, ggzBehandelstatussen, lvbIndicaties, wlzIndicaties, beschermdWonen } = tables;
  return {
    betrokkenheden: recordsByHandle(reader, ggzBetrokkenheden, {
      organisatie: 'ggz',
      op: ggzBetrokkenheden.sinds,
    }),
    kaders: recordsByHandle(reader, ggzKaders, {
      organisatie: 'ggz',
      op: ggzKaders.begin,
    }),
    behandelstatussen: recordsByHandle(reader, ggzBehandelstatussen, {
      organisatie: 'ggz',
      op: ggzBehandelstatussen.peildatum,
    }),
    lvbIndicaties: recordsByHandle(reader, lvbIndicaties, {
      organisatie: 'ggz',
      op: lvbIndicaties.vastgesteldOp,
    }),
    wlz: recordsByHandle(reader, wlzIndicaties, {
      organisatie: 'wonen',
      op: wlzIndicaties.sinds,
    }),
    beschermdWonen: recordsByHandle(reader, beschermdWonen, {
      organisatie: 'wonen',
      op: beschermdWonen.sinds,
    }),
  };
}

/** The lists without a choice, newest first. */
function createPages(context: SubgraphContext<unknown>) {
  const { verslavingszorgBetrokkenheden, vtOnderzoeken, vtVeiligheidsafspraken, giMaatregelen, ggdBemoeizorgen } =
    tables;
  return {
    verslavingszorg: pagesByHandle(context, verslavingszorgBetrokkenheden, {
      organisatie: 'verslavingszorg',
      lijst: 'VerslavingszorgBeeld.betrokkenheid',
      op: verslavingszorgBetrokkenheden.sinds,
    }),
    onderzoeken: pagesByHandle(context, vtOnderzoeken, {
      organisatie: 'veilig-thuis',
      lijst: 'VeiligThuisBeeld.onderzoeken',
      op: vtOnderzoeken.begin,
    }),
    veiligheidsafspraken: pagesByHandle(context, vtVeiligheidsafspraken, {
      organisatie: 'veilig-thuis',
      lijst: 'VeiligThuisBeeld.veiligheidsafspraken',
      op: vtVeiligheidsafspraken.vastgelegdOp,
    }),
    maatregelen: pagesByHandle(context, giMaatregelen, {
      organisatie: 'gi',
      lijst: 'GiBeeld.maatregelen',
      op: giMaatregelen.begin,
    }),
    bemoeizorg: pagesByHandle(context, ggdBemoeizorgen, {
      organisatie: 'ggd',
      lijst: 'GgdBeeld.bemoeizorg',
      op: ggdBemoeizorgen.sinds,
    }),
    wachtlijsten: pagesByHandle(context, tables.wachtlijsten, {
      organisatie: 'wonen',
      lijst: 'ZorgWonenBeeld.wachtlijsten',
      op: tables.wachtlijsten.sinds,
    }),
  };
}

function meldingPages(context: SubgraphContext<unknown>, sinds: string | null): PageLoader<Melding> {
  const { vtMeldingen } = tables;
  return pagesByHandle(context, vtMeldingen, {
    organisatie: 'veilig-thuis',
    lijst: 'VeiligThuisBeeld.meldingen',
    op: vtMeldingen.datum,
    where: sinds === null ? undefined : gte(vtMeldingen.datum, sinds),
    keuze: sinds ?? '',
  });
}

/**
 * The loaders of one request: one statement per field group, however many betrokkenen, and the same ones whether a
 * person is known, gated or neither. They tell "not linked" (null) from "nothing visible"; that difference is itself secret
 * (R05), so a resolver hands out one and the same answer for both (see `secretStand` and `secretPage`).
 */
export function createSources(context: SubgraphContext<unknown>) {
  const chosen = new Map<string | null, PageLoader<Melding>>();
  return {
    ...createRecords(context.reader),
    ...createPages(context),
    meldingen(sinds: string | null): PageLoader<Melding> {
      const pages = chosen.get(sinds) ?? meldingPages(context, sinds);
      chosen.set(sinds, pages);
      return pages;
    },
  };
}

export type Sources = ReturnType<typeof createSources>;

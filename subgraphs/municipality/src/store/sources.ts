import { pagesByHandle, recordsByHandle, type SubgraphContext, standByHandle, today } from '@ketenhub/subgraph';
import { eq, gt } from 'drizzle-orm';
import {
  brpGezag,
  brpPersonen,
  brpRelaties,
  brpVerblijfplaatsen,
  gebiedsverboden,
  huisverboden,
  huisvestingen,
  identiteitsbewijzen,
  leerplichten,
  maatregelen,
  schuldhulpen,
  uitkeringen,
  voorzieningen,
  woonoverlasten,
} from './tables.ts';

type Context = SubgraphContext<unknown>;

export type VoorzieningSoort = (typeof voorzieningen.$inferSelect)['soort'];

function brpSources({ reader }: Context) {
  return {
    personen: recordsByHandle(reader, brpPersonen, {
      organisatie: 'college',
      op: brpPersonen.peildatum,
    }),
    verblijfplaatsen: recordsByHandle(reader, brpVerblijfplaatsen, {
      organisatie: 'college',
      op: brpVerblijfplaatsen.datumVan,
    }),
    relaties: recordsByHandle(reader, brpRelaties, {
      organisatie: 'college',
      op: brpRelaties.soort,
      volgorde: 'OUDSTE_EERST',
    }),
    gezag: recordsByHandle(reader, brpGezag, {
      organisatie: 'college',
      // Gezag is over minors (BW 1:245). An old row would let a parent consent for an adult.
      where: gt(brpGezag.minderjarigTot, today()),
      op: brpGezag.minderjarigTot,
      volgorde: 'OUDSTE_EERST',
    }),
  };
}

function voorzieningPages(context: Context, soort: VoorzieningSoort | null) {
  return pagesByHandle(context, voorzieningen, {
    organisatie: 'college',
    lijst: 'CollegeBeeld.voorzieningen',
    op: voorzieningen.begin,
    ...(soort === null ? {} : { where: eq(voorzieningen.soort, soort), keuze: soort }),
  });
}

function collegeSources(context: Context) {
  const { reader } = context;
  return {
    voorzieningen: {
      ALLE: voorzieningPages(context, null),
      WMO: voorzieningPages(context, 'WMO'),
      JEUGD: voorzieningPages(context, 'JEUGD'),
      OPVANG: voorzieningPages(context, 'OPVANG'),
    },
    uitkeringen: recordsByHandle(reader, uitkeringen, {
      organisatie: 'college',
      op: uitkeringen.sinds,
    }),
    schuldhulpen: recordsByHandle(reader, schuldhulpen, {
      organisatie: 'college',
      op: schuldhulpen.sinds,
    }),
    leerplicht: pagesByHandle(context, leerplichten, {
      organisatie: 'college',
      lijst: 'CollegeBeeld.leerplicht',
      op: leerplichten.datum,
    }),
    huisvestingen: recordsByHandle(reader, huisvestingen, {
      organisatie: 'college',
      op: huisvestingen.sinds,
    }),
    identiteitsbewijzen: recordsByHandle(reader, identiteitsbewijzen, {
      organisatie: 'college',
      op: identiteitsbewijzen.geldigTot,
    }),
  };
}

function burgemeesterSources(context: Context) {
  const organisatie = 'burgemeester';
  return {
    maatregelen: pagesByHandle(context, maatregelen, {
      organisatie,
      lijst: 'BurgemeesterBeeld.maatregelen',
      op: maatregelen.begin,
    }),
    gebiedsverboden: pagesByHandle(context, gebiedsverboden, {
      organisatie,
      lijst: 'BurgemeesterBeeld.gebiedsverboden',
      op: gebiedsverboden.begin,
    }),
    huisverboden: pagesByHandle(context, huisverboden, {
      organisatie,
      lijst: 'BurgemeesterBeeld.huisverboden',
      op: huisverboden.begin,
    }),
    woonoverlast: pagesByHandle(context, woonoverlasten, {
      organisatie,
      lijst: 'BurgemeesterBeeld.woonoverlast',
      op: woonoverlasten.datum,
    }),
  };
}

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources(context: Context) {
  return {
    standCollege: standByHandle(context, 'college'),
    standBurgemeester: standByHandle(context, 'burgemeester'),
    ...brpSources(context),
    ...collegeSources(context),
    ...burgemeesterSources(context),
  };
}

export type Sources = ReturnType<typeof createSources>;

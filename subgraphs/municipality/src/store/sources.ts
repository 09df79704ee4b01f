import { type Reader, recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import { asc, desc, eq } from 'drizzle-orm';
import {
  brpPersonen,
  brpRelaties,
  brpVerblijfplaatsen,
  maatregelen,
  schuldhulpen,
  uitkeringen,
  voorzieningen,
  woonoverlasten,
} from './tables.ts';

export type VoorzieningSoort = (typeof voorzieningen.$inferSelect)['soort'];

function voorzieningLoader(reader: Reader, soort: VoorzieningSoort | null) {
  return recordsByHandle(reader, voorzieningen, {
    organisatie: 'college',
    where: soort === null ? undefined : eq(voorzieningen.soort, soort),
    orderBy: [desc(voorzieningen.begin), desc(voorzieningen.id)],
  });
}

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources({ reader }: SubgraphContext<unknown>) {
  return {
    standCollege: standByHandle(reader, 'college'),
    standBurgemeester: standByHandle(reader, 'burgemeester'),
    personen: recordsByHandle(reader, brpPersonen, {
      organisatie: 'college',
      orderBy: [desc(brpPersonen.peildatum), desc(brpPersonen.id)],
    }),
    verblijfplaatsen: recordsByHandle(reader, brpVerblijfplaatsen, {
      organisatie: 'college',
      orderBy: [desc(brpVerblijfplaatsen.peildatum), desc(brpVerblijfplaatsen.id)],
    }),
    relaties: recordsByHandle(reader, brpRelaties, {
      organisatie: 'college',
      orderBy: [asc(brpRelaties.soort), asc(brpRelaties.id)],
    }),
    voorzieningen: {
      ALLE: voorzieningLoader(reader, null),
      WMO: voorzieningLoader(reader, 'WMO'),
      JEUGD: voorzieningLoader(reader, 'JEUGD'),
      OPVANG: voorzieningLoader(reader, 'OPVANG'),
    },
    uitkeringen: recordsByHandle(reader, uitkeringen, {
      organisatie: 'college',
      orderBy: [desc(uitkeringen.sinds), desc(uitkeringen.id)],
    }),
    schuldhulpen: recordsByHandle(reader, schuldhulpen, {
      organisatie: 'college',
      orderBy: [desc(schuldhulpen.peildatum), desc(schuldhulpen.id)],
    }),
    maatregelen: recordsByHandle(reader, maatregelen, {
      organisatie: 'burgemeester',
      orderBy: [desc(maatregelen.begin), desc(maatregelen.id)],
    }),
    woonoverlasten: recordsByHandle(reader, woonoverlasten, {
      organisatie: 'burgemeester',
      orderBy: [desc(woonoverlasten.datum), desc(woonoverlasten.id)],
    }),
  };
}

export type Sources = ReturnType<typeof createSources>;

import { type Reader, recordsByHandle, type SubgraphContext, standByHandle } from '@ketenhub/subgraph';
import { asc, desc } from 'drizzle-orm';
import {
  adviezen,
  begeleidingen,
  onderzoeken,
  strafzaken,
  tenuitvoerleggingen,
  toezichten,
  voorwaarden,
} from './tables.ts';

function strafzaakLoader(reader: Reader, inOrder: typeof asc) {
  return recordsByHandle(reader, strafzaken, {
    organisatie: 'om',
    orderBy: [inOrder(strafzaken.pleegdatum), inOrder(strafzaken.id)],
  });
}

/** The loaders of one request: one statement per field group, however many betrokkenen. */
export function createSources({ reader }: SubgraphContext<unknown>) {
  return {
    standOm: standByHandle(reader, 'om'),
    standReclassering: standByHandle(reader, 'reclassering'),
    standDji: standByHandle(reader, 'dji'),
    standRvdk: standByHandle(reader, 'rvdk'),
    strafzaken: {
      NIEUWSTE_EERST: strafzaakLoader(reader, desc),
      OUDSTE_EERST: strafzaakLoader(reader, asc),
    },
    voorwaarden: recordsByHandle(reader, voorwaarden, {
      organisatie: 'om',
      orderBy: [desc(voorwaarden.peildatum), desc(voorwaarden.id)],
    }),
    tenuitvoerleggingen: recordsByHandle(reader, tenuitvoerleggingen, {
      organisatie: 'om',
      orderBy: [desc(tenuitvoerleggingen.begin), desc(tenuitvoerleggingen.id)],
    }),
    toezichten: recordsByHandle(reader, toezichten, {
      organisatie: 'reclassering',
      orderBy: [desc(toezichten.begin), desc(toezichten.id)],
    }),
    adviezen: recordsByHandle(reader, adviezen, {
      organisatie: 'reclassering',
      orderBy: [desc(adviezen.datum), desc(adviezen.id)],
    }),
    begeleidingen: recordsByHandle(reader, begeleidingen, {
      organisatie: 'dji',
      orderBy: [desc(begeleidingen.peildatum), desc(begeleidingen.id)],
    }),
    onderzoeken: recordsByHandle(reader, onderzoeken, {
      organisatie: 'rvdk',
      orderBy: [desc(onderzoeken.begin), desc(onderzoeken.id)],
    }),
  };
}

export type Sources = ReturnType<typeof createSources>;

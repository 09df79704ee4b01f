import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Agendapunt as Row } from '../store/agenda.ts';
import type { Sources } from '../store/sources.ts';
import { tijdVan } from '../values/tijd.ts';

type Context = SubgraphContext<Sources>;

const momentOf = ({ overleg }: Row, { sources }: Context) => sources.moment.load(overleg);

export const Agendapunt = {
  vanaf: ({ vanaf }: Row) => tijdVan(vanaf),
  begint: async (punt: Row, _: unknown, context: Context) => {
    const moment = await momentOf(punt, context);
    return moment === null ? null : tijdVan(moment.begint);
  },
  duurMinuten: async (punt: Row, _: unknown, context: Context) => (await momentOf(punt, context))?.duurMinuten ?? null,
  versie: async (punt: Row, _: unknown, context: Context) => (await momentOf(punt, context))?.versie ?? null,
};

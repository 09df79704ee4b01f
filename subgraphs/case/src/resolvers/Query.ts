import { type Bladwens, type SubgraphContext, today } from '@ketenhub/subgraph';
import { readAdviesvragen, readAfwijzingsadviezen } from '../store/adviezen.ts';
import type { Agendawens } from '../store/agenda.ts';
import type { Werkvoorraadwens } from '../store/case-lists.ts';
import { readOpenCorrecties } from '../store/correcties.ts';
import { readKnelpunttellingen } from '../store/knelpunten.ts';
import type { Lijstwens } from '../store/lijstplaatsingen.ts';
import type { Sources } from '../store/sources.ts';
import { KNELPUNT_DREMPEL } from '../store/tables.ts';
import { readTerugkijkmomenten } from '../store/terugkijkmomenten.ts';
import { readOpenUitvragen } from '../store/uitvragen.ts';

type Context = SubgraphContext<Sources>;

const PERSONEN = 'Casus.betrokkenen';

/** Whom the question will read something of; null where it does not ask who is in the casus, or may not. */
function personenVanVraag({ principal, access }: Context): readonly string[] | null {
  if (!principal.velden.has(PERSONEN) || !access.zouMogen(PERSONEN, null)) return null;
  const reads = [...principal.velden].some(
    (veld) => veld.startsWith('Betrokkene.') && access.zouMogen(veld, 'HOOFDPERSOON'),
  );
  return reads ? [...principal.betrokkenen.keys()] : [];
}

export const Query = {
  casus: (_: unknown, { nummer }: { nummer: string }, context: Context) => {
    const { principal, sources } = context;
    if (nummer !== principal.casus) return null;
    const casus = sources.casus(nummer);
    const personen = personenVanVraag(context);
    if (personen !== null) sources.readAhead(nummer, personen);
    return casus;
  },
  tafels: (_: unknown, wens: Bladwens, { sources }: Context) => sources.tafels(wens),
  agenda: (_: unknown, wens: Agendawens, { sources }: Context) => sources.agenda(wens),
  casuslijsten: (_: unknown, wens: Bladwens, { sources }: Context) => sources.casuslijsten(wens),
  casussenOpLijst: (_: unknown, wens: Lijstwens, { sources }: Context) => sources.casussenOpLijst(wens),
  casussen: (_: unknown, wens: Werkvoorraadwens, { sources }: Context) => sources.lijsten.casussen(wens),
  uitvragen: (_: unknown, wens: Bladwens, context: Context) => readOpenUitvragen(context, wens),
  knelpunttellingen: async (_: unknown, __: unknown, context: Context) => ({
    drempel: KNELPUNT_DREMPEL,
    peildatum: today(),
    rijen: await readKnelpunttellingen(context),
  }),
  correcties: (_: unknown, wens: Bladwens, context: Context) => readOpenCorrecties(context, wens),
  terugkijkmomenten: (_: unknown, wens: Bladwens, context: Context) => readTerugkijkmomenten(context, wens),
  adviesvragen: (_: unknown, wens: Bladwens, context: Context) => readAdviesvragen(context, wens),
  afwijzingsadviezen: (_: unknown, wens: Bladwens, context: Context) => readAfwijzingsadviezen(context, wens),
};

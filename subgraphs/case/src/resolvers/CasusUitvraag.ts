import { dutchDay, type SubgraphContext, today } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { Uitvraag } from '../store/uitvragen.ts';
import { voortgangOp } from '../uitvraag/voortgang.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';
import { nameValue } from '../values/value-lists.ts';

const day = (moment: Date | null): string | null => (moment === null ? null : dutchDay(moment));

/** Days, not moments: at what time of the day somebody answered is nobody's business. */
export const OpenUitvraag = {
  casusnummer: ({ casus }: Uitvraag) => casus,
  voortgang: (uitvraag: Uitvraag) => voortgangOp(uitvraag, today()),
  gevraagdOp: ({ gevraagdOp }: Uitvraag) => day(gevraagdOp),
  herinnerdOp: ({ herinnerdOp }: Uitvraag) => day(herinnerdOp),
};

/** The same with what was asked, of whom, and since when it is done. */
export const casusUitvraagResolvers = ({ waardelijsten }: Registers) => ({
  ...OpenUitvraag,
  afgerondOp: ({ afgerondOp }: Uitvraag) => day(afgerondOp),
  organisatie: ({ oin }: Uitvraag, _: unknown, { access }: SubgraphContext<Sources>) =>
    deelnemerOf(access.beleid, oin)?.code ?? null,
  leefgebied: ({ leefgebied, lijstversie }: Uitvraag) =>
    nameValue(waardelijsten, 'leefgebieden', { code: leefgebied, versie: lijstversie }),
});

import { type Beleid, beschikbareDoelen } from '@ketenhub/policy';
import { dutchDay, type SubgraphContext } from '@ketenhub/subgraph';
import type { Casus as CasusRow, Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;
type Status = Parameters<Sources['acties']>[1];

/** The deelnemer as the register of deelnemers names it. */
function named(beleid: Beleid, oin: string) {
  return beleid.deelnemers.find((deelnemer) => deelnemer.oin === oin);
}

export function casusResolvers(beleid: Beleid) {
  return {
    beschikbareDoelen: ({ fase }: CasusRow, _: unknown, { principal }: Context) =>
      beschikbareDoelen(beleid, { rol: principal.rol, accountklasse: principal.accountklasse, fase }),
    deelnemers: async ({ nummer }: CasusRow, _: unknown, { sources }: Context) =>
      (await sources.deelnemers(nummer)).map(({ oin, vanaf }) => {
        const deelnemer = named(beleid, oin);
        return {
          organisatie: deelnemer?.code ?? null,
          naam: deelnemer?.naam ?? null,
          klasse: deelnemer?.klasse ?? null,
          vanaf: dutchDay(vanaf),
        };
      }),
    criteria: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.criteria(nummer),
    acties: ({ nummer }: CasusRow, { status }: { status?: Status }, { sources }: Context) =>
      sources.acties(nummer, status),
    betrokkenen: ({ nummer }: CasusRow, _: unknown, { sources }: Context) => sources.handlesOfCasus(nummer),
  };
}

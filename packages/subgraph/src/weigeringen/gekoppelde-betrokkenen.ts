import type { Handler } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import { asc } from 'drizzle-orm';
import { type Bronbeheer, beheerRoute, type Handeling } from '../bronbeheer/handeling.ts';
import { betrokkenenVanBeheer as lijst } from '../store/tables.ts';

/**
 * Whom this organisation was told of, in which casus, so that its people can withhold of one person. What it knows of the person is
 * from its own record alone: the id there and the name, or nothing where it does not know the person. Never the BSN, nor the name that the house has.
 */
function toonBetrokkenen(organisatie: Organisatie): Handeling {
  return {
    actie: 'BETROKKENEN_LEZEN',
    object: 'gekoppelde betrokkenen',
    door: organisatie,
    werk: async (tx) => {
      const rijen = await tx.select().from(lijst).orderBy(asc(lijst.casus), asc(lijst.gekoppeldOp), asc(lijst.handvat));
      return {
        status: 200,
        body: {
          betrokkenen: rijen.map(({ casus, handvat, soort, gekoppeldOp, persoonId, naam }) => ({
            casus,
            betrokkene: handvat,
            soort,
            gekoppeldOp,
            persoon: persoonId === null ? null : { id: persoonId, naam },
          })),
        },
      };
    },
  };
}

/** The list beside the refusals, for the organisation's own people, with its own key. */
export function betrokkenenRoutes(beheer: Bronbeheer): Readonly<Record<string, Handler>> {
  return { 'GET /weigeringen/betrokkenen': beheerRoute(beheer, toonBetrokkenen) };
}

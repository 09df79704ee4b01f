import type { Beleid } from '@ketenhub/policy';
import { type Bladwens, dutchDay, type SubgraphContext } from '@ketenhub/subgraph';
import {
  type AveOordeel,
  type Casusregisseur,
  type Opdracht,
  type Regieoordeel,
  regieLists,
  type Schaalstap,
} from '../store/casusregie.ts';
import type { Casus, Sources } from '../store/sources.ts';
import type { acties } from '../store/tables.ts';
import { deelnemerOf } from '../values/registers.ts';

type Actie = typeof acties.$inferSelect;
type Context = SubgraphContext<Sources>;

const codeOf = (beleid: Beleid, oin: string | null): string | null =>
  oin === null ? null : (deelnemerOf(beleid, oin)?.code ?? null);

/** What a casus tells of its regie. */
export const regieFields = {
  casusregisseurs: ({ nummer }: Casus, wens: Bladwens, context: Context) =>
    regieLists(context, nummer).casusregisseurs(wens),
  opdrachten: ({ nummer }: Casus, wens: Bladwens, context: Context) => regieLists(context, nummer).opdrachten(wens),
  schaalstappen: ({ nummer }: Casus, wens: Bladwens, context: Context) =>
    regieLists(context, nummer).schaalstappen(wens),
  aveOordelen: ({ nummer }: Casus, wens: Bladwens, context: Context) => regieLists(context, nummer).aveOordelen(wens),
  regieoordelen: ({ nummer }: Casus, wens: Bladwens, context: Context) =>
    regieLists(context, nummer).regieoordelen(wens),
  evaluaties: ({ nummer }: Casus, wens: Bladwens, context: Context) => regieLists(context, nummer).evaluaties(wens),
};

/** Who does it at the actiehouder; null where the organisation has not said. */
export const CasusActie = {
  contactpunt: (actie: Actie) => (actie.naam === null ? null : actie),
};

export const CasusRegisseur = {
  organisatie: ({ oin }: Casusregisseur, _: unknown, { access }: Context) => codeOf(access.beleid, oin),
  contactpunt: (regisseur: Casusregisseur) => (regisseur.naam === null ? null : regisseur),
};

export const CasusOpdracht = {
  organisatie: ({ oin }: Opdracht, _: unknown, { access }: Context) => codeOf(access.beleid, oin),
};

export const CasusSchaalstap = {
  regieBij: ({ regieBij }: Schaalstap, _: unknown, { access }: Context) => codeOf(access.beleid, regieBij),
  consultDoor: ({ consultDoor }: Schaalstap, _: unknown, { access }: Context) => codeOf(access.beleid, consultDoor),
  vastgelegdOp: ({ vastgelegdOp }: Schaalstap) => dutchDay(vastgelegdOp),
};

export const CasusAveOordeel = {
  casusregie: ({ casusregie }: AveOordeel, _: unknown, { access }: Context) => codeOf(access.beleid, casusregie),
  procesregie: ({ procesregie }: AveOordeel, _: unknown, { access }: Context) => codeOf(access.beleid, procesregie),
  opdrachtgever: ({ opdrachtgever }: AveOordeel, _: unknown, { access }: Context) =>
    codeOf(access.beleid, opdrachtgever),
  bestuurlijk: ({ bestuurlijk }: AveOordeel, _: unknown, { access }: Context) => codeOf(access.beleid, bestuurlijk),
};

export const CasusRegieoordeel = {
  organisatie: ({ oin }: Regieoordeel, _: unknown, { access }: Context) => codeOf(access.beleid, oin),
  vastgelegdOp: ({ vastgelegdOp }: Regieoordeel) => dutchDay(vastgelegdOp),
};

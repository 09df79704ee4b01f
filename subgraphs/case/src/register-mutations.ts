import type { BesluitOmgeving } from './actions/record-decision.ts';
import type { RunningBekendheid } from './bekendheid/start-bekendheid.ts';
import { adviesMutations } from './resolvers/advies-mutations.ts';
import { avgMutations } from './resolvers/avg-mutations.ts';
import { belangenconflictMutations } from './resolvers/belangenconflict-mutations.ts';
import { houseMutations } from './resolvers/house-mutations.ts';
import { kringMutations } from './resolvers/kring-mutations.ts';
import { lijstMutations } from './resolvers/lijst-mutations.ts';
import { mutationResolvers } from './resolvers/Mutation.ts';
import { regieMutations } from './resolvers/regie-mutations.ts';
import { relatieMutations } from './resolvers/relatie-mutations.ts';
import { unlessShutOut } from './resolvers/shut-out.ts';
import { uitvraagMutations } from './resolvers/uitvraag-mutations.ts';
import { verslagMutations } from './resolvers/verslag-mutations.ts';
import { verstrekkingMutations } from './resolvers/verstrekken.ts';
import { withoutNullBytes } from './resolvers/without-null-bytes.ts';
import type { Registers } from './values/registers.ts';

/** Every change of the register, behind the guards that hold for each of them. */
export function registerMutations(
  omgeving: BesluitOmgeving,
  registers: Registers,
  more: { readonly bekendheid: RunningBekendheid['mutations']; readonly reminderHours: number },
) {
  const changes = {
    ...mutationResolvers(omgeving, registers),
    ...houseMutations(omgeving),
    ...lijstMutations(omgeving),
    ...verslagMutations(omgeving, registers),
    ...verstrekkingMutations(omgeving, registers),
    ...regieMutations(omgeving, registers),
    ...more.bekendheid,
    ...avgMutations(omgeving, registers),
    ...adviesMutations(omgeving, registers),
    ...uitvraagMutations(omgeving, registers, more.reminderHours),
    ...belangenconflictMutations(omgeving),
    ...relatieMutations(omgeving),
    ...kringMutations(omgeving),
  };
  return unlessShutOut(omgeving.database, withoutNullBytes(changes));
}

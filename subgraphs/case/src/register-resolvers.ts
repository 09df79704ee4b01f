import { casusResolvers } from './resolvers/Casus.ts';
import { casusAanmeldingResolvers } from './resolvers/CasusAanmelding.ts';
import { casusContactpuntResolvers } from './resolvers/CasusContactpunt.ts';
import { casusDeelnemerResolvers } from './resolvers/CasusDeelnemer.ts';
import type { Registers } from './values/registers.ts';

/** The resolvers that name codes, which need the registers that the process opened. */
export function registerResolvers(registers: Registers) {
  return {
    Casus: casusResolvers(registers),
    CasusAanmelding: casusAanmeldingResolvers(registers),
    CasusContactpunt: casusContactpuntResolvers(registers),
    CasusDeelnemer: casusDeelnemerResolvers(registers),
  };
}

import { AVG_VOORAF_DAGEN } from './avg/vooraf-dagen.ts';
import { Afwijzingsadvies } from './resolvers/Afwijzingsadvies.ts';
import { AvgTermijn, avgTermijnen } from './resolvers/AvgTermijn.ts';
import { Adviesvraag } from './resolvers/advies-mutations.ts';
import { casusResolvers } from './resolvers/Casus.ts';
import { CasusAanmelding } from './resolvers/CasusAanmelding.ts';
import { AvgCorrectie, AvgStandpunt, CasusAvgVerzoek } from './resolvers/CasusAvgVerzoek.ts';
import { CasusContactpunt } from './resolvers/CasusContactpunt.ts';
import { CasusDeelnemer } from './resolvers/CasusDeelnemer.ts';
import { casusUitvraagResolvers, OpenUitvraag } from './resolvers/CasusUitvraag.ts';
import { Query } from './resolvers/Query.ts';
import {
  CasusActie,
  CasusAveOordeel,
  CasusOpdracht,
  CasusRegieoordeel,
  CasusRegisseur,
  CasusSchaalstap,
  regieFields,
} from './resolvers/regie-fields.ts';
import { verstrekkingFields } from './resolvers/verstrekken.ts';
import type { Registers } from './values/registers.ts';

/** The resolvers that name codes, which need the registers that the process opened, and those that depend on a setting. */
export function registerResolvers(registers: Registers, { avgVoorafDagen = AVG_VOORAF_DAGEN } = {}) {
  return {
    Query: { ...Query, avgTermijnen: avgTermijnen(avgVoorafDagen) },
    Casus: { ...casusResolvers(registers), ...verstrekkingFields(registers), ...regieFields },
    CasusAanmelding,
    CasusContactpunt,
    CasusDeelnemer,
    CasusActie,
    CasusRegieoordeel,
    CasusRegisseur,
    CasusOpdracht,
    CasusSchaalstap,
    CasusAveOordeel,
    CasusUitvraag: casusUitvraagResolvers(registers),
    OpenUitvraag,
    CasusAvgVerzoek,
    AvgStandpunt,
    AvgCorrectie,
    AvgTermijn,
    Adviesvraag,
    Afwijzingsadvies,
  };
}

import { dutchDay } from '@ketenhub/vocabulary';
import { endCasusregie, insertCasusregisseur } from '../store/casusregie.ts';
import { type Contact, checkAtTable, checkContact, cleanContact, requireAtTable } from './check-regie.ts';
import type { Regiestap } from './record-regie.ts';

export interface Regisseurinvoer {
  /** Code of the ketenpartner that has the casusregie. */
  readonly organisatie: string;
  /** Whom to reach there; null where the organisation has not said. */
  readonly contactpunt?: Contact | null;
}

/** Which ketenpartner has the casusregie from today on; it stays with a ketenpartner, never with the house. Those before it stay. */
export function recordCasusregisseur({ organisatie, contactpunt }: Regisseurinvoer): Regiestap {
  return {
    handeling: 'casusregisseurVastleggen',
    judge: async (ruimte) => [
      ...checkAtTable(ruimte, { veld: 'organisatie', code: organisatie }),
      ...(contactpunt == null ? [] : checkContact(contactpunt, 'contactpunt.')),
    ],
    change: (ruimte) => ({
      casus: {},
      soort: 'CASUSREGISSEUR',
      inhoud: 'VASTGELEGD',
      relink: [],
      async apply(tx) {
        const casus = ruimte.facts.casus.nummer;
        const dag = dutchDay(ruimte.now);
        await endCasusregie(tx, { casus, tot: dag });
        await insertCasusregisseur(tx, {
          casus,
          oin: requireAtTable(ruimte, organisatie),
          vanaf: dag,
          ...(contactpunt == null ? {} : cleanContact(contactpunt)),
        });
      },
    }),
  };
}

import type { Aanmelding } from '../actions/aanmelding.ts';

/** The parts of the form of the aanmelding, in its order, each with the fields that it stands for. */
export const ONDERDELEN = {
  ROUTE: ['route'],
  HOOFDPERSOON: ['hoofdpersoon'],
  DIRECTE_KRING: ['directeKring'],
  AANLEIDING: ['aanleiding'],
  BEOOGD_RESULTAAT: ['beoogdResultaat'],
  CRITERIA: ['criteria'],
  BETROKKEN_PARTNERS: ['betrokkenPartners'],
  INFORMEREN_BETROKKENE: [
    'isBetrokkeneGeinformeerd',
    'redenNietGeinformeerd',
    'grondenNietGeinformeerd',
    'informerenHerbeoordelenOp',
  ],
  FEITENTOETS: ['zijnFeitenGetoetst'],
} as const satisfies Readonly<Record<string, readonly (keyof Aanmelding)[]>>;

export type Meldingonderdeel = keyof typeof ONDERDELEN;
export const MELDINGONDERDELEN = Object.keys(ONDERDELEN) as [Meldingonderdeel, ...Meldingonderdeel[]];

/** What a part of the melding lacks, as it was sent. */
export interface Terugstuurpunt {
  readonly onderdeel: Meldingonderdeel;
  readonly toelichting: string;
}

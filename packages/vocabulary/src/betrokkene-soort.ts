/** WGS 2.30(1): a. the betrokkene; b. the directe kring, depth one (BGS 2.19). */
export const BETROKKENE_SOORTEN = ['HOOFDPERSOON', 'DIRECTE_KRING'] as const;
export type BetrokkeneSoort = (typeof BETROKKENE_SOORTEN)[number];

/** Why a melding is not taken up: the doel of WGS 2.31(2), the criteria of BGS 2.20(1), or somebody else does it. */
export const AFWIJZINGSREDENEN = ['PAST_NIET_BIJ_DOEL', 'VOLDOET_NIET_AAN_CRITERIA', 'ELDERS_OPGEPAKT'] as const;
/** Where to the aanmelder is referred. */
export const VERWIJZINGEN = ['LOKAAL_TEAM', 'VEILIG_THUIS', 'ZORG', 'POLITIE_OF_OM', 'ANDER_OVERLEG', 'GEEN'] as const;

export interface Afwijzing {
  readonly reden: (typeof AFWIJZINGSREDENEN)[number];
  readonly verwijzing: (typeof VERWIJZINGEN)[number];
}

const WAAROM: Readonly<Record<Afwijzing['reden'], string>> = {
  PAST_NIET_BIJ_DOEL: 'De melding past niet bij het doel van het Zorg- en Veiligheidshuis (WGS 2.31(2)).',
  VOLDOET_NIET_AAN_CRITERIA: 'De melding voldoet niet aan elk van de vier criteria (BGS 2.20(1)).',
  ELDERS_OPGEPAKT: 'De melding wordt al elders opgepakt of kan daar worden opgepakt.',
};
const WAARHEEN: Readonly<Record<Afwijzing['verwijzing'], string>> = {
  LOKAAL_TEAM: 'Wend u tot het lokale team van de gemeente.',
  VEILIG_THUIS: 'Wend u tot Veilig Thuis.',
  ZORG: 'Wend u tot de huisarts of de behandelaar.',
  POLITIE_OF_OM: 'Wend u tot de politie of het Openbaar Ministerie.',
  ANDER_OVERLEG: 'Breng de melding in bij het overleg dat voor dit thema is ingericht.',
  GEEN: 'Er is geen verwijzing nodig.',
};

/** What the aanmelder gets back: sentences of a fixed list, so that no person can stand in them (BGS 1.16(1)b). */
export function adviesBij({ reden, verwijzing }: Afwijzing): string {
  return `${WAAROM[reden]} ${WAARHEEN[verwijzing]} Wat u hierover aanleverde, is bij het Zorg- en Veiligheidshuis vernietigd.`;
}

/** Every expected refusal in the procedure, with the one sentence that a person gets. */
export const WEIGERINGEN = {
  GEEN_HANDTEKENING: 'Dit is geen geldig ondertekend stuk.',
  SLEUTEL_ONBEKEND: 'De sleutel van deze handtekening staat niet in het register van ondertekenaars.',
  HANDTEKENING_ONJUIST: 'De handtekening klopt niet.',
  ANDERE_PERSOON: 'De sleutel van deze handtekening is niet van de persoon die tekent.',
  ANDER_VOORSTEL: 'De handtekening is over een ander voorstel gezet.',
  ANDER_STUK: 'Op deze plaats hoort een ander soort stuk.',
  GEEN_ROL: 'Met uw rol kunt u dit niet doen.',
  AL_GETEKEND: 'U hebt dit voorstel al ondertekend.',
  AL_GEADVISEERD: 'Dit advies is al gegeven.',
  NIET_AAN_DE_BEURT: 'Deze stap kan nu niet in de procedure.',
  FG_ADVIES_ONTBREEKT: 'Het advies van de FG ontbreekt.',
  RAC_ADVIES_ONTBREEKT:
    'Het advies van de rechtmatigheidsadviescommissie ontbreekt; dit voorstel bevat een nieuwe verwerking.',
  AKKOORD_BEGONNEN: 'Er is al een akkoord gegeven; een advies kan daarna niet meer.',
  AFWIJKING_ONTBREEKT: 'Een negatief advies wordt niet gevolgd; leg vast waarvan en waarom wordt afgeweken.',
  AFWIJKING_ZONDER_ADVIES: 'Er is een afwijking vastgelegd van een advies dat niet negatief is.',
  AKKOORD_COMPLIANCE_ONTBREEKT: 'Het akkoord van compliance ontbreekt.',
  AKKOORD_BRON_ONTBREEKT: 'Het akkoord van de privacyfunctionaris van een bron ontbreekt.',
  TWEEDE_AKKOORD_ONTBREEKT: 'Een verruiming heeft akkoord van twee verschillende personen nodig.',
  VASTSTELLING_ONTBREEKT: 'Het voorstel is niet vastgesteld.',
  ANDERE_VERSIE_ACTIEF: 'Het voorstel gaat uit van een andere versie dan nu geldt.',
  AL_GEBRUIKT: 'Dit dossier is al eens gebruikt; een nieuwe versie heeft een nieuw dossier nodig.',
  GEEN_VERSCHIL: 'Het voorstel verandert niets.',
} as const;

export type Weigeringcode = keyof typeof WEIGERINGEN;

export interface Weigering {
  readonly ok: false;
  readonly code: Weigeringcode;
  /** One Dutch sentence. */
  readonly uitleg: string;
}

export function weigering(code: Weigeringcode, bij?: string): Weigering {
  const zin = WEIGERINGEN[code];
  return { ok: false, code, uitleg: bij === undefined ? zin : `${zin.slice(0, -1)}: ${bij}.` };
}

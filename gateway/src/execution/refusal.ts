import { GraphQLError } from 'graphql';

/** Every refusal of a whole operation, with its HTTP status and the Dutch sentence for the user. */
const REFUSALS = {
  LOGBOEK: [503, 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.'],
  TOKENDIENST: [503, 'Er wordt nu niets geleverd: de tokendienst is niet bereikbaar.'],
  TOEGANG: [403, 'Uw toegang voor deze vraag is niet (meer) geldig; log opnieuw in en kies een doel.'],
  AFGESCHERMD: [403, 'Deze vraag is geweigerd: niet alle gevraagde velden mogen voor dit doel worden gegeven.'],
  UITVOERING: [503, 'Er wordt nu niets geleverd: deze vraag kon niet worden uitgevoerd.'],
  FILTER: [500, 'Deze vraag kon niet worden beoordeeld en is daarom geweigerd.'],
  OPERATIE: [400, 'Het is niet duidelijk welke operatie bedoeld is.'],
  VARIABELEN: [400, 'Een of meer variabelen hebben niet de vorm die het schema vraagt.'],
  LIMIET: [400, 'Deze vraag is te groot of te ingewikkeld.'],
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** @returns the error to throw; its message holds nothing of the request (attack 110). */
export function refusal(code: RefusalCode, facts: Record<string, unknown> = {}): GraphQLError {
  const [status, message] = REFUSALS[code];
  return new GraphQLError(message, { extensions: { code, http: { status }, ...facts } });
}

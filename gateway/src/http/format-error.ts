import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from '@ketenhub/service';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PAGE_REFUSALS } from '../federation/page-refusals.ts';
import type { LiteralFaults } from '../operation/faulty-literals.ts';

/** Messages of validation that name only parts of the client's own document by identifier. */
const NAMES_ONLY =
  /^(Cannot query field|Unknown (argument|type|directive|fragment|operation)|Variable "\$\w+" is (not defined|never used)|Field "\w+" (must|argument)|Fragment "\w+" is never used)/;
/** A run of digits may be a BSN or a case number and is never echoed (attack 110). */
const DIGITS = /\d{4,}/;

const SENTENCES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'De vraag is geen geldige GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'De vraag past niet bij het schema.',
  BAD_USER_INPUT: 'Een of meer variabelen hebben niet de vorm die het schema vraagt.',
  BAD_REQUEST: 'Dit verzoek is niet leesbaar.',
  OPERATION_RESOLUTION_FAILURE: 'Het is niet duidelijk welke operatie bedoeld is.',
  PERSISTED_QUERY_NOT_FOUND: 'Opgeslagen vragen worden hier niet aangenomen.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Opgeslagen vragen worden hier niet aangenomen.',
};
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';
const OWN_CODES = new Set<string>([
  ...PAGE_REFUSALS,
  'LOGBOEK',
  'TOKENDIENST',
  'TOEGANG',
  'AFGESCHERMD',
  'UITVOERING',
  'FILTER',
  'OPERATIE',
  'VARIABELEN',
  'LIMIET',
  'BRON_STORING',
]);

function ownError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _http, stacktrace: _stack, ...extensions } = error.extensions ?? {};
  return { message: error.message, extensions };
}

/**
 * What a client sees of an error: our own sentences as they are, everything else replaced by one of them. What nobody
 * expected is told to the operator, by name and place.
 */
export function createErrorFormatter(logger: Logger, literalFaults: LiteralFaults['of']) {
  return (error: GraphQLFormattedError, original: unknown): GraphQLFormattedError => {
    const code = String(error.extensions?.code ?? UNEXPECTED);
    if (OWN_CODES.has(code)) return ownError(error);
    if (code === UNEXPECTED) logger.error({ error: unwrapResolverError(original) }, 'operation failed');
    const message = SENTENCES[code] ?? 'Er ging iets mis; probeer het later opnieuw.';
    if (code !== 'GRAPHQL_VALIDATION_FAILED') return { message, extensions: { code } };
    const isShown = NAMES_ONLY.test(error.message) && !DIGITS.test(error.message);
    const faults = original instanceof GraphQLError ? literalFaults(original) : [];
    const velden = faults.filter(({ veld }) => !DIGITS.test(veld));
    return {
      message,
      extensions: { code, ...(isShown ? { detail: error.message } : {}), ...(velden.length > 0 ? { velden } : {}) },
    };
  };
}

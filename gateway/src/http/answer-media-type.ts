const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** Weight of one media range (RFC 9110 12.5.1); 1 without q, 0 when it is unreadable. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((part) => part.trim()).find((part) => /^q=/i.test(part));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/**
 * The media type of the answer. What accepts neither of ours gets application/json, as GraphQL over HTTP allows: Apollo
 * Server would run the operation first, writes included, and only then answer 406.
 */
export function answerMediaType(accept: string | undefined): typeof JSON_TYPE | typeof GRAPHQL_TYPE {
  const ranges = (accept ?? JSON_TYPE).split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';');
    return { type: type.trim().toLowerCase(), weight: weightOf(parameters) };
  });
  const first = ranges
    .filter(({ type, weight }) => weight > 0 && (type === JSON_TYPE || type === GRAPHQL_TYPE))
    .sort((a, b) => b.weight - a.weight)[0];
  return first?.type === GRAPHQL_TYPE ? GRAPHQL_TYPE : JSON_TYPE;
}

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function calendarDay(value: unknown): string {
  const day =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse moves 30 February on to March.
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(value as string))
    throw new GraphQLError('Geen bestaande dag.');
  return value as string;
}

/**
 * A calendar day, ISO 8601. Checked on the way in, before anything is read: a day that PostgreSQL refuses would end the
 * transaction, and so the answer, of everybody in the request.
 */
export const Datum = new GraphQLScalarType<string, string>({
  name: 'Datum',
  parseValue: calendarDay,
  parseLiteral: (node) => calendarDay(node.kind === Kind.STRING ? node.value : null),
  serialize: (value) => value as string,
});

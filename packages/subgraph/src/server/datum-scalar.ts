import { isDatum } from '@ketenhub/vocabulary';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function calendarDay(value: unknown): string {
  if (!isDatum(value)) throw new GraphQLError('Geen bestaande dag.');
  return value;
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

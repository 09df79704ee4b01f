type Resolver = (parent: unknown, args: never, context: never) => unknown;

const NULL_BYTE = '\0';
/** As little to be read, and refused by every check of a text; no code and no kenmerk holds it. */
const OTHER_CONTROL = '\u0001';

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(NULL_BYTE, OTHER_CONTROL);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
}

/**
 * PostgreSQL takes no null byte in a text, not even to look for one: a code or kenmerk with one in it would be a fault of the register, where it
 * is a record that is not there. With this every change refuses it in the words of its own.
 */
export function withoutNullBytes<Resolvers extends Readonly<Record<string, Resolver>>>(
  resolvers: Resolvers,
): Resolvers {
  const entries = Object.entries(resolvers).map(([name, resolve]): [string, Resolver] => [
    name,
    (parent, args, context) => resolve(parent, clean(args) as never, context),
  ]);
  return Object.fromEntries(entries) as Resolvers;
}

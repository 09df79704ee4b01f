import { DrizzleQueryError } from 'drizzle-orm';

/** SQLSTATE of a statement that PostgreSQL refused; empty for any other error. */
export function sqlStateOf(error: unknown): string {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (cause as { code?: string } | undefined)?.code ?? '';
}

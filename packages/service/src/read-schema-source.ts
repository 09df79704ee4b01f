import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const asPath = (path: string | URL): string => (typeof path === 'string' ? path : fileURLToPath(path));

/**
 * The SDL at `path`, as text: a file, or a folder of `.graphql` files (one for each subject), in the order of their names.
 * Throws when nothing is there.
 */
export function readSchemaSource(path: string | URL): string {
  const source = asPath(path);
  if (!statSync(source).isDirectory()) return readFileSync(source, 'utf8');
  return readdirSync(source)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(source, name), 'utf8'))
    .join('\n');
}

/** Where the SDL of the subgraph in `folder` stands: its folder `schema`, or else its `schema.graphql`. */
export function schemaPathIn(folder: string | URL): string {
  const parts = join(asPath(folder), 'schema');
  return existsSync(parts) ? parts : `${parts}.graphql`;
}

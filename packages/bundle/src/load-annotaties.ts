import { type Annotaties, type Beleid, type Lintinvoer, lintbestand, lintSchema, regelTekst } from '@ketenhub/policy';

/** A schema that the linter refuses: the process must not start (fail closed, doelbinding.md 2 and 8). */
export class SchemaRefused extends Error {}

export interface ServedSchema {
  /** Service name of the subgraph (`politie`), or `supergraph`. */
  readonly naam: string;
  /** Path for the message. */
  readonly bestand: string;
  readonly sdl: string;
}

function lintinvoer(beleid: Beleid, { naam, bestand, sdl }: ServedSchema): Lintinvoer {
  let file: ReturnType<typeof lintbestand>;
  try {
    file = lintbestand(naam, bestand, sdl);
  } catch {
    throw new SchemaRefused(`schema ${bestand} is no readable SDL`);
  }
  return naam === 'supergraph'
    ? { subgraphs: [], supergraph: file, beleid }
    : { subgraphs: [file], supergraph: null, beleid };
}

/**
 * The annotations of the one schema that this process serves, after the linter passed it: CI checks the repository, but a
 * process reads a file that somebody may have put in its place since.
 * @throws SchemaRefused with one line that names the file, the coordinate and the mend.
 */
export function loadAnnotaties(beleid: Beleid, schema: ServedSchema): Annotaties {
  const invoer = lintinvoer(beleid, schema);
  const [first, ...more] = lintSchema(invoer);
  if (first !== undefined) {
    const others = more.length === 0 ? '' : ` (and ${more.length} more: npm run schema:check)`;
    throw new SchemaRefused(`the schema breaks a rule: ${regelTekst(first)}${others}`);
  }
  return (invoer.supergraph ?? invoer.subgraphs[0])?.annotaties ?? new Map();
}

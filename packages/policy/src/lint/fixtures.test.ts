import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beleid } from '../../test/protocol.ts';
import { LINTREGELS, type Lintinvoer, lintbestand, lintSchema, regelTekst } from './index.ts';

const FOLDER = join(import.meta.dirname, '../../test/lint-fixtures');
const SUPERGRAPH = '.supergraph.graphql';
const files = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
/** A file breaks the rule that it is named after; its first lines hold the messages that this gives. */
const namen = files.filter((name) => !name.endsWith(SUPERGRAPH)).map((name) => name.replace('.graphql', ''));

function invoer(naam: string): Lintinvoer {
  const beside = `${naam}${SUPERGRAPH}`;
  return {
    subgraphs: [lintbestand('politie', `${naam}.graphql`, read(`${naam}.graphql`))],
    supergraph: files.includes(beside) ? lintbestand('supergraph', beside, read(beside)) : null,
    beleid,
  };
}

describe('every rule of the linter has a broken schema that only it finds', () => {
  it.each(namen)('%s: with file, coordinate and mend', (naam) => {
    const verwacht = [...read(`${naam}.graphql`).matchAll(/^# verwacht: (.+)$/gm)].map(([, regel]) => regel);
    expect(lintSchema(invoer(naam)).map(regelTekst)).toEqual(verwacht);
    const vorm = new RegExp(`^${naam}\\.(supergraph\\.)?graphql: \\S+ .+; .+ \\[${naam}\\]$`);
    for (const regel of verwacht) expect(regel).toMatch(vorm);
  });

  it('and no rule is without one', () => {
    const metFixture = LINTREGELS.filter((regel) => namen.some((naam) => regel(invoer(naam)).length > 0));
    expect(metFixture).toHaveLength(LINTREGELS.length);
    expect(namen).toHaveLength(LINTREGELS.length);
  });
});

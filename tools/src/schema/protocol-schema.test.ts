import { describe, expect, it } from 'vitest';
import { holdsSchema } from './holds-schema.ts';
import { PROTOCOL_SCHEMA_PATH } from './protocol-schema.ts';
import { readSource } from './read-source.ts';
import { listRepositoryFiles, readRepositoryFile } from './repository.ts';

const schema = JSON.parse(await readRepositoryFile(PROTOCOL_SCHEMA_PATH)) as Record<string, unknown>;
const paths = [
  'schema/deelnemers.yaml',
  ...(await listRepositoryFiles('schema/privacyprotocol', '.yaml')),
  ...(await listRepositoryFiles('schema/privacyprotocol/regels', '.yaml')),
].filter((path) => !/(invarianten|ondertekenaars)\.yaml$/.test(path));

type Entry = Record<string, unknown>;
const police = (await readSource('schema/privacyprotocol/regels/politie.yaml')).inhoud as {
  readonly standaard: Entry;
  readonly regels: readonly Entry[];
};
const [first = {}] = police.regels;
const holdsWith = (changed: Entry): boolean => holdsSchema(schema, { ...police, regels: [{ ...first, ...changed }] });

describe('the published JSON Schema of the protocol', () => {
  it.each(paths)('takes %s as it is', async (path) => {
    expect(holdsSchema(schema, (await readSource(path)).inhoud)).toBe(true);
  });

  it.each(paths)('is named on the first line of %s, so that an editor finds it', async (path) => {
    const [line = ''] = (await readRepositoryFile(path)).split('\n');
    const [, told = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(line) ?? [];
    expect(new URL(told, `file:///${path}`).pathname).toBe(`/${PROTOCOL_SCHEMA_PATH}`);
  });

  it.each<[string, Entry]>([
    ['subcategorie', { subcategorie: ['POLITIE_MUTATEI'] }],
    ['role', { wie: [{ rol: 'PROCESREGISEUR' }] }],
    ['phase', { fase: ['UITVRAG'] }],
    ['purpose', { doel: ['ZVH-UITVRAG'] }],
    ['condition', { mits: ['BRON_IS_VRAGER'] }],
    ['field', { noodzak: 'x' }],
    ['field of a recipient', { wie: [{ rol: 'PROCESREGISSEUR', klase: 'OVERHEID' }] }],
    ['id', { id: 'pol1' }],
  ])('attack 19: does not take a typo in a %s', (_, changed) => {
    expect(holdsWith({})).toBe(true);
    expect(holdsWith(changed)).toBe(false);
  });

  it('takes a wildcard over subcategorieen', () => {
    expect(holdsWith({ subcategorie: ['POLITIE_*'] })).toBe(true);
  });

  it('lets an entry leave out what its file says once, and nothing else', () => {
    expect(holdsSchema(schema, { regels: [first] })).toBe(false);
    expect(holdsSchema(schema, { regels: [{ ...police.standaard, ...first }] })).toBe(true);
  });
});

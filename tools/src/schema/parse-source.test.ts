import { compileerBeleid } from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { parseSource } from './parse-source.ts';
import { listRepositoryFiles, readRepositoryFile } from './repository.ts';

const POLITIE = 'schema/privacyprotocol/regels/politie.yaml';
const paths = [
  'schema/deelnemers.yaml',
  ...(await listRepositoryFiles('schema/privacyprotocol', '.yaml')),
  ...(await listRepositoryFiles('schema/privacyprotocol/regels', '.yaml')),
].filter((path) => !/(invarianten|ondertekenaars)\.yaml$/.test(path));
const texts = new Map<string, string>();
for (const path of paths) texts.set(path, await readRepositoryFile(path));

/** The mistakes in the protocol of this repository when one text in one file was written otherwise. */
function mistakes(path: string, from: string, to: string): readonly string[] {
  const text = texts.get(path) ?? '';
  expect(text, `${path} holds ${from}`).toContain(from);
  const sources = paths.map((each) =>
    parseSource(each, each === path ? text.replace(from, to) : (texts.get(each) ?? '')),
  );
  const broken = sources.flatMap((source) => ('fout' in source ? [source.fout] : []));
  if (broken.length > 0) return broken;
  const outcome = compileerBeleid(sources.flatMap((source) => ('fout' in source ? [] : [source])));
  return 'fouten' in outcome ? outcome.fouten : [];
}

/** Line and column, from 1, of the first `word` after `from` was written as `to`. */
function placeOf(path: string, [from, to]: readonly [string, string], word: string): string {
  const text = (texts.get(path) ?? '').replace(from, to);
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('attack 19: a typo in the protocol is an error on its line and column, with the word that was probably meant', () => {
  it.each([
    ['subcategorie', 'subcategorie: [POLITIE_MUTATIE]', 'POLITIE_MUTATEI', 'POLITIE_MUTATIE'],
    ['role', '{ rol: PROCESREGISSEUR }', 'PROCESREGISEUR', 'PROCESREGISSEUR'],
    ['phase', 'fase: [UITVRAAG', 'UITVRAG', 'UITVRAAG'],
    ['purpose', 'doel: [ZVH-UITVRAAG', 'ZVH-UITVRAGE', 'ZVH-UITVRAAG'],
    ['field', 'noodzaak:', 'noodzak', 'noodzaak'],
    ['field of a recipient', 'klasse: OVERHEID', 'klase', 'klasse'],
    ['part', 'regels:', 'regel', 'regels'],
  ])('%s', (_, from, typo, meant) => {
    const to = from.replace(meant, typo);
    const found = mistakes(POLITIE, from, to);
    const start = placeOf(POLITIE, [from, to], to).split(':');
    const column = Number(start[2]) + to.indexOf(typo);
    const line = found.find((each) => each.includes(`bedoelt u "${meant}"?`));
    expect(line).toMatch(new RegExp(`^${start[0]}:${start[1]}:${column}: `));
  });

  it('in what a file says once for all its rules, points there', () => {
    const [from, to] = ['doorverstrekking: MET_INSTEMMING', 'doorverstrekking: MET_INSTEMING'];
    const [first] = mistakes(POLITIE, from, to);
    expect(first).toContain(`${placeOf(POLITIE, [from, to], 'MET_INSTEMING')}: regels[0] (POL-01).doorverstrekking: `);
    expect(first).toContain('"MET_INSTEMING" bestaat niet; bedoelt u "MET_INSTEMMING"?');
  });

  it('names no other word when none is near', () => {
    const found = mistakes(POLITIE, 'subcategorie: [POLITIE_MUTATIE]', 'subcategorie: [BELASTINGSCHULD]');
    expect(found.join('\n')).toContain('subcategorie BELASTINGSCHULD bestaat niet');
    expect(found.join('\n')).not.toContain('bedoelt u');
  });

  it('a key that is missing is told at the entry that misses it', () => {
    const path = 'schema/privacyprotocol/verboden.yaml';
    const [from, to] = ['    grondslag: WGS 1.5(1)', '    # WGS 1.5(1)'];
    const [first] = mistakes(path, from, to);
    expect(first).toBe(`${placeOf(path, [from, to], 'id: VERBOD-01')}: verboden[0] (VERBOD-01).grondslag: ontbreekt`);
  });

  it('text that is no YAML, or says a key twice, is an error with its line too', () => {
    expect(mistakes(POLITIE, 'regels:', 'regels:\nregels:')[0]).toMatch(
      new RegExp(`^${POLITIE}:\\d+:8: Map keys must be unique`),
    );
    expect(mistakes(POLITIE, 'fase: [UITVRAAG', 'fase: [[UITVRAAG')[0]).toMatch(new RegExp(`^${POLITIE}:\\d+:\\d+: `));
  });
});

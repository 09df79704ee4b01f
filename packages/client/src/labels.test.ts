import { readdirSync, readFileSync } from 'node:fs';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import { DOELEN, FASEN, KLASSEN, ROLLEN } from '@ketenhub/vocabulary';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codeLabel, openedBy } from './labels.ts';

const subgraphs = new URL('../../../subgraphs/', import.meta.url);

describe('codeLabel', () => {
  it('has words for every enum value of every SDL', () => {
    const values = readdirSync(subgraphs).flatMap((folder) =>
      parse(readSchemaSource(schemaPathIn(new URL(folder, subgraphs)))).definitions.flatMap((definition) =>
        definition.kind === Kind.ENUM_TYPE_DEFINITION ? (definition.values ?? []).map(({ name }) => name.value) : [],
      ),
    );
    expect(values.filter((value) => codeLabel(value) === value)).toEqual([]);
  });

  it('has words for every knelpunt and leefgebied, which the graph gives as a bare code', () => {
    const lists = JSON.parse(readFileSync(new URL('../schema/waardelijsten.json', subgraphs), 'utf8'));
    const codes = [lists.knelpunten, lists.leefgebieden].flat().flatMap(({ waarden }) => waarden);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.map(({ code }) => code).filter((code) => codeLabel(code) === code)).toEqual([]);
  });

  it('has words for every fase, rol and klasse', () => {
    expect([...FASEN, ...ROLLEN, ...KLASSEN].filter((value) => codeLabel(value) === value && value !== 'FG')).toEqual(
      [],
    );
  });

  it('leaves source text as it is, also when it looks like a property of every object', () => {
    expect(['ISD', 'constructor', 'toString'].map(codeLabel)).toEqual(['ISD', 'constructor', 'toString']);
  });
});

describe('openedBy', () => {
  it('says in words what would open a field', () => {
    const words = openedBy({
      doel: ['ZVH-UITVRAAG', 'ZVH-CASUSOVERLEG'],
      fase: ['UITVRAAG'],
      rol: ['PROCESREGISSEUR'],
      mits: ['BRON_IS_AANMELDER'],
    });
    expect(words).toBe('in de fase uitvraag, voor de rol procesregisseur, mits de bron heeft zelf aangemeld');
    expect(DOELEN).toContain('ZVH-UITVRAAG');
  });

  it('is empty when nothing would open it', () => {
    expect(openedBy({})).toBe('');
    expect(openedBy({ doel: [] })).toBe('');
  });
});

import { readFileSync } from 'node:fs';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { type ConstDirectiveNode, type NameNode, parse, print, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FUNCTIE_ADRESSEN, GEZAG_TYPEN, RELATIE_SOORTEN, VOORZIENING_SOORTEN } from './demo/record.ts';
import * as exported from './store/tables.ts';

const sdl = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const tables: readonly PgTable[] = Object.values(exported).flatMap((value) => (is(value, PgTable) ? [value] : []));

/** What the Zorg- en Veiligheidshuis may not process: not in the categories of WGS 2.30(1), or kept out of this view. */
const FORBIDDEN = [
  /^bij$/,
  /justitiabelen/,
  /^nationalit/,
  /^staatsburger/,
  /^verblijfs/,
  /^vreemdeling/,
  /^immigratie/,
];

/** The words of a name in whatever way of writing: camelCase, snake_case, CAPITALS. */
function words(name: string): string[] {
  return name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
}

function forbidden(names: readonly string[]): string[] {
  return names.filter((name) => words(name).some((word) => FORBIDDEN.some((pattern) => pattern.test(word))));
}

function sdlNames(): string[] {
  const names: string[] = [];
  visit(sdl, { Name: (node: NameNode) => void names.push(node.value) });
  return names;
}

function directivesOf(coordinate: string): string[] {
  const [typeName, fieldName] = coordinate.split('.');
  const found: string[] = [];
  visit(sdl, {
    ObjectTypeDefinition(type) {
      const field = type.name.value === typeName && type.fields?.find(({ name }) => name.value === fieldName);
      if (field) found.push(...(field.directives ?? []).map((node: ConstDirectiveNode) => print(node)));
    },
  });
  return found;
}

function enumValues(name: string): string[] {
  const found: string[] = [];
  visit(sdl, {
    EnumTypeDefinition(node) {
      if (node.name.value === name) found.push(...(node.values ?? []).map((value) => value.name.value));
    },
  });
  return found;
}

describe('what the gemeente does not supply to a Zorg- en Veiligheidshuis', () => {
  it('WGS 2.30(1): no name in the SDL carries BIJ, a nationality or a verblijfstitel', () => {
    expect(sdlNames()).toContain('verblijfplaats');
    expect(forbidden(sdlNames())).toEqual([]);
  });

  it('WGS 2.30(1): no table and no column keeps them either', () => {
    expect(tables.length).toBeGreaterThan(14);
    const names = tables.flatMap((table) => [
      getTableName(table),
      ...Object.entries(getTableColumns(table)).flatMap(([property, { name }]) => [property, name]),
    ]);
    expect(names).toContain('geslachtsnaam');
    expect(forbidden(names)).toEqual([]);
  });

  it('would notice each of them, however it is written', () => {
    const names = [
      'BijDelict',
      'bij_melding',
      'BIJ',
      'nationaliteiten',
      'Nationaliteit',
      'verblijfstitel',
      'verblijfs_recht',
    ];
    expect(forbidden(names)).toEqual(names);
    expect(forbidden(['verblijfplaats', 'BrpVerblijfplaats', 'bijzonderheden', 'bijwerken'])).toEqual([]);
  });
});

describe('the SDL of the gemeente', () => {
  it('Wet BRP 2.59: who may see an address may see geheimhouding and inOnderzoek with it', () => {
    const address = directivesOf('BrpVerblijfplaats.adresregel1');
    expect(address).toHaveLength(1);
    for (const field of ['adresregel2', 'functieAdres', 'geheimhoudingPersoonsgegevens', 'inOnderzoek']) {
      expect([field, directivesOf(`BrpVerblijfplaats.${field}`)]).toEqual([field, address]);
    }
  });

  it('Wet BRP 2.59: who may see a name may see geheimhouding and inOnderzoek with it', () => {
    const name = directivesOf('BrpPersoon.naam');
    expect(name).toHaveLength(1);
    for (const field of ['geheimhoudingPersoonsgegevens', 'inOnderzoek']) {
      expect([field, directivesOf(`BrpPersoon.${field}`)]).toEqual([field, name]);
    }
  });

  it('knows the same values as the tables and the demo region', () => {
    const values = (column: { readonly enumValues?: readonly string[] | undefined }) => column.enumValues;
    expect(enumValues('VoorzieningSoort')).toEqual([...VOORZIENING_SOORTEN]);
    expect(values(exported.voorzieningen.soort)).toEqual([...VOORZIENING_SOORTEN]);
    expect(values(exported.brpVerblijfplaatsen.functieAdres)).toEqual([...FUNCTIE_ADRESSEN]);
    expect(enumValues('BrpRelatieSoort')).toEqual([...RELATIE_SOORTEN]);
    expect(values(exported.brpRelaties.soort)).toEqual([...RELATIE_SOORTEN]);
    expect(enumValues('BrpGezagType')).toEqual([...GEZAG_TYPEN]);
    expect(values(exported.brpGezag.type)).toEqual([...GEZAG_TYPEN]);
  });
});

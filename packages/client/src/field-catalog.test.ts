import { readdirSync } from 'node:fs';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type CatalogField, PAGE_SILENT, readCatalog } from './field-catalog.ts';
import { fieldLabel, sheetLabel } from './labels.ts';
import { personViewCatalog } from './person-view-query.ts';
import { trustedDocument } from './trusted-document.ts';

const root = new URL('../../../', import.meta.url);

/** Object types of all SDLs together: type name -> field name -> name of the field's type. */
function typesOfAllSdls(): Map<string, Map<string, string>> {
  const types = new Map<string, Map<string, string>>();
  for (const folder of readdirSync(new URL('subgraphs/', root))) {
    for (const definition of parse(readSchemaSource(schemaPathIn(new URL(`subgraphs/${folder}`, root)))).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      const fields = types.get(definition.name.value) ?? new Map<string, string>();
      for (const field of definition.fields ?? []) {
        let { type } = field;
        while (type.kind !== Kind.NAMED_TYPE) type = type.type;
        fields.set(field.name.value, type.name.value);
      }
      types.set(definition.name.value, fields);
    }
  }
  return types;
}

function leafPaths(types: Map<string, Map<string, string>>, type: string, pad: string): string[] {
  return [...(types.get(type) ?? [])].flatMap(([name, next]) =>
    types.has(next) ? leafPaths(types, next, `${pad}.${name}`) : [`${pad}.${name}`],
  );
}

/** What is shown by the word of its sources, and so also says whose source did not answer. */
const BY_WORD_OF_SOURCE = ['feiten', 'verslag'];

/** Beside the rows; of what was kept of partners also whose source did not answer, when the document asks for it. */
function pageParts({ naam }: CatalogField): string[] {
  const asks = BY_WORD_OF_SOURCE.includes(naam) && trustedDocument('persoonsbeeld').includes(PAGE_SILENT);
  const silent = asks ? [PAGE_SILENT] : [];
  return ['aantal', 'volgende', ...silent];
}

function leaves(fields: readonly CatalogField[]): string[] {
  return fields.flatMap((field) => [
    ...(field.deelvelden.length > 0 ? leaves(field.deelvelden) : [field.pad.join('.')]),
    ...(field.isPage ? pageParts(field).map((part) => [...field.pad.slice(0, -1), part].join('.')) : []),
  ]);
}

/** What partners were asked, who is shut out and what the betrokkene asked: work on the casus with lists of its own, and nothing known of a person. */
const WORK_ON_THE_CASUS = /^casus\.(uitvragen|belangenconflicten|avgVerzoeken|correcties)\./;
/** Only who answers a question about a verstrekking needs it. */
const VERSION_OF_A_QUESTION = /^casus\.\w+\.rijen\.versie$/;

describe('the person view operation', () => {
  const catalog = personViewCatalog();

  it('asks for every field of every subgraph, so that a new field cannot be forgotten in the person view', () => {
    const asked = [
      ...leaves(catalog.casusvelden),
      ...catalog.bladen.flatMap(({ velden, pad }) => [...leaves(velden), `${pad.join('.')}.stand`]),
    ];
    const paths = leafPaths(typesOfAllSdls(), 'Casus', 'casus').filter(
      (path) => ![WORK_ON_THE_CASUS, VERSION_OF_A_QUESTION].some((left) => left.test(path)),
    );
    expect([...asked, 'casus.betrokkenen.id'].sort()).toEqual(paths.sort());
  });

  it('gives every organisation its own sheet with its own stand, since refusal and source are per organisation', () => {
    expect(catalog.bladen.map(({ sleutel, bron }) => `${sleutel} (${bron})`)).toEqual([
      'casus (casus)',
      'politie (politie)',
      'justitie.om (justitie)',
      'justitie.reclassering (justitie)',
      'justitie.dji (justitie)',
      'justitie.rvdk (justitie)',
      'zorg.ggz (zorg)',
      'zorg.verslavingszorg (zorg)',
      'zorg.veiligThuis (zorg)',
      'zorg.gi (zorg)',
      'zorg.ggd (zorg)',
      'zorg.wonen (zorg)',
      'gemeente.college (gemeente)',
      'gemeente.burgemeester (gemeente)',
    ]);
  });

  it('has a readable Dutch label for every sheet and field: no camelCase reaches a reader', () => {
    const all = (fields: readonly CatalogField[]): string[] =>
      fields.flatMap(({ naam, deelvelden }) => [naam, ...all(deelvelden)]);
    const names = [...all(catalog.casusvelden), ...catalog.bladen.flatMap(({ velden }) => all(velden))];
    expect(names.map(fieldLabel).filter((label) => /[a-z][A-Z]|\d/.test(label))).toEqual([]);
    expect(catalog.bladen.filter(({ sleutel }) => sheetLabel(sleutel) === sleutel)).toEqual([]);
  });

  it('keeps the parts of a record with the record', () => {
    const college = catalog.bladen.find(({ sleutel }) => sleutel === 'gemeente.college');
    const persoon = college?.velden.find(({ naam }) => naam === 'persoon');
    expect(persoon?.deelvelden.map(({ naam }) => naam)).toContain('geboorte');
  });

  it('takes the rows of a page for the value of the field, whatever page of the list it is', () => {
    const police = catalog.bladen.find(({ sleutel }) => sleutel === 'politie');
    const mutaties = police?.velden.find(({ naam }) => naam === 'mutaties');
    expect(mutaties).toMatchObject({ isPage: true, pad: ['casus', 'betrokkenen', 'politie', 'mutaties', 'rijen'] });
    expect(mutaties?.deelvelden.map(({ naam }) => naam)).toContain('datum');
  });
});

describe('readCatalog', () => {
  it('refuses aliases, fragments and directives: an explanation path would no longer name the field', () => {
    const document = (inner: string): string => `query A { casus { nummer betrokkenen { id stand ${inner} } } }`;
    for (const inner of ['geheim: naam', '... on Betrokkene { naam }', 'naam @include(if: true)']) {
      expect(() => readCatalog(document(inner))).toThrow('plain fields only');
    }
  });

  it('reads the worklist document as no person view', () => {
    expect(() => readCatalog(trustedDocument('werkvoorraad'))).toThrow('does not select casus');
  });
});

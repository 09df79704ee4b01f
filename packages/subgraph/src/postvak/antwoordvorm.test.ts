import { leesAnnotaties } from '@ketenhub/policy';
import { boolean, date, pgTable, text } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { recordColumns } from '../store/tables.ts';
import { type Antwoordvorm, leesInvulvormen } from './antwoordvorm.ts';

const veld = (naam: string, type: string, categorie = 'SD_UITKERING') =>
  `${naam}: ${type} @doelbinding(categorie: "${categorie}", bron: "college", doelen: ["ZVH-UITVRAAG"])`;
const SDL = `
  scalar Datum
  enum Groep { EEN TWEE }
  type SdUitkering { ${veld('soort', 'String')} ${veld('sinds', 'Datum')} ${veld('groep', 'Groep')} ${veld('naam', 'SdNaam')}
    ${veld('schuld', 'String', 'SD_SCHULDEN')} ${veld('loopt', 'Boolean')} ${veld('wie', '[String!]')} }
  type SdNaam { ${veld('kort', 'String')} }`;
const tabel = pgTable('uitkeringen', {
  ...recordColumns(),
  soort: text().notNull(),
  sinds: date({ mode: 'string' }),
  groep: text({ enum: ['EEN', 'TWEE'] }).notNull(),
  korteNaam: text('korte_naam').notNull(),
  loopt: boolean().notNull(),
  wie: text().array().notNull(),
  intern: date({ mode: 'string' }).notNull(),
});
const vorm: Antwoordvorm = {
  subcategorie: 'SD_UITKERING',
  type: 'SdUitkering',
  tabel,
  plaatsen: { korteNaam: 'naam.kort', intern: null },
};
const lees = (change: Partial<Antwoordvorm> = {}) =>
  leesInvulvormen([{ ...vorm, ...change }], SDL, leesAnnotaties(SDL));

describe('the form with which a subcategorie is answered by hand', () => {
  it('asks every column of the record but its provenance, as the kind of value that the SDL gives', () => {
    const [invulvorm] = lees().van('SD_UITKERING');
    expect(invulvorm?.velden).toEqual([
      { veld: 'soort', soort: 'TEKST', verplicht: true, keuzes: null },
      { veld: 'sinds', soort: 'DAG', verplicht: false, keuzes: null },
      { veld: 'groep', soort: 'KEUZE', verplicht: true, keuzes: ['EEN', 'TWEE'] },
      { veld: 'korteNaam', soort: 'TEKST', verplicht: true, keuzes: null },
      { veld: 'loopt', soort: 'JA_NEE', verplicht: true, keuzes: null },
      { veld: 'wie', soort: 'TEKSTEN', verplicht: true, keuzes: null },
      { veld: 'intern', soort: 'DAG', verplicht: true, keuzes: null },
    ]);
  });

  it('is of the organisation that the SDL names, and of no other', () => {
    expect(lees().subcategorieenVan('college')).toEqual(['SD_UITKERING']);
    expect(lees().subcategorieenVan('burgemeester')).toEqual([]);
  });

  it.each([
    ['a column that no field of the schema gives', { plaatsen: { intern: null } }, /korteNaam .* no field/],
    [
      'a value that would be read under another subcategorie than it is asked under',
      { plaatsen: { ...vorm.plaatsen, korteNaam: 'schuld' } },
      /korteNaam .* is no SD_UITKERING/,
    ],
    ['a type that the schema does not have', { type: 'SdAnders' }, /no field/],
    ['an object where a value is needed', { plaatsen: { ...vorm.plaatsen, korteNaam: 'naam' } }, /nobody can type/],
  ])('keeps the process from starting with %s', (_, change, message) => {
    expect(() => lees(change)).toThrow(message);
  });
});

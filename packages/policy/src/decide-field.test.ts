import { describe, expect, it } from 'vitest';
import { annotaties, beleid, casusIn, vraag } from '../test/protocol.ts';
import { leesAnnotaties } from './annotations.ts';
import { beslisVeld } from './decide-field.ts';

const regisseur = vraag('POLITIE_MUTATIE');
const beslis = (coordinate: string, onderwerp: Parameters<typeof beslisVeld>[3] = regisseur) =>
  beslisVeld(beleid, annotaties, coordinate, onderwerp);
const veld = (categorie: string, bron: string, rest = '') =>
  `@doelbinding(categorie: "${categorie}", bron: "${bron}", doelen: ["ZVH-UITVRAAG"]${rest})`;

describe('beslisVeld', () => {
  it('decides a field of the schema by its annotation', () => {
    expect(beslis('PolitieMutatie.datum')).toEqual({ effect: 'TOEGESTAAN', regel: 'POL-01' });
    expect(beslis('GgzBehandelstatus.tekst').effect).toBe('GEWEIGERD');
  });

  it('denies what the schema does not know or does not annotate', () => {
    for (const coordinate of [
      'PolitieBeeld.dossier',
      'Query._entities',
      'PolitieMutatieSoort.GEWELD',
      '__proto__',
      '',
    ]) {
      expect(beslis(coordinate)).toMatchObject({ effect: 'GEWEIGERD', reden: 'GEEN_REGEL' });
    }
  });

  it('all applications on a field must allow', () => {
    const samen = leesAnnotaties(
      `type A { x: Int ${veld('POLITIE_MUTATIE', 'politie')} ${veld('GGZ_BEHANDELSTATUS', 'ggz')} }`,
    );
    expect(beslisVeld(beleid, samen, 'A.x', regisseur)).toMatchObject({ effect: 'GEWEIGERD', reden: 'FASE' });
  });

  it('attack 6: a derived field is denied when something it derives from is, over a chain of any length', () => {
    const keten = leesAnnotaties(`type A {
      diep: Int ${veld('GGZ_BEHANDELSTATUS', 'ggz')}
      midden: Int ${veld('POLITIE_MUTATIE', 'politie', ', afgeleidVan: ["A.diep"]')}
      top: Int ${veld('POLITIE_MUTATIE', 'politie', ', afgeleidVan: ["A.midden"]')}
      weg: Int ${veld('POLITIE_MUTATIE', 'politie', ', afgeleidVan: ["A.bestaatNiet"]')}
      kring: Int ${veld('POLITIE_MUTATIE', 'politie', ', afgeleidVan: ["A.kring"]')}
    }`);
    for (const naam of ['A.midden', 'A.top', 'A.weg', 'A.kring']) {
      expect(beslisVeld(beleid, keten, naam, regisseur), naam).toMatchObject({
        effect: 'GEWEIGERD',
        reden: 'AFGELEID',
      });
    }
  });

  it('a handle is structure: there within an open casus, gone when it is closed or the asker is not at the table', () => {
    expect(beslis('Betrokkene.id').effect).toBe('TOEGESTAAN');
    expect(beslis('Betrokkene.id', { ...regisseur, doel: 'ZVH-UITVOERING', casus: casusIn('AFGESLOTEN') }).effect).toBe(
      'GEWEIGERD',
    );
    const buiten = vraag('CASUS_KERN', {
      rol: 'PROFESSIONAL',
      organisatie: 'om',
      casus: casusIn('UITVRAAG', { deelnemers: [] }),
    });
    expect(beslis('Betrokkene.id', buiten)).toMatchObject({ reden: 'GEEN_DEELNEMER_CASUS' });
  });

  it('the list of persons, asked from the casus, is open when one kind of person is; a person field is not', () => {
    const vanCasus = { ...regisseur, betrokkeneSoort: null };
    expect(beslis('Casus.betrokkenen', vanCasus).effect).toBe('TOEGESTAAN');
    expect(beslis('Betrokkene.naam', vanCasus)).toMatchObject({ reden: 'GEEN_REGEL' });
    expect(beslis('Casus.betrokkenen', { ...vanCasus, doel: 'ZVH-WERKVOORRAAD', casus: null }).effect).toBe(
      'GEWEIGERD',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { beleid } from '../../test/protocol.ts';
import { type Beleid, berekenDigest, type Regel } from '../index.ts';
import { maakVoorstel } from './voorstel.ts';

async function versie(anders: Partial<Beleid>): Promise<Beleid> {
  const { digest: _, ...inhoud } = { ...beleid, ...anders };
  return { ...inhoud, digest: await berekenDigest(inhoud) };
}
const metRegel = (id: string, anders: Partial<Regel>): Promise<Beleid> =>
  versie({ regels: beleid.regels.map((regel) => (regel.id === id ? { ...regel, ...anders } : regel)) });
const voorstelVoor = async (nieuw: Promise<Beleid>) => maakVoorstel(beleid, await nieuw);
const kring = { betrokkeneSoort: ['HOOFDPERSOON', 'DIRECTE_KRING'] } as const;

describe('what a proposal needs follows from the exact difference alone', () => {
  it('a change of texts widens nothing: one person approves, and nothing is new for the RAC', async () => {
    const { vereisten, verschil } = await voorstelVoor(metRegel('POL-01', { uitleg: 'Anders gezegd.' }));
    expect(verschil).toEqual({ dagen: [], verzwakt: [], ontvangers: [] });
    expect(vereisten).toEqual({ verruimt: false, bronnen: [], personen: 1, nieuw: [] });
  });

  it('a rule that is taken away only closes: one person approves', async () => {
    const { vereisten, verschil } = await voorstelVoor(
      versie({ regels: beleid.regels.filter(({ id }) => id !== 'POL-01') }),
    );
    expect(verschil.dagen.flatMap((dag) => dag.verschillen.map(({ richting }) => richting))).not.toContain('OPENT');
    expect(verschil.dagen.length).toBeGreaterThan(0);
    expect(vereisten).toEqual({ verruimt: false, bronnen: [], personen: 1, nieuw: [] });
  });

  it('a rule that also opens the directe kring needs two persons, one of them the officer of the police', async () => {
    const { vereisten } = await voorstelVoor(metRegel('POL-01', kring));
    expect(vereisten).toMatchObject({ verruimt: true, bronnen: ['politie'], personen: 2, nieuw: [] });
  });

  it('a change that closes one source and opens another still needs the officer of the one that opens', async () => {
    const regels = beleid.regels
      .filter(({ id }) => id !== 'POL-01')
      .map((regel) => (regel.subcategorie.includes('OM_ZSM') ? { ...regel, ...kring } : regel));
    const { vereisten } = await voorstelVoor(versie({ regels }));
    expect(vereisten.verruimt).toBe(true);
    expect(vereisten.bronnen).not.toContain('politie');
    expect(vereisten.bronnen).toContain('om');
  });

  it('a rule that lapses later widens in time, though today it says the same', async () => {
    const eindig = await metRegel('POL-01', { geldigTot: '2027-01-01' });
    expect((await maakVoorstel(eindig, beleid)).vereisten).toMatchObject({ verruimt: true, bronnen: ['politie'] });
    expect((await maakVoorstel(beleid, eindig)).vereisten.verruimt).toBe(false);
  });

  it('a rule that begins sooner widens in time', async () => {
    const later = await metRegel('POL-01', { geldigVanaf: '2027-01-01' });
    expect((await maakVoorstel(later, beleid)).vereisten).toMatchObject({ verruimt: true, bronnen: ['politie'] });
  });

  it('a prohibition that is taken away widens for every source that it kept closed', async () => {
    const zonder = await versie({ verboden: [] });
    expect((await maakVoorstel(beleid, zonder)).vereisten).toMatchObject({ verruimt: true, personen: 2 });
  });

  it('data that may be passed on sooner than before is promised less, and needs its source', async () => {
    const { verschil, vereisten } = await voorstelVoor(metRegel('POL-01', { doorverstrekking: 'JA' }));
    expect(verschil.verzwakt).toEqual([
      { soort: 'DOORVERSTREKKING', bij: 'POL-01', subcategorieen: ['POLITIE_MUTATIE'] },
    ]);
    expect(vereisten).toMatchObject({ verruimt: true, bronnen: ['politie'], personen: 2 });
  });

  it('a deelnemer that counts as another klasse is a new recipient, though no state names it', async () => {
    const deelnemers = beleid.deelnemers.map((een) =>
      een.code === 'ggz' ? { ...een, klasse: 'OVERHEID' as const } : een,
    );
    const { verschil, vereisten } = await voorstelVoor(versie({ deelnemers }));
    expect(verschil.ontvangers).toEqual(['ggz']);
    expect(vereisten.verruimt).toBe(true);
    expect(vereisten.bronnen).toContain('politie');
    expect(vereisten.nieuw).toContainEqual({ soort: 'ONTVANGER', wat: 'ggz' });
  });

  it('a subcategorie that moves to another owner needs the officers of both', async () => {
    const deelnemers = beleid.deelnemers.map((een) => ({
      ...een,
      subcategorieen: [
        ...een.subcategorieen.filter((code) => code !== 'POLITIE_SFEER_PV'),
        ...(een.code === 'om' ? ['POLITIE_SFEER_PV'] : []),
      ],
    }));
    const { vereisten } = await voorstelVoor(versie({ deelnemers }));
    expect(vereisten.bronnen).toEqual(expect.arrayContaining(['om', 'politie']));
  });
});

describe('the RAC advises about what is new (WGS 1.8(6))', () => {
  it('a subcategorie that nobody saw before is new', async () => {
    const dicht = await versie({ regels: beleid.regels.filter((regel) => !regel.subcategorie.includes('OM_ZSM')) });
    const { vereisten } = await maakVoorstel(dicht, beleid);
    expect(vereisten.nieuw).toContainEqual({ soort: 'SUBCATEGORIE', wat: 'OM_ZSM' });
  });

  it('a doel for which it was never shown is new', async () => {
    const { vereisten } = await voorstelVoor(
      metRegel('POL-01', { doel: ['ZVH-UITVRAAG', 'ZVH-UITVOERING', 'ZVH-AFSCHALING'], fase: ['AFSCHALING'] }),
    );
    expect(vereisten.nieuw).toContainEqual({ soort: 'DOEL', wat: 'POLITIE_MUTATIE voor ZVH-AFSCHALING' });
  });

  it('a kind of recipient that never saw it is new', async () => {
    const { vereisten } = await voorstelVoor(
      metRegel('POL-01', { wie: [{ rol: 'PROCESONDERSTEUNER', klasse: null }] }),
    );
    expect(vereisten.nieuw).toContainEqual({
      soort: 'ONTVANGER',
      wat: 'POLITIE_MUTATIE aan PROCESONDERSTEUNER van SAMENWERKINGSVERBAND',
    });
  });

  it('an activiteit of the register that no rule named before is new', async () => {
    const wat = 'https://ketenhub.example/verwerkingsactiviteiten/nieuw';
    const { vereisten } = await voorstelVoor(metRegel('POL-01', { verwerkingsactiviteit: wat }));
    expect(vereisten.nieuw).toEqual([{ soort: 'VERWERKINGSACTIVITEIT', wat }]);
  });
});

describe('the digest that everybody signs', () => {
  it('is the same for the same change, and another when one letter of a rule changes', async () => {
    const eerste = await voorstelVoor(metRegel('POL-01', kring));
    expect((await voorstelVoor(metRegel('POL-01', kring))).digest).toBe(eerste.digest);
    const letter = await voorstelVoor(metRegel('POL-01', { ...kring, noodzaak: 'Uit de mutaties blijkt x.' }));
    expect(letter.verschil).toEqual(eerste.verschil);
    expect(letter.digest).not.toBe(eerste.digest);
  });

  it('is another when the version in force is another', async () => {
    const nieuw = await metRegel('POL-01', kring);
    const anderBegin = await metRegel('OM-01', { uitleg: 'Anders gezegd.' });
    expect((await maakVoorstel(anderBegin, nieuw)).digest).not.toBe((await maakVoorstel(beleid, nieuw)).digest);
  });
});

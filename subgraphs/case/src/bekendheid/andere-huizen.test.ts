import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBekendheidSettings } from './andere-huizen.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-lijst-'));
afterAll(() => rmSync(dir, { recursive: true }));
const path = join(dir, 'huizen.json');
const contactpunt = { naam: 'Procesregie', telefoon: '088-000 0900' };
const eigen = { oin: '00000099000000001000', naam: 'Hier', contactpunt };
const daar = {
  oin: '00000099000000002000',
  naam: 'Daar',
  url: 'https://daar.example',
  jwks: 'https://daar.example/bekendheid/jwks',
  contactpunt,
};
const read = (list: unknown) => {
  writeFileSync(path, typeof list === 'string' ? list : JSON.stringify(list));
  return readBekendheidSettings({ ANDERE_HUIZEN_FILE: path }, { ...eigen, naam: 'Zonder bestand' });
};

describe('the list of other houses', () => {
  it('R14: is empty unless an operator fills it', () => {
    expect(readBekendheidSettings({}, eigen)).toEqual({
      eigen,
      huizen: [],
      timeoutMs: 1_500,
      perGebruikerPerDag: 20,
      perHuisPerDag: 50,
    });
  });

  it('is read as it stands, and says who this house is for the others', () => {
    expect(read({ eigen, huizen: [daar] })).toMatchObject({ eigen, huizen: [daar] });
    const unlisted = { ...daar, contactpunt: { naam: 'Loket' } };
    expect(read({ eigen, huizen: [unlisted] }).huizen[0]?.contactpunt).toEqual({ naam: 'Loket', telefoon: null });
    const here = { ...daar, url: 'http://127.0.0.1:4105' };
    expect(read({ eigen, huizen: [here] }).huizen).toEqual([here]);
  });

  it.each<[string, unknown, RegExp]>([
    ['that is no JSON', '{', /cannot be read as JSON/],
    ['without this house', { huizen: [daar] }, /eigen/],
    ['with this house as another', { eigen, huizen: [{ ...daar, oin: eigen.oin }] }, /on its own list/],
    ['with a house twice', { eigen, huizen: [daar, daar] }, /twice/],
    ['with an OIN that is none', { eigen, huizen: [{ ...daar, oin: '12' }] }, /huizen\.0\.oin/],
    [
      'with a number in the clear over the network',
      { eigen, huizen: [{ ...daar, url: 'http://daar.example' }] },
      /https/,
    ],
    [
      'with keys from an address that anybody can be',
      { eigen, huizen: [{ ...daar, jwks: 'http://daar/jwks' }] },
      /https/,
    ],
    ['with a slash at the end', { eigen, huizen: [{ ...daar, url: 'https://daar.example/' }] }, /slash/],
    ['with a word that is not known', { eigen, huizen: [{ ...daar, vertrouwd: true }] }, /vertrouwd/],
    ['with a desk that has no name', { eigen, huizen: [{ ...daar, contactpunt: {} }] }, /contactpunt\.naam/],
  ])('is refused %s, in one line that names what is wrong', (_, list, message) => {
    expect(() => read(list)).toThrow(message);
    expect(() => read(list)).toThrow(/^ANDERE_HUIZEN_FILE [^\n]*$/);
  });

  it.each(['BEKENDHEID_TIMEOUT_MS', 'BEKENDHEID_PER_GEBRUIKER_PER_DAG', 'BEKENDHEID_PER_HUIS_PER_DAG'])(
    'A95: %s cannot be switched off',
    (name) => {
      for (const value of ['0', '-1', 'uit', '99999999'])
        expect(() => readBekendheidSettings({ [name]: value }, eigen)).toThrow(name);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { type Criteriainvoer, checkCriteria, checkLijst } from './check-lijst.ts';

const good: Criteriainvoer = {
  tekst: 'Problematiek op drie of meer leefgebieden.',
  publicatieUrl: 'https://www.zvh-ketenland.nl/top-x/criteria',
  geldigVanaf: '2026-12-01',
};
const newest = { geldigVanaf: '2026-07-01' };
const velden = (change: Partial<Criteriainvoer>, given: { geldigVanaf: string } | null = newest) =>
  checkCriteria({ ...good, ...change }, { newest: given, vandaag: '2026-11-18' }).map(({ veld }) => veld);

describe('a list and its criteria as they are sent', () => {
  it('are good as they should be', () => {
    expect(velden({})).toEqual([]);
    expect(checkLijst({ code: 'top-x', naam: 'Top X' })).toEqual([]);
  });

  it.each([
    '',
    'www.zvh-ketenland.nl',
    'http://www.zvh-ketenland.nl/criteria',
    'ftp://zvh.nl/x',
    'javascript:alert(1)',
    'https://localhost/criteria',
    'https://zvh/criteria',
    'https://10.0.0.1/criteria',
    'https://[::1]/criteria',
    'https://iemand@zvh.nl/criteria',
    'https://iemand:geheim@zvh.nl/criteria',
    'https://zvh.nl:8443/criteria',
    `https://zvh.nl/${'x'.repeat(300)}`,
  ])(
    'R20: a publication is an https address on the public internet, judged by its form alone: not %s',
    (publicatieUrl) => {
      expect(velden({ publicatieUrl })).toEqual(['publicatieUrl']);
    },
  );

  it('R20: criteria are objective: a text that names somebody by its form is refused, and is not repeated', () => {
    for (const tekst of ['Wie is als de heer Jansen.', 'Geboren op 31-01-1980 of later.', 'Het nummer is 999990019.'])
      expect(velden({ tekst })).toEqual(['tekst']);
    const [fout] = checkCriteria({ ...good, tekst: 'Wie is als de heer Jansen.' }, { newest, vandaag: '2026-11-18' });
    expect(fout?.uitleg).not.toContain('Jansen');
    expect(velden({ tekst: 'kort' })).toEqual(['tekst']);
  });

  it('R20: a version takes effect after the one before it and not in the past; only the first may have begun before', () => {
    expect(velden({ geldigVanaf: '2026-11-18' })).toEqual([]);
    expect(velden({ geldigVanaf: '2026-11-17' })).toEqual(['geldigVanaf']);
    expect(velden({ geldigVanaf: '2026-12-01' }, { geldigVanaf: '2026-12-01' })).toEqual(['geldigVanaf']);
    expect(velden({ geldigVanaf: '2024-01-01' }, null)).toEqual([]);
  });

  it('a list has a code and a short name', () => {
    for (const code of ['', 'X', 'top x', '-x', 'top_x']) expect(checkLijst({ code, naam: 'Top X' })).toHaveLength(1);
    expect(checkLijst({ code: 'top-x', naam: 'x'.repeat(61) }).map(({ veld }) => veld)).toEqual(['naam']);
  });
});

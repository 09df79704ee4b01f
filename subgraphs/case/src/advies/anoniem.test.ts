import { describe, expect, it } from 'vitest';
import { waaromNietAnoniem } from './anoniem.ts';

const GEWOON = [
  'Een jongere van 16 komt sinds maart niet meer op school en dreigt thuis. Zijn moeder is bang.',
  'Mevrouw wil geen hulp. De heer des huizes wel; meneer is 45 en woont al 3 jaar in Ketendam.',
  'In 2024 is er 2 keer een melding geweest, en in 2025 en 2026 nog eens 14. Wmo, B.V. en O.M. kennen het.',
  'Hij is bij mevr. weg. Zij belde 112 om 13.30 uur. Dat was 3 tot 4 keer per week, op 12 adressen.',
];

describe('an adviesvraag names nobody', () => {
  it('passes what people write without naming anybody', () => {
    for (const text of GEWOON) expect([text, waaromNietAnoniem(text)]).toEqual([text, null]);
  });

  it.each([
    ['999990019', 'burgerservicenummer'],
    ['nr 9999.90.019 dus', 'burgerservicenummer'],
    ['9 9 9 9 9 0 0 1 9', 'burgerservicenummer'],
    ['９９９９９００１９', 'burgerservicenummer'],
    ['00999990019', 'burgerservicenummer'],
    ['٩٩٩٩٩٠٠١٩', '0 tot en met 9'],
    ['bel 06-12 34 56 78', 'nummer'],
    ['+31 (0)88 000 0101', 'nummer'],
    ['geboren 3-4-1987', 'datum'],
    ['1987-04-03', 'datum'],
    ['op 3 april 1987', 'datum'],
    ['1234 AB', 'adres'],
    ['1234ab 12', 'adres'],
    ['nummer 12, 1234 ab', 'adres'],
    ['aan de Dorpsstraat 12', 'adres'],
    ['de heer Proefveld', 'naam'],
    ['DHR. van der Berg', 'naam'],
    ['mw. K.', 'naam'],
    ['familie De Vries', 'naam'],
    ['W.P. Proefveld', 'naam'],
    ['iemand@voorbeeld.nl', 'e-mailadres'],
    ['zie ZVH-2026-0101', 'casusnummer'],
  ])('refuses %s by its form, and does not repeat it', (text, woord) => {
    const uitleg = waaromNietAnoniem(`Het gaat om ${text} en verder niets.`);
    expect(uitleg).toContain(woord);
    expect(uitleg).not.toContain(text);
  });

  it('cannot find a name without a form', () => {
    expect(waaromNietAnoniem('Willem uit de buurt doet het weer.')).toBeNull();
  });
});

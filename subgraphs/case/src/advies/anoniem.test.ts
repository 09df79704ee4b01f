import { beforeAll, describe, expect, it } from 'vitest';
import { persoonsvormenIn, waaromNietAnoniem } from './anoniem.ts';
import type { Woordenboek } from './naam-in.ts';
import { openWoordenboek } from './open-woordenboek.ts';

let woordenboek: Woordenboek;
beforeAll(async () => {
  woordenboek = await openWoordenboek();
});

const GEWOON = [
  'Een jongere van 16 komt sinds maart niet meer op school en dreigt thuis. Zijn moeder is bang.',
  'Mevrouw wil geen hulp. De heer des huizes wel; meneer is 45 en woont al 3 jaar in Ketendam.',
  'In 2024 is er 2 keer een melding geweest, en in 2025 en 2026 nog eens 14. Wmo, B.V. en O.M. kennen het.',
  'Hij is bij mevr. weg. Zij belde 112 om 13.30 uur. Dat was 3 tot 4 keer per week, op 12 adressen.',
  'De GGZ-behandelaar en de jeugdhulpverleenster zien geen ingang. Jeugdhulpverleenster belt niet terug.',
  'Betrokkene A en kind B zijn bekend bij Veilig Thuis, Halt en de Raad voor de Kinderbescherming.',
  'Vader spreekt Turks en werkt in Utrecht. Hij appt via WhatsApp en Facebook met de Poolse buurvrouw.',
  'BETROKKENE IS AGRESSIEF EN GEBRUIKT DRUGS.',
  '- Schuldhulpverlening loopt\n- Verslavingszorg weigert\n- Wijkagent kent het adres',
  "'s Avonds is er geschreeuw, zo'n drie keer per week. 't Gaat niet. Z'n ex komt langs.",
  'Stalking door ex-partner; contactverbod overtreden. Ggz weigert opname i.v.m. gebrek aan ziekte-inzicht.',
  'Dakloze man, ca. 50, dreigt o.a. de winkelier bij het station. "Mag dit?" vroeg hij: (nee).',
];

describe('an adviesvraag names nobody', () => {
  it('passes what people write without naming anybody', () => {
    for (const text of GEWOON) expect([text, waaromNietAnoniem(text, woordenboek)]).toEqual([text, []]);
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
    const zin = `Het gaat om ${text} en verder niets.`;
    const redenen = persoonsvormenIn(zin);
    expect(redenen).toEqual([expect.stringContaining(woord)]);
    expect(waaromNietAnoniem(zin, woordenboek)).toEqual(expect.arrayContaining([...redenen]));
    expect(waaromNietAnoniem(zin, woordenboek).join()).not.toContain(text);
  });

  it.each([
    ['Willem uit de buurt doet het weer.', 1],
    ['Gisteren kwam willem langs.', 3],
    ['Dat is WILLEM weer.', 3],
    ['Volgens Merel gaat het slecht.', 2],
    ['We zien Roos niet meer.', 3],
    ['Roos Bakker slaat haar kind.', 2],
    ['De moeder van Fatima is bang.', 4],
    ['Het loopt slecht. Ahmed is weg.', 4],
    ["Het huis van Rogier's broer.", 4],
    ['Buurman Van Dijk belt elke dag.', 2],
    ['Zij kent o.a. Sara van school.', 5],
    ['De moeder (Sara) is bang.', 3],
    ['Anne-Marie is weg.', 1],
    ['Yilmaz belt elke dag.', 1],
    ['Wie is er, bijv. Roos, mee bekend?', 5],
  ])('refuses "%s": a word is a name by its capital, or as no Dutch word is written so', (text, plaats) => {
    expect(waaromNietAnoniem(text, woordenboek)).toEqual([
      expect.stringContaining(`Woord ${plaats} kan een naam zijn`),
    ]);
  });

  it('tells every form that is found, and a number or a date once', () => {
    const woorden = ['e-mailadres', 'casusnummer', 'datum', 'adres of postcode', 'naam', 'burgerservicenummer'];
    expect(
      persoonsvormenIn(
        'De heer Proefveld (999990019, 06-12345678), geboren 03-04-1987, Dorpsstraat 12, iemand@voorbeeld.nl, ZVH-2026-0101.',
      ),
    ).toEqual(woorden.map((woord) => expect.stringContaining(woord)));
    expect(persoonsvormenIn('Dat was op 03-04-1987 in zaak ZVH-2026-0101.')).toHaveLength(2);
    expect(waaromNietAnoniem('Zij heet mevrouw Proefveld, zei Willem.', woordenboek)).toHaveLength(1);
  });

  it('A117: judges a text of nothing but ends of sentences and words, and finds the name at its end', () => {
    const text = `${'\n'.repeat(2_000)}${'en '.repeat(600)}Willem`;
    expect(waaromNietAnoniem(text, woordenboek)).toEqual([expect.stringContaining('Woord 601 kan')]);
  });

  it('cannot find a name that is a word too and has the capital of a sentence or none, nor one behind a word of a place', () => {
    for (const text of [
      'Peter slaat haar.',
      'Proefveld slaat haar.',
      'Gisteren kwam roos langs.',
      'Dat was in Willems huis.',
    ])
      expect([text, waaromNietAnoniem(text, woordenboek)]).toEqual([text, []]);
  });
});

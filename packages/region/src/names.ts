import type { Persoon } from './person.ts';
import type { Random } from './random.ts';

const MANNEN =
  'Aad Bas Bram Casper Daan Dirk Eelco Ferdi Gijs Harm Ids Jelle Joris Kees Lars Luuk Maarten Mees Niek Olaf Piet Quinten Rik Ruud Sjoerd Stijn Teun Ties Victor Wout Yorick Zeger'.split(
    ' ',
  );
const VROUWEN =
  'Anna Anouk Berber Cato Dieuwke Eef Esmee Femke Floor Geertje Hanne Iris Janneke Jet Karlijn Lotte Maud Mieke Nienke Oda Pleun Puck Renske Roos Saar Sien Tess Trijntje Ulrike Vera Wies Zoe'.split(
    ' ',
  );

// Put together from words for "invented", so that nobody can take one for a real family.
const BEGIN =
  'Schijn Nep Verzin Fabel Papier Test Bedacht Fictie Sprook Denk Zweef Kunst Schets Probeer Mocht Stel'.split(' ');
const EIND = 'stra ma huis veld beek inga dijk kamp wold haar zijl boer mans laar hof burg'.split(' ');

export function voornaam(random: Random, geslacht: Persoon['geslacht']): string {
  return random.pick(geslacht === 'MAN' ? MANNEN : VROUWEN);
}

// Words for a place get a voorvoegsel after some of the beginnings; by the name itself, so that a family shares it.
const PLAATS = ['veld', 'beek', 'dijk', 'kamp', 'wold', 'hof', 'burg'];
const VOORVOEGSEL: Readonly<Record<string, string>> = {
  Papier: 'van ',
  Zweef: 'van der ',
  Kunst: 'de ',
  Mocht: "van 't ",
};

export function achternaam(random: Random): string {
  const [begin, eind] = [random.pick(BEGIN), random.pick(EIND)];
  return `${PLAATS.includes(eind) ? (VOORVOEGSEL[begin] ?? '') : ''}${begin}${eind}`;
}

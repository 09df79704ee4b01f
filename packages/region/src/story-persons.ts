import { testBsn } from './bsn.ts';
import type { HuishoudRol, Persoon } from './person.ts';

type Kern = Pick<Persoon, 'code' | 'volledigeNaam' | 'geboortedatum' | 'geslacht'>;
type Adres = Pick<Persoon, 'gemeente' | 'adresregel1' | 'adresregel2' | 'soortAdres' | 'huishouden'>;

const adres = (huishouden: string, gemeente: string, regels: readonly [string, string]): Adres => ({
  gemeente,
  adresregel1: regels[0],
  adresregel2: regels[1],
  soortAdres: 'woonadres',
  huishouden,
});

const gezin = adres('h-gezinx', 'Zevenzijl', ['Luchtkasteelsingel 88', '0148 GX ZEVENZIJL']);

const kern = (code: string, volledigeNaam: string, geboren: `${string} ${Persoon['geslacht']}`): Kern => ({
  code,
  volledigeNaam,
  geboortedatum: geboren.slice(0, 10),
  geslacht: geboren.endsWith('VROUW') ? 'VROUW' : 'MAN',
});

const briefadres = (bij: Adres): Adres => ({ ...bij, soortAdres: 'briefadres' });

const REGELS: readonly (readonly [Kern, Adres, HuishoudRol])[] = [
  [
    kern('willem', 'Willem Proefveld', '1986-03-14 MAN'),
    briefadres(adres('h-willem', 'Ketendam', ['Schakelplein 1', '0101 AA KETENDAM'])),
    'ALLEENSTAAND',
  ],
  [
    kern('willem-moeder', 'Wilhelmina Proefveld-Denkbeeld', '1959-07-02 VROUW'),
    adres('h-willem-moeder', 'Ketendam', ['Verzonnenlaan 212', '0101 WM KETENDAM']),
    'ALLEENSTAAND',
  ],
  [
    kern('meisje', 'Noor Voorbeeldsma', '2008-10-05 VROUW'),
    adres('h-meisje', 'Linkerveen', ['Papierstraat 5 groep Noord', '0114 JH LINKERVEEN']),
    'ALLEENSTAAND',
  ],
  [
    kern('man45', 'Karel Fictiehuis', '1981-05-21 MAN'),
    briefadres(adres('h-man45', 'Grondhuizen', ['Spiegelkade 3', '0127 BA GRONDHUIZEN'])),
    'ALLEENSTAAND',
  ],
  [kern('gezinx-vader', 'Hendrik Luchtkasteel', '1966-01-23 MAN'), gezin, 'OUDER'],
  [kern('gezinx-moeder', 'Maria Luchtkasteel-Schetswold', '1969-09-11 VROUW'), gezin, 'OUDER'],
  [
    kern('gezinx-kind1', 'Jacob Luchtkasteel', '1994-04-30 MAN'),
    adres('h-gezinx-kind1', 'Zevenzijl', ['Wolkenpad 17 b', '0148 KE ZEVENZIJL']),
    'ALLEENSTAAND',
  ],
  [kern('gezinx-kind2', 'Thomas Luchtkasteel', '1997-12-08 MAN'), gezin, 'KIND'],
  [kern('gezinx-kind3', 'Rebekka Luchtkasteel', '2000-06-19 VROUW'), gezin, 'KIND'],
  [
    kern('gezinx-kind4', 'Hanna Luchtkasteel', '2004-02-27 VROUW'),
    adres('h-gezinx-kind4', 'Zevenzijl', ['Kunstlaan 40', '0148 KV ZEVENZIJL']),
    'ALLEENSTAAND',
  ],
  [kern('gezinx-kind5', 'Lucas Luchtkasteel', '2011-08-03 MAN'), gezin, 'KIND'],
  [
    kern('nazorg', 'Stefan Verzinselaar', '1990-11-02 MAN'),
    adres('h-nazorg', 'Schakeloord', ['Kleurpotloodpad 8', '0133 NW SCHAKELOORD']),
    'ALLEENSTAAND',
  ],
  [
    kern('verward', 'Rogier Denkmans', '1983-02-16 MAN'),
    adres('h-verward', 'Oosterkolk', ['Fabelstraat 9', '0152 VW OOSTERKOLK']),
    'ALLEENSTAAND',
  ],
  [
    kern('geheim', 'Sara van Zwijgveld', '1995-05-28 VROUW'),
    adres('h-geheim', 'Linkerveen', ['Sprookjeshof 24', '0114 GH LINKERVEEN']),
    'OUDER',
  ],
];

/** The people of the seven written-out stories, with the codes that tests and documents use. All invented. */
export const STORY_PERSONEN: readonly Persoon[] = REGELS.map(([persoon, woont, huishoudRol], index) => ({
  ...persoon,
  ...woont,
  bsn: testBsn(index + 1),
  huishoudRol,
  geheimhouding: persoon.code === 'geheim',
}));

import type { Organisatie } from '@ketenhub/vocabulary';
import type { DemoContactpunt } from './casus.ts';
import { aanspreekpunt } from './dossier.ts';

type Aanspreekpunt = Omit<DemoContactpunt, 'organisatie'>;

const rij = (eerste: number, mensen: readonly (readonly [naam: string, functie: string])[]): Aanspreekpunt[] =>
  mensen.map(([naam, functie], index) => aanspreekpunt(naam, functie, `088-000 ${eerste + index}`));

/** Who picks up the telephone about a generated casus. Invented names, and numbers of the range that the region keeps for that. */
export const CONTACTPERSONEN: Readonly<Record<Exclude<Organisatie, 'zvh'>, readonly Aanspreekpunt[]>> = {
  politie: rij(1201, [
    ['Aletta Meldkamerstra', 'operationeel expert zorg en veiligheid'],
    ['Bouke Ronde', 'coördinator wijkagenten'],
    ['Chantal Noodknop', 'operationeel coördinator basisteam'],
  ]),
  om: rij(1211, [
    ['Dewi Rekest', 'beleidsmedewerker casusoverleg'],
    ['Egbert Zittingman', 'parketsecretaris'],
  ]),
  reclassering: rij(1221, [
    ['Famke Toezichtstra', 'reclasseringswerker'],
    ['Guus Meldplichtma', 'reclasseringswerker'],
    ['Hedwig Adviesland', 'adviseur'],
  ]),
  dji: rij(1231, [
    ['Ivo Poortwachter', 'casemanager'],
    ['Jolien Terugweg', 'medewerker terugkeer'],
  ]),
  rvdk: rij(1241, [
    ['Koen Raadhuis', 'raadsonderzoeker'],
    ['Lisanne Kindwaard', 'raadsonderzoeker'],
  ]),
  ggz: rij(1251, [
    ['Maarten Luisterman', 'liaison GGZ'],
    ['Nel Rustveld', 'liaison GGZ'],
  ]),
  verslavingszorg: rij(1261, [
    ['Onno Bronwater', 'liaison verslavingszorg'],
    ['Patty Drooghuis', 'liaison verslavingszorg'],
  ]),
  'veilig-thuis': rij(1271, [
    ['Quirine Veilighof', 'liaison Veilig Thuis'],
    ['Rogier Thuiswacht', 'liaison Veilig Thuis'],
  ]),
  gi: rij(1281, [
    ['Suzan Voogdstra', 'jeugdbeschermer'],
    ['Tobias Jeugdkamp', 'jeugdreclasseerder'],
  ]),
  ggd: rij(1291, [
    ['Uschi Bemoeima', 'liaison OGGZ'],
    ['Vincent Drempelaar', 'liaison OGGZ'],
  ]),
  wonen: rij(1301, [
    ['Wendela Sleutelhof', 'toegang beschermd wonen'],
    ['Xander Kamerling', 'teamleider opvang'],
  ]),
  college: rij(1311, [
    ['Yvette Loketstra', 'regisseur sociaal domein'],
    ['Zoran Wijkteam', 'coördinator wijkteam'],
    ['Anneloes Keukentafel', 'consulent Wmo'],
  ]),
  burgemeester: rij(1321, [
    ['Boris Ordehoven', 'adviseur openbare orde en veiligheid'],
    ['Carmen Stadhuisma', 'adviseur openbare orde en veiligheid'],
  ]),
};

import type { Fase, Organisatie, Thema } from '@ketenhub/vocabulary';
import type { DemoBetrokkene, DemoCasus } from './casus.ts';
import { type Datum, dagenTussen, leeftijdOp, PEILDATUM, plusDagen } from './datum.ts';
import { type Plek, plekken } from './deal-house-year.ts';
import { LEEFTIJDSKLASSEN } from './figures.ts';
import { dossier } from './generated-dossier.ts';
import { acties, betrokkenen, criteria, deelnemers, type Kern, type VrijeHuishoudens } from './generated-parts.ts';
import { GRENSOVERSTIJGEND_PER_JAAR, INSTROOM_PER_JAAR, MEEGENOMEN_PER_JAAR, REFERENTIEJAAR } from './house-year.ts';
import type { Persoon } from './person.ts';
import { type Random, seededRandom, shuffled } from './random.ts';

const JAAREINDE: Datum = `${REFERENTIEJAAR}-12-31`;
/** How far a casus of which the year was not the last one has come on the day of the stories. */
const FASEN_NU: readonly Fase[] = [...Array<Fase>(6).fill('UITVOERING'), 'AFSCHALING', 'AFSCHALING', 'CASUSOVERLEG'];
// Youngest hoofdpersoon in the doelgroep jeugd, so that the aanmelding of the year before is about one of twelve or older.
const JONGSTE = 14;
const OUDSTE = 80;

interface Bezet extends Plek {
  readonly hoofd: Persoon;
  readonly alle: readonly DemoBetrokkene[];
}

function past({ leeftijdsklasse, geslacht }: Plek): (persoon: Persoon) => boolean {
  const klasse = LEEFTIJDSKLASSEN.find((een) => een.klasse === leeftijdsklasse);
  const [jongst, oudst] = [Math.max(JONGSTE, klasse?.van ?? 0), Math.min(OUDSTE, klasse?.tot ?? OUDSTE)];
  return (persoon) => {
    if (persoon.geslacht !== geslacht) return false;
    const leeftijd = leeftijdOp(persoon.geboortedatum, JAAREINDE);
    return leeftijd >= jongst && leeftijd <= oudst;
  };
}

/** Somebody who lives in the gemeente of the casus, or, when nobody there fits, elsewhere in the region. */
function bezet(random: Random, plek: Plek, vrij: VrijeHuishoudens): Bezet {
  const passend = [...vrij.values()].flat().filter(past(plek));
  const hier = passend.filter(({ gemeente }) => gemeente === plek.gemeente);
  const hoofd = random.pick(hier.length > 0 ? hier : passend);
  return { ...plek, hoofd, alle: betrokkenen(random, vrij, { hoofd, thema: plek.thema }) };
}

/** A fixed part of the casussen, first of all those whose hoofdpersoon lives in another gemeente. */
function grensoverstijgend(random: Random, casussen: readonly Bezet[]): ReadonlySet<Bezet> {
  const elders = ({ hoofd, gemeente }: Bezet): boolean => hoofd.gemeente !== gemeente;
  const volgorde = shuffled(random, casussen).toSorted((een, ander) => Number(elders(ander)) - Number(elders(een)));
  return new Set(volgorde.slice(0, GRENSOVERSTIJGEND_PER_JAAR));
}

interface Genummerd extends Bezet {
  readonly nummer: string;
  readonly aangemeldOp: Datum;
}

/** Numbers in the order of the aanmelding, evenly spread over the year. */
function genummerd(
  random: Random,
  volgorde: readonly Bezet[],
  { jaar, eerste }: { readonly jaar: number; readonly eerste: number },
): Genummerd[] {
  return volgorde.map((casus, index) => ({
    ...casus,
    nummer: `ZVH-${jaar}-${String(eerste + index).padStart(4, '0')}`,
    aangemeldOp: plusDagen(`${jaar}-01-07`, Math.floor((index * 335) / volgorde.length) + random.integer(0, 3)),
  }));
}

/** What was closed in the year of its own aanmelding came in before the summer. */
function instroomvolgorde(random: Random, instroom: readonly Bezet[]): Bezet[] {
  const eerst = shuffled(random, instroom).toSorted((een, ander) => Number(ander.afgesloten) - Number(een.afgesloten));
  const vroeg = Math.floor(instroom.length * 0.4);
  return [...shuffled(random, eerst.slice(0, vroeg)), ...eerst.slice(vroeg)];
}

const later = (een: Datum, ander: Datum): Datum => (een > ander ? een : ander);

function tussen(random: Random, van: Datum, tot: Datum): Datum {
  return plusDagen(van, random.integer(0, dagenTussen(van, tot)));
}

/**
 * Closed in the year, closed since, or still open: about as many as in the year itself, and the intensive casussen sooner
 * than the light ones (PGA).
 */
function afgeslotenOp(random: Random, { afgesloten, aangemeldOp, aanpak }: Genummerd): Datum | null {
  if (afgesloten) {
    return tussen(random, later(`${REFERENTIEJAAR}-01-13`, plusDagen(aangemeldOp, 100)), `${REFERENTIEJAAR}-12-19`);
  }
  if (!random.chance(aanpak === 'PGA' ? 0.35 : 0.6)) return null;
  return tussen(random, later(`${REFERENTIEJAAR + 1}-01-12`, plusDagen(aangemeldOp, 150)), plusDagen(PEILDATUM, -12));
}

function doelgroep(thema: Thema, aanmelder: Organisatie): string {
  if (thema === 'STALKING') return 'HUISELIJK_GEWELD';
  return aanmelder === 'dji' ? 'NAZORG' : thema;
}

function casus(random: Random, plek: Genummerd, overstijgend: boolean): DemoCasus {
  const { nummer, thema, aanmelder, aangemeldOp } = plek;
  const dicht = afgeslotenOp(random, plek);
  const kern: Kern = { nummer, thema, aanmelder, aangemeldOp, fase: dicht ? 'AFGESLOTEN' : random.pick(FASEN_NU) };
  const aanTafel = deelnemers(random, kern);
  const totNu = dagenTussen(aangemeldOp, dicht ?? PEILDATUM);
  const basis = {
    ...kern,
    gemeente: plek.gemeente,
    gemeentegrensoverstijgend: overstijgend,
    hoofdonderwerp: plek.hoofdonderwerp,
    doelgroep: doelgroep(thema, aanmelder),
    aanpak: plek.aanpak,
    problematiek: plek.problematiek,
    regiekleur: random.pick(['GROEN', 'ORANJE', 'ORANJE', 'ROOD'] as const),
    doelbesluitOp: plusDagen(aangemeldOp, 7),
    deelnemersbesluitOp: plusDagen(aangemeldOp, 9),
    afgeslotenOp: dicht,
    deelnemers: aanTafel,
    betrokkenen: plek.alle,
    criteria: criteria(random, kern),
    acties: acties(random, kern, { actiehouders: aanTafel, dagen: [10, totNu] }),
  };
  return { ...basis, ...dossier(basis) };
}

/**
 * One house's year (see house-year.ts) on the people of one block of inhabitants who are in no other casus: what was open
 * when the year began (ZVH-2024-...) and what came in (ZVH-2025-...). Those still open then run on into the present.
 */
export function jaarCasussen(block: number, vrij: VrijeHuishoudens): DemoCasus[] {
  const random = seededRandom(`jaar/${block}`);
  // The few whom it is hard to find somebody for come first: the young, then the women.
  const moeilijk = ({ jeugd, geslacht }: Plek): number => Number(jeugd) * 2 + Number(geslacht === 'VROUW');
  const alle = plekken(random)
    .toSorted((een, ander) => moeilijk(ander) - moeilijk(een))
    .map((plek) => bezet(random, plek, vrij));
  const overstijgend = new Set([...grensoverstijgend(random, alle)].map(({ hoofd }) => hoofd.code));
  const oud = shuffled(
    random,
    alle.filter(({ instroom }) => !instroom),
  );
  const nieuw = instroomvolgorde(
    random,
    alle.filter(({ instroom }) => instroom),
  );
  return [
    ...genummerd(random, oud, { jaar: REFERENTIEJAAR - 1, eerste: block * MEEGENOMEN_PER_JAAR + 1 }),
    ...genummerd(random, nieuw, { jaar: REFERENTIEJAAR, eerste: block * INSTROOM_PER_JAAR + 1 }),
  ].map((plek) => casus(random, plek, overstijgend.has(plek.hoofd.code)));
}

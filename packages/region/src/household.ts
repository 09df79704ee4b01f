import { PEILDATUM, plusDagen } from './datum.ts';
import { GEMEENTEN_GEWOGEN, STRATEN } from './gemeente.ts';
import { achternaam, voornaam } from './names.ts';
import type { HuishoudRol, Persoon } from './person.ts';
import type { Random } from './random.ts';

/** A generated inhabitant before it has its number. */
export type Bewoner = Omit<Persoon, 'code' | 'bsn' | 'huishouden'>;
type Adres = Pick<Bewoner, 'gemeente' | 'adresregel1' | 'adresregel2' | 'soortAdres' | 'geheimhouding'>;

interface Lid {
  readonly rol: HuishoudRol;
  readonly geslacht: Persoon['geslacht'];
  readonly leeftijd: number;
  readonly naam: string;
}

function geborenBijLeeftijd(leeftijd: number, dagen: number): string {
  const verjaardag = `${Number(PEILDATUM.slice(0, 4)) - leeftijd}${PEILDATUM.slice(4)}`;
  return plusDagen(verjaardag, -dagen);
}

function nieuwAdres(random: Random): Adres {
  const gemeente = random.pick(GEMEENTEN_GEWOGEN);
  const letters = String.fromCharCode(65 + random.integer(0, 25), 65 + random.integer(0, 25));
  return {
    gemeente: gemeente.naam,
    adresregel1: `${random.pick(STRATEN)} ${random.integer(1, 399)}`,
    adresregel2: `${gemeente.postcode} ${letters} ${gemeente.naam.toUpperCase()}`,
    soortAdres: random.chance(0.01) ? 'briefadres' : 'woonadres',
    geheimhouding: random.chance(0.03),
  };
}

function kinderen(random: Random, ouderLeeftijd: number, naam: string): Lid[] {
  const oudste = Math.min(25, Math.max(0, ouderLeeftijd - random.integer(22, 38)));
  const tussenruimte = random.integer(2, 4);
  return Array.from(
    { length: random.integer(1, 3) },
    (_, index): Lid => ({
      rol: 'KIND',
      geslacht: random.chance(0.5) ? 'MAN' : 'VROUW',
      leeftijd: oudste - index * tussenruimte,
      naam,
    }),
  ).filter((kind) => kind.leeftijd >= 0);
}

function leden(random: Random): Lid[] {
  const naam = achternaam(random);
  const soort = random.next();
  const geslacht = random.chance(0.5) ? 'MAN' : 'VROUW';
  if (soort < 0.38) return [{ rol: 'ALLEENSTAAND', geslacht, leeftijd: random.integer(18, 89), naam }];
  if (soort < 0.52) {
    const leeftijd = random.integer(24, 55);
    return [{ rol: 'OUDER', geslacht: 'VROUW', leeftijd, naam }, ...kinderen(random, leeftijd, naam)];
  }
  const leeftijd = random.integer(26, soort < 0.8 ? 55 : 88);
  const ouders: Lid[] = [
    { rol: 'OUDER', geslacht: 'MAN', leeftijd, naam },
    {
      rol: 'OUDER',
      geslacht: 'VROUW',
      leeftijd: Math.max(22, leeftijd - random.integer(-3, 5)),
      naam: achternaam(random),
    },
  ];
  return soort < 0.8 ? [...ouders, ...kinderen(random, leeftijd, naam)] : ouders;
}

/** The people of one invented address, parents first. */
export function household(random: Random): Bewoner[] {
  const adres = nieuwAdres(random);
  return leden(random).map((lid) => ({
    ...adres,
    volledigeNaam: `${voornaam(random, lid.geslacht)} ${lid.naam}`,
    geboortedatum: geborenBijLeeftijd(lid.leeftijd, random.integer(0, 364)),
    geslacht: lid.geslacht,
    huishoudRol: lid.rol,
  }));
}

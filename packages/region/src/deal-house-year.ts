import type { Organisatie, Thema } from '@ketenhub/vocabulary';
import type { Aanpak } from './casus.ts';
import type { Leeftijdsklasse } from './figures.ts';
import type { GemeenteNaam } from './gemeente.ts';
import * as quota from './house-year.ts';
import type { Persoon } from './person.ts';
import { type Random, shuffled } from './random.ts';

/** One casus of the year before anybody is in it. */
export interface Plek {
  readonly gemeente: GemeenteNaam;
  readonly instroom: boolean;
  /** Closed in the year. */
  readonly afgesloten: boolean;
  readonly aanpak: Aanpak;
  readonly jeugd: boolean;
  readonly thema: Thema;
  readonly hoofdonderwerp: string;
  readonly leeftijdsklasse: Leeftijdsklasse;
  readonly geslacht: Persoon['geslacht'];
  readonly aanmelder: Organisatie;
  readonly problematiek: readonly string[];
}

type Omvang = Pick<Plek, 'gemeente' | 'instroom' | 'afgesloten' | 'aanpak' | 'jeugd'>;

/** Gives the values of a quota one by one, in a drawn order. @throws RangeError when more are asked than the quota holds. */
function stapel<Waarde extends string>(random: Random, aantallen: quota.Aantallen<Waarde>): () => Waarde {
  const over = shuffled(random, quota.uitgeschreven(aantallen));
  return () => {
    const waarde = over.pop();
    if (waarde === undefined) throw new RangeError('house year: quota used up');
    return waarde;
  };
}

function groepsplekken({ casussen, pga = 0, jeugdPga = 0, jeugd = 0 }: quota.Groep): Pick<Plek, 'aanpak' | 'jeugd'>[] {
  return Array.from({ length: casussen }, (_, index) => ({
    aanpak: index < pga + jeugdPga ? 'PGA' : 'MAATWERK',
    jeugd: index >= pga && index < pga + jeugdPga + jeugd,
  }));
}

/** Most of what is closed was brought in before the year. */
function omvang(random: Random, { gemeente, meegenomen, instroom, afgesloten }: quota.Gemeentejaar): Omvang[] {
  const oud = Math.min(meegenomen.casussen, Math.ceil(0.8 * afgesloten));
  return [
    { groep: meegenomen, instroom: false, dicht: oud },
    { groep: instroom, instroom: true, dicht: afgesloten - oud },
  ].flatMap(({ groep, instroom: nieuw, dicht }) =>
    shuffled(random, groepsplekken(groep)).map((plek, index) => ({
      ...plek,
      gemeente,
      instroom: nieuw,
      afgesloten: index < dicht,
    })),
  );
}

/** The aanmelders of the instroom exactly as often as published; the older casussen draw from the same list. */
function aanmelders(random: Random, plekken: readonly Omvang[]): Organisatie[] {
  const over = shuffled(random, quota.uitgeschreven(quota.AANMELDERS));
  const past = (jeugd: boolean) => (wie: Organisatie) =>
    !(jeugd ? quota.ALLEEN_VOLWASSENEN : quota.ALLEEN_JEUGD).includes(wie);
  // The one jeugdreclasseerder brings in the first of the young.
  const nieuw = (jeugd: boolean): Organisatie => {
    const gi = over.indexOf('gi');
    const plaats = jeugd && gi >= 0 ? gi : over.findIndex(past(jeugd));
    return over.splice(plaats, 1)[0] ?? 'burgemeester';
  };
  const gekozen = new Map<Omvang, Organisatie>();
  const jongEerst = plekken.toSorted((een, ander) => Number(ander.jeugd) - Number(een.jeugd));
  for (const plek of jongEerst) {
    const oud = (): Organisatie => random.pick(quota.uitgeschreven(quota.AANMELDERS).filter(past(plek.jeugd)));
    gekozen.set(plek, plek.instroom ? nieuw(plek.jeugd) : oud());
  }
  return plekken.map((plek) => gekozen.get(plek) ?? 'burgemeester');
}

type Zonderproblemen = Omit<Plek, 'problematiek'>;

/** Round the ring of casussen, the young first (no debts of their own) and then whose subject is verward gedrag. */
function metProblemen(plekken: readonly Zonderproblemen[]): Plek[] {
  const rang = ({ jeugd, hoofdonderwerp }: Zonderproblemen): number =>
    jeugd ? 0 : hoofdonderwerp === 'VERWARD_HOOG_RISICO' ? 1 : 2;
  const ring = plekken.toSorted((een, ander) => rang(een) - rang(ander));
  const mist = ring.map(() => new Set<string>());
  let plaats = 0;
  for (const [probleem, aantal] of quota.ZONDER_PROBLEEM) {
    for (let keer = 0; keer < aantal; keer += 1, plaats += 1) mist[plaats % ring.length]?.add(probleem);
  }
  const codes = ['PSYCHISCH_VERWARD', 'LVB', 'VERSLAVING', 'SCHULDEN', 'HUISVESTING', 'DELICTGEDRAG'];
  return ring.map((plek, index) => ({ ...plek, problematiek: codes.filter((code) => !mist[index]?.has(code)) }));
}

/** The casussen of the reference year, the young first; the same quotas whatever is drawn. */
export function plekken(random: Random): Plek[] {
  const basis = shuffled(
    random,
    quota.GEMEENTEJAREN.flatMap((rij) => omvang(random, rij)),
  );
  const leeftijd = {
    jeugdInstroom: stapel(random, quota.LEEFTIJD_JEUGD_INSTROOM),
    jeugdMeegenomen: stapel(random, quota.LEEFTIJD_JEUGD_MEEGENOMEN),
    volwassen: stapel(random, quota.LEEFTIJD_VOLWASSEN),
  };
  const geslacht = stapel(random, quota.GESLACHT);
  const onderwerpJeugd = stapel(random, quota.ONDERWERP_JEUGD);
  const onderwerpVolwassen = stapel(random, quota.ONDERWERP_VOLWASSEN);
  const brengers = aanmelders(random, basis);
  const gevuld = basis.map((plek, index): Zonderproblemen => {
    const leeftijdJeugd = plek.instroom ? leeftijd.jeugdInstroom : leeftijd.jeugdMeegenomen;
    const [hoofdonderwerp = '', thema = 'JEUGD'] = (plek.jeugd ? onderwerpJeugd() : onderwerpVolwassen()).split(' ');
    return {
      ...plek,
      hoofdonderwerp,
      thema: thema as Thema,
      leeftijdsklasse: plek.jeugd ? leeftijdJeugd() : leeftijd.volwassen(),
      geslacht: geslacht(),
      aanmelder: brengers[index] ?? 'burgemeester',
    };
  });
  return metProblemen(gevuld);
}

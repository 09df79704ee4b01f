import { FASEN, type Fase, type Thema } from '@ketenhub/vocabulary';
import type { DemoCasus } from './casus.ts';
import { type Datum, leeftijdOp, PEILDATUM, plusDagen } from './datum.ts';
import { dossier } from './generated-dossier.ts';
import {
  acties,
  betrokkenen,
  criteria,
  deelnemers,
  heeftDeelnemersbesluit,
  type Kern,
  type VrijeHuishoudens,
} from './generated-parts.ts';
import {
  AANMELDERS,
  GRENSOVERSTIJGEND_PER_JAAR,
  INSTROOM_PER_JAAR,
  MEEGENOMEN_PER_JAAR,
  ONDERWERP_JEUGD,
  ONDERWERP_VOLWASSEN,
  uitgeschreven,
  ZONDER_PROBLEEM,
} from './house-year.ts';
import type { Persoon } from './person.ts';
import { type Random, seededRandom } from './random.ts';
import { willemMoeder } from './story-casussen/willem-moeder.ts';

/** Casussen of the present year per unit of scale. */
export const HUIDIG_PER_SCHAAL = 40;
const FIRST_NUMBER = 201;

const THEMAS_GEWOGEN: readonly Thema[] = [
  'VOLWASSENEN',
  'VOLWASSENEN',
  'VOLWASSENEN',
  'JEUGD',
  'HUISELIJK_GEWELD',
  'HUISELIJK_GEWELD',
  'STALKING',
];

// Days before the reference date on which a casus in this fase was brought in.
const OUDERDOM: Readonly<Record<Fase, readonly [number, number]>> = {
  AANMELDING: [1, 8],
  TRIAGE: [8, 20],
  UITVRAAG: [18, 42],
  CASUSOVERLEG: [42, 90],
  UITVOERING: [90, 230],
  AFSCHALING: [230, 290],
  AFGESLOTEN: [240, 310],
};

/** Casussen of the first block that tests and documents name, by their place in it. */
const VAST: Readonly<Record<number, Pick<Kern, 'fase' | 'aanmelder'> & { readonly doelbesluit: boolean }>> = {
  0: { fase: 'TRIAGE', aanmelder: 'politie', doelbesluit: false },
  1: { fase: 'AANMELDING', aanmelder: 'politie', doelbesluit: false },
  // Its deelnemers can be named now: the doelbesluit has been taken.
  8: { fase: 'TRIAGE', aanmelder: 'politie', doelbesluit: true },
};

const BRENGERS = uitgeschreven(AANMELDERS);

const nummerVan = (plaats: number): string => `ZVH-2026-${String(FIRST_NUMBER + plaats).padStart(4, '0')}`;

function kern(random: Random, plaats: number): Kern {
  const vast = VAST[plaats];
  const fase = vast?.fase ?? FASEN[(plaats % HUIDIG_PER_SCHAAL) % FASEN.length] ?? 'AANMELDING';
  const thema = random.pick(THEMAS_GEWOGEN);
  const aanmelder = vast?.aanmelder ?? random.pick(BRENGERS);
  const aangemeldOp = plusDagen(PEILDATUM, -random.integer(...OUDERDOM[fase]));
  return { nummer: nummerVan(plaats), thema, fase, aanmelder, aangemeldOp };
}

function past(random: Random, thema: Thema): (persoon: Persoon) => boolean {
  const [jongst, oudst] = thema === 'JEUGD' ? [12, 17] : random.chance(0.25) ? [41, 70] : [18, 40];
  const geslacht = random.chance(0.93) ? 'MAN' : 'VROUW';
  return (persoon) => {
    const leeftijd = leeftijdOp(persoon.geboortedatum, PEILDATUM);
    return leeftijd >= jongst && leeftijd <= oudst && persoon.geslacht === geslacht;
  };
}

function doelbesluitOp(random: Random, { fase, aangemeldOp }: Kern, vast: boolean | undefined): Datum | null {
  if (heeftDeelnemersbesluit(fase)) return plusDagen(aangemeldOp, 7);
  // In triage the decision may just have been taken, before the deelnemers are named.
  const genomen = fase === 'TRIAGE' && (vast ?? random.chance(0.4));
  return genomen ? plusDagen(aangemeldOp, 7) : null;
}

type Kenmerken = Pick<
  DemoCasus,
  'hoofdonderwerp' | 'doelgroep' | 'aanpak' | 'problematiek' | 'gemeentegrensoverstijgend' | 'afgeslotenOp'
>;

const PER_JAAR = MEEGENOMEN_PER_JAAR + INSTROOM_PER_JAAR;

function hoofdonderwerp(random: Random, thema: Thema): string {
  if (thema === 'JEUGD') return random.pick(uitgeschreven(ONDERWERP_JEUGD));
  const metThema = uitgeschreven(ONDERWERP_VOLWASSEN).filter((onderwerp) => onderwerp.endsWith(` ${thema}`));
  return random.pick(metThema).split(' ')[0] ?? '';
}

/** What figures count by, drawn with the shares of the reference year; this year is not over, so it has no quota. */
function kenmerken({ nummer, thema, fase, aangemeldOp }: Kern): Kenmerken {
  const random = seededRandom(`kenmerken/${nummer}`);
  const onderwerp = hoofdonderwerp(random, thema);
  const aanwezig = ZONDER_PROBLEEM.filter(
    ([code, zonder]) =>
      (code === 'PSYCHISCH_VERWARD' && onderwerp === 'VERWARD_HOOG_RISICO') || random.chance(1 - zonder / PER_JAAR),
  ).map(([code]) => code);
  return {
    hoofdonderwerp: onderwerp,
    doelgroep: thema === 'STALKING' ? 'HUISELIJK_GEWELD' : thema,
    aanpak: random.chance(0.34) ? 'PGA' : 'MAATWERK',
    // More than one problem, or it would be no casus for the house (BGS 2.20(1)b).
    problematiek: aanwezig.length > 1 ? aanwezig : ['PSYCHISCH_VERWARD', 'DELICTGEDRAG'],
    gemeentegrensoverstijgend: random.chance(GRENSOVERSTIJGEND_PER_JAAR / PER_JAAR),
    afgeslotenOp: fase === 'AFGESLOTEN' ? plusDagen(aangemeldOp, random.integer(120, 200)) : null,
  };
}

function casus(random: Random, plaats: number, vrij: VrijeHuishoudens): DemoCasus {
  const deze = kern(random, plaats);
  if (deze.nummer === willemMoeder.nummer) return willemMoeder;
  const hoofd = random.pick([...vrij.values()].flat().filter(past(random, deze.thema)));
  const alle = betrokkenen(random, vrij, { hoofd, thema: deze.thema });
  const aanTafel = deelnemers(random, deze);
  const besloten = heeftDeelnemersbesluit(deze.fase);
  const basis = {
    ...deze,
    ...kenmerken(deze),
    regiekleur: besloten ? random.pick(['GROEN', 'ORANJE', 'ORANJE', 'ROOD'] as const) : null,
    gemeente: hoofd.gemeente,
    doelbesluitOp: doelbesluitOp(random, deze, VAST[plaats]?.doelbesluit),
    deelnemersbesluitOp: besloten ? plusDagen(deze.aangemeldOp, 9) : null,
    deelnemers: aanTafel,
    betrokkenen: alle,
    criteria: criteria(random, deze),
    acties: acties(random, deze, { actiehouders: aanTafel, dagen: [10, 18] }),
  };
  return { ...basis, ...dossier(basis) };
}

/** Casussen brought in this year, in every fase, on people of this block of inhabitants whose household is still free. */
export function huidigeCasussen(block: number, vrij: VrijeHuishoudens): DemoCasus[] {
  const random = seededRandom(`casussen/${block}`);
  return Array.from({ length: HUIDIG_PER_SCHAAL }, (_, index) =>
    casus(random, block * HUIDIG_PER_SCHAAL + index, vrij),
  );
}

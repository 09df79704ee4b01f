import { FASEN, type Fase, ORGANISATIES, type Organisatie, type Thema } from '@ketenhub/vocabulary';
import { afspraak, type DemoActie, type DemoBetrokkene, type DemoCasus, type DemoCriterium } from './casus.ts';
import { type Datum, leeftijdOp, PEILDATUM, plusDagen } from './datum.ts';
import { ACTIE_TEKSTEN, CRITERIUM_TEKSTEN } from './generated-texts.ts';
import type { Persoon } from './person.ts';
import { populationBlock } from './population.ts';
import { type Random, seededRandom } from './random.ts';
import { willemMoeder } from './story-casussen/willem-moeder.ts';

/** Generated casussen per unit of scale. */
export const CASUSSEN_PER_SCHAAL = 40;
const FIRST_NUMBER = 201;

// The published distribution of aanmelders of one house (50 casussen: zorg 9, justitie 15, gemeente 26).
const AANMELDERS: readonly Organisatie[] = (
  [
    ['burgemeester', 24],
    ['college', 2],
    ['politie', 11],
    ['reclassering', 2],
    ['dji', 1],
    ['gi', 1],
    ['ggd', 3],
    ['ggz', 1],
    ['verslavingszorg', 1],
    ['veilig-thuis', 3],
    ['wonen', 1],
  ] as const
).flatMap(([organisatie, aantal]) => Array<Organisatie>(aantal).fill(organisatie));

const THEMAS_GEWOGEN: readonly Thema[] = [
  'VOLWASSENEN',
  'VOLWASSENEN',
  'VOLWASSENEN',
  'JEUGD',
  'HUISELIJK_GEWELD',
  'HUISELIJK_GEWELD',
  'STALKING',
];

const VASTE_DEELNEMERS: readonly Organisatie[] = ['politie', 'om', 'college', 'burgemeester'];

// Per theme: who nearly always has a task, and who sometimes has one.
const THEMA_DEELNEMERS: Readonly<Record<Thema, { vast: readonly Organisatie[]; soms: readonly Organisatie[] }>> = {
  JEUGD: { vast: ['rvdk', 'gi'], soms: ['ggz', 'veilig-thuis', 'verslavingszorg'] },
  VOLWASSENEN: { vast: ['reclassering', 'ggz'], soms: ['verslavingszorg', 'wonen', 'ggd', 'dji'] },
  HUISELIJK_GEWELD: { vast: ['veilig-thuis'], soms: ['reclassering', 'ggz', 'rvdk', 'verslavingszorg'] },
  STALKING: { vast: ['reclassering', 'veilig-thuis'], soms: ['ggz'] },
};

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

const heeftDeelnemersbesluit = (fase: Fase): boolean => fase !== 'AANMELDING' && fase !== 'TRIAGE';

interface Kern {
  readonly nummer: string;
  readonly thema: Thema;
  readonly fase: Fase;
  readonly aanmelder: Organisatie;
  readonly aangemeldOp: Datum;
}

function kern(random: Random, block: number, index: number): Kern {
  const nummer = `ZVH-2026-${String(FIRST_NUMBER + block * CASUSSEN_PER_SCHAAL + index).padStart(4, '0')}`;
  // Two casussen with a fixed fase and aanmelder, which tests and documents name.
  const vast: Partial<Kern> =
    block > 0
      ? {}
      : ((
          [
            { fase: 'TRIAGE', aanmelder: 'politie' },
            { fase: 'AANMELDING', aanmelder: 'politie' },
          ] as const
        )[index] ?? {});
  const fase = vast.fase ?? FASEN[index % FASEN.length] ?? 'AANMELDING';
  const thema = random.pick(THEMAS_GEWOGEN);
  const aanmelder = vast.aanmelder ?? random.pick(AANMELDERS);
  return { nummer, thema, fase, aanmelder, aangemeldOp: plusDagen(PEILDATUM, -random.integer(...OUDERDOM[fase])) };
}

function deelnemers(random: Random, { fase, thema, aanmelder }: Kern): Organisatie[] {
  if (!heeftDeelnemersbesluit(fase)) return [aanmelder];
  const { vast, soms } = THEMA_DEELNEMERS[thema];
  const gekozen = new Set([...VASTE_DEELNEMERS, ...vast, ...soms.filter(() => random.chance(0.5)), aanmelder]);
  return ORGANISATIES.filter((organisatie) => gekozen.has(organisatie));
}

function criteria(random: Random, { nummer, thema, fase }: Kern): DemoCriterium[] {
  return (['a', 'b', 'c', 'd'] as const).map((criterium) => ({
    criterium,
    // All four must be met before the doelbesluit (BGS 2.20(3)); a fresh aanmelding may still miss one.
    voldaan: fase !== 'AANMELDING' || random.chance(0.7),
    toelichting: `${random.pick(CRITERIUM_TEKSTEN[thema][criterium])} Vastgelegd bij ${nummer}, criterium ${criterium}.`,
  }));
}

function acties(
  random: Random,
  { nummer, fase, aangemeldOp }: Kern,
  actiehouders: readonly Organisatie[],
): DemoActie[] {
  if (!heeftDeelnemersbesluit(fase)) return [];
  const klaar = fase === 'AFSCHALING' || fase === 'AFGESLOTEN';
  return Array.from({ length: random.integer(2, 5) }, (_, index) => {
    const open = !klaar && random.chance(0.6);
    const gedaanOp = plusDagen(aangemeldOp, random.integer(10, 18));
    return afspraak({
      omschrijving: `${random.pick(ACTIE_TEKSTEN)} Afspraak ${index + 1} bij ${nummer}.`,
      actiehouder: random.pick(actiehouders),
      deadline: open ? plusDagen(PEILDATUM, random.integer(2, 45)) : plusDagen(gedaanOp, random.integer(0, 10)),
      actieStatus: open ? 'OPEN' : random.chance(0.9) ? 'GEDAAN' : 'VERVALLEN',
      peildatum: gedaanOp,
    });
  });
}

function past(random: Random, thema: Thema): (persoon: Persoon) => boolean {
  const [jongst, oudst] = thema === 'JEUGD' ? [12, 17] : random.chance(0.25) ? [41, 70] : [18, 40];
  const geslacht = random.chance(0.93) ? 'MAN' : 'VROUW';
  return (persoon) => {
    const leeftijd = leeftijdOp(persoon.geboortedatum, PEILDATUM);
    return leeftijd >= jongst && leeftijd <= oudst && persoon.geslacht === geslacht;
  };
}

/** Takes a hoofdpersoon out of the households that are still free, and closes that household for the other casussen. */
function kiesHoofdpersoon(random: Random, vrij: Map<string, Persoon[]>, thema: Thema): Persoon {
  const kandidaten = [...vrij.values()].flat().filter(past(random, thema));
  return random.pick(kandidaten);
}

function betrokkenen(
  random: Random,
  vrij: Map<string, Persoon[]>,
  thema: Thema,
): { hoofd: Persoon; alle: DemoBetrokkene[] } {
  const hoofd = kiesHoofdpersoon(random, vrij, thema);
  const huis = vrij.get(hoofd.huishouden) ?? [];
  vrij.delete(hoofd.huishouden);
  const metKring = thema === 'JEUGD' || thema === 'HUISELIJK_GEWELD' || random.chance(0.2);
  const kring = metKring ? huis.filter((lid) => lid.code !== hoofd.code).slice(0, 3) : [];
  const alle: DemoBetrokkene[] = [
    { persoon: hoofd.code, soort: 'HOOFDPERSOON' },
    ...kring.map((lid): DemoBetrokkene => ({ persoon: lid.code, soort: 'DIRECTE_KRING' })),
  ];
  return { hoofd, alle };
}

function doelbesluitOp(random: Random, { nummer, fase, aangemeldOp }: Kern): Datum | null {
  if (heeftDeelnemersbesluit(fase)) return plusDagen(aangemeldOp, 7);
  // In triage the decision may just have been taken, before the deelnemers are named; never in the fixed casus 0201.
  const genomen = fase === 'TRIAGE' && nummer !== 'ZVH-2026-0201' && random.chance(0.4);
  return genomen ? plusDagen(aangemeldOp, 7) : null;
}

/** The generated casussen of one unit of scale, on people of the same block of inhabitants only: a larger scale only adds. */
export function casusBlock(block: number): DemoCasus[] {
  const random = seededRandom(`casussen/${block}`);
  const vrij = Map.groupBy(populationBlock(block), (persoon) => persoon.huishouden);
  return Array.from({ length: CASUSSEN_PER_SCHAAL }, (_, index): DemoCasus => {
    const deze = kern(random, block, index);
    if (deze.nummer === willemMoeder.nummer) return willemMoeder;
    const { hoofd, alle } = betrokkenen(random, vrij, deze.thema);
    const aanTafel = deelnemers(random, deze);
    const besloten = heeftDeelnemersbesluit(deze.fase);
    return {
      ...deze,
      regiekleur: besloten ? random.pick(['GROEN', 'ORANJE', 'ORANJE', 'ROOD']) : null,
      gemeente: hoofd.gemeente,
      doelbesluitOp: doelbesluitOp(random, deze),
      deelnemersbesluitOp: besloten ? plusDagen(deze.aangemeldOp, 9) : null,
      deelnemers: aanTafel,
      betrokkenen: alle,
      criteria: criteria(random, deze),
      acties: acties(random, deze, aanTafel),
    };
  });
}

import type { Fase, Organisatie, Thema } from '@ketenhub/vocabulary';
import type { DemoCasus, DemoKnelpunt, DemoOverleg, DemoPlan, DemoScenario, DemoVorigeCasus } from './casus.ts';
import { CONTACTPERSONEN } from './contact-persons.ts';
import { type Datum, dagenTussen, PEILDATUM, plusDagen } from './datum.ts';
import { contactpunten, knelpunt, overleg, plan, scenario } from './dossier.ts';
import {
  BEPERKING_TEKSTEN,
  CONCLUSIES,
  DOEL_TEKSTEN,
  KNELPUNT_TEKSTEN,
  SCENARIO_TEKSTEN,
} from './generated-dossier-texts.ts';
import { type Random, seededRandom, shuffled } from './random.ts';

type Dossier = Pick<DemoCasus, 'contactpunten' | 'plan' | 'overleggen' | 'knelpunten' | 'scenarios' | 'vorigeCasussen'>;

type Onderwerp = Pick<
  DemoCasus,
  'nummer' | 'thema' | 'fase' | 'doelgroep' | 'aangemeldOp' | 'deelnemersbesluitOp' | 'afgeslotenOp' | 'deelnemers'
>;

interface Loop {
  readonly random: Random;
  readonly casus: Onderwerp;
  /** First and last day on which the deelnemers could record something. */
  readonly van: Datum;
  readonly tot: Datum;
}

// Least and most meetings of a casus that has come this far.
const OVERLEGGEN: Readonly<Record<Fase, readonly [number, number]>> = {
  AANMELDING: [0, 0],
  TRIAGE: [0, 0],
  UITVRAAG: [0, 0],
  CASUSOVERLEG: [1, 3],
  UITVOERING: [3, 8],
  AFSCHALING: [4, 8],
  AFGESLOTEN: [4, 8],
};

const TAFELS: Readonly<Record<string, string>> = {
  JEUGD: 'Regietafel Jeugd',
  VOLWASSENEN: 'Regietafel Volwassenen',
  HUISELIJK_GEWELD: 'Regietafel Huiselijk Geweld',
  NAZORG: 'Regietafel Nazorg en re-integratie',
};

const dag = (random: Random, van: Datum, tot: Datum): Datum =>
  plusDagen(van, random.integer(0, Math.max(0, dagenTussen(van, tot))));

function overleggen({ random, casus, van, tot }: Loop): DemoOverleg[] {
  const aantal = random.integer(...OVERLEGGEN[casus.fase]);
  const tussenpoos = Math.floor(dagenTussen(van, tot) / (aantal + 1));
  return Array.from({ length: aantal }, (_, index) => {
    const weg = random.pick(casus.deelnemers);
    return overleg({
      datum: plusDagen(van, tussenpoos * (index + 1)),
      tafel: TAFELS[casus.doelgroep] ?? 'Casusoverleg',
      aanwezig: casus.deelnemers.filter((organisatie) => organisatie !== weg),
      conclusie: `${random.pick(CONCLUSIES)} Overleg ${index + 1} bij ${casus.nummer}.`,
    });
  });
}

/** Established at one of the meetings, so never before the first one. */
function planVan({ random, casus }: Loop, gehouden: readonly DemoOverleg[]): DemoPlan | null {
  if (gehouden.length === 0 || (casus.fase === 'CASUSOVERLEG' && random.chance(0.4))) return null;
  const versie = random.integer(1, Math.min(3, gehouden.length));
  const gekozen = shuffled(random, Object.entries(DOEL_TEKSTEN[casus.thema])).slice(0, random.integer(2, 4));
  return plan(
    versie,
    gehouden[versie - 1]?.datum ?? casus.aangemeldOp,
    gekozen.map(([leefgebied, tekst], index) => [leefgebied, `${tekst} Doel ${index + 1} bij ${casus.nummer}.`]),
  );
}

/** A condition on passing on at one in eight; drawn apart, so that nothing else of the casus changes. */
function beperking({ nummer }: Onderwerp, soort: string, index: number): string | null {
  const random = seededRandom(`beperking/${nummer}/${soort}/${index}`);
  return random.chance(0.12) ? `${random.pick(BEPERKING_TEKSTEN)} Bij ${soort} ${index + 1} van ${nummer}.` : null;
}

function knelpunten({ random, casus, van, tot }: Loop): DemoKnelpunt[] {
  const klaar = casus.fase === 'AFSCHALING' || casus.fase === 'AFGESLOTEN';
  return Array.from({ length: random.integer(0, 2) }, (_, index) => {
    const soort = random.pick(Object.keys(KNELPUNT_TEKSTEN));
    const sinds = dag(random, van, tot);
    return knelpunt(
      {
        soort,
        sinds,
        opgelostOp: random.chance(klaar ? 0.8 : 0.3) ? dag(random, sinds, tot) : null,
        toelichting: `${random.pick(KNELPUNT_TEKSTEN[soort] ?? [])} Signaal ${index + 1} bij ${casus.nummer}.`,
        herkomst: random.pick(casus.deelnemers),
      },
      { beperking: beperking(casus, 'knelpunt', index) },
    );
  });
}

function scenarios({ random, casus }: Loop, gehouden: readonly DemoOverleg[]): DemoScenario[] {
  const aantal = gehouden.length === 0 ? 0 : random.integer(0, 2);
  return shuffled(random, SCENARIO_TEKSTEN)
    .slice(0, aantal)
    .map(([aanleiding, afspraak], index) =>
      scenario(
        {
          aanleiding: `${aanleiding} Scenario ${index + 1} bij ${casus.nummer}.`,
          afspraak: `${afspraak} Afgesproken bij ${casus.nummer}, scenario ${index + 1}.`,
          vastgesteldOp: random.pick(gehouden).datum,
          herkomst: random.pick(casus.deelnemers),
        },
        { beperking: beperking(casus, 'scenario', index) },
      ),
    );
}

// The year of the earlier casus, and how its number follows from that of this one, so that no two are the same.
const EERDER: Readonly<Record<string, readonly [jaar: string, nummer: (volgnummer: number) => number]>> = {
  '2024': ['2022', (volgnummer) => 300 + 2 * volgnummer],
  '2025': ['2022', (volgnummer) => 301 + 2 * volgnummer],
  '2026': ['2023', (volgnummer) => 300 + volgnummer],
};

function vorigeCasussen(random: Random, { nummer, thema }: { nummer: string; thema: Thema }): DemoVorigeCasus[] {
  const [, jaar = '', volgnummer = ''] = nummer.split('-');
  const eerder = EERDER[jaar];
  // Not for the young: they would have been children then.
  if (eerder === undefined || thema === 'JEUGD' || !random.chance(0.18)) return [];
  const aangemeldOp = plusDagen(`${eerder[0]}-01-10`, random.integer(0, 340));
  return [
    {
      nummer: `ZVH-${eerder[0]}-${String(eerder[1](Number(volgnummer))).padStart(4, '0')}`,
      thema,
      aangemeldOp,
      afgeslotenOp: plusDagen(aangemeldOp, random.integer(120, 360)),
    },
  ];
}

/** What the house recorded of a generated casus beside its core; depends on the casus only. */
export function dossier(casus: Onderwerp): Dossier {
  const random = seededRandom(`dossier/${casus.nummer}`);
  const punten = contactpunten(casus.deelnemers, (organisatie: Organisatie) =>
    random.pick(organisatie === 'zvh' ? [] : CONTACTPERSONEN[organisatie]),
  );
  const vorige = vorigeCasussen(random, casus);
  const van = casus.deelnemersbesluitOp;
  if (van === null) {
    return { contactpunten: punten, plan: null, overleggen: [], knelpunten: [], scenarios: [], vorigeCasussen: vorige };
  }
  const loop: Loop = { random, casus, van, tot: casus.afgeslotenOp ?? PEILDATUM };
  const gehouden = overleggen(loop);
  return {
    contactpunten: punten,
    plan: planVan(loop, gehouden),
    overleggen: gehouden,
    knelpunten: knelpunten(loop),
    scenarios: scenarios(loop, gehouden),
    vorigeCasussen: vorige,
  };
}

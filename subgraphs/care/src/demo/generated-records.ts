import {
  type GegenereerdeBetrokkene,
  gegenereerdeInwoners,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  plusDagen,
  type Random,
  registratienummer,
  seededRandom,
} from '@ketenhub/region';
import type { Thema } from '@ketenhub/vocabulary';
import { generatedGates } from './generated-gates.ts';
import * as teksten from './generated-texts.ts';
import {
  behandelstatus,
  betrokkenheid,
  kader,
  veiligheidsafspraak,
  verslavingszorg,
  vtMelding,
  wachtlijst,
} from './make-records.ts';
import type { CareDemoRecords, Geheimsoort } from './record.ts';

type Deel = Partial<CareDemoRecords>;

/** One person with the numbers drawn for that person. */
interface Bron {
  readonly random: Random;
  readonly persoon: string;
}

/** Probabilities (0 to 1) that an organisation knows a person. */
interface Kansen {
  readonly ggz: number;
  readonly verslavingszorg: number;
  readonly vt: number;
  readonly wonen: number;
}

const HOOFDPERSOON: Readonly<Record<Thema, Kansen>> = {
  JEUGD: { ggz: 0.3, verslavingszorg: 0.1, vt: 0.4, wonen: 0 },
  VOLWASSENEN: { ggz: 0.6, verslavingszorg: 0.5, vt: 0.05, wonen: 0.3 },
  HUISELIJK_GEWELD: { ggz: 0.3, verslavingszorg: 0.25, vt: 0.9, wonen: 0.05 },
  STALKING: { ggz: 0.4, verslavingszorg: 0.1, vt: 0.6, wonen: 0.05 },
};
const KRING: Kansen = { ggz: 0.15, verslavingszorg: 0.05, vt: 0.5, wonen: 0 };
// People whom no casus is about: their records must never come out, with or without a gate.
const OVERIG: Kansen = { ggz: 0.06, verslavingszorg: 0.02, vt: 0.03, wonen: 0.01 };

const dag = (random: Random, dagenMax: number): string => plusDagen(PEILDATUM, -random.integer(20, dagenMax));

function tekst({ random, persoon }: Bron, keuze: readonly string[], soort: string): string {
  return `${random.pick(keuze)} Dossier ${registratienummer(soort, persoon, 1)}.`;
}

function ggz(bron: Bron): Deel {
  const { random, persoon } = bron;
  const sinds = dag(random, 1500);
  const peildatum = plusDagen(sinds, 14);
  return {
    betrokkenheden: [betrokkenheid({ persoon, sinds, team: random.pick(teksten.TEAMS), peildatum })],
    kaders: random.chance(0.3)
      ? [
          kader({
            persoon,
            soort: random.pick(teksten.KADERS),
            geldigTot: plusDagen(PEILDATUM, random.integer(-120, 200)),
            peildatum,
          }),
        ]
      : [],
    behandelstatussen: random.chance(0.7)
      ? [behandelstatus({ persoon, tekst: tekst(bron, teksten.BEHANDELSTATUSSEN, 'BHS'), peildatum })]
      : [],
  };
}

function verslaving(bron: Bron): Deel {
  const sinds = dag(bron.random, 1200);
  return {
    verslavingszorgBetrokkenheden: [
      verslavingszorg({
        persoon: bron.persoon,
        sinds,
        tot: null,
        toelichting: tekst(bron, teksten.VERSLAVINGSZORG, 'VSZ'),
        peildatum: plusDagen(sinds, 10),
      }),
    ],
  };
}

function vt(bron: Bron): Deel {
  const { random, persoon } = bron;
  const datum = dag(random, 600);
  return {
    vtMeldingen: [vtMelding({ persoon, datum, aard: tekst(bron, teksten.VT_AARD, 'VTM') })],
    veiligheidsafspraken: random.chance(0.6)
      ? [
          veiligheidsafspraak({
            persoon,
            afspraak: tekst(bron, teksten.VEILIGHEIDSAFSPRAKEN, 'VTA'),
            geldigTot: plusDagen(PEILDATUM, random.integer(30, 300)),
            peildatum: plusDagen(datum, 12),
          }),
        ]
      : [],
  };
}

function wonen(bron: Bron): Deel {
  const sinds = dag(bron.random, 500);
  return {
    wachtlijsten: [
      wachtlijst({
        persoon: bron.persoon,
        voorziening: tekst(bron, teksten.VOORZIENINGEN, 'WCH'),
        positie: bron.random.integer(1, 40),
        sinds,
        peildatum: plusDagen(sinds, 15),
      }),
    ],
  };
}

function records(bron: Bron, leeftijd: number, kansen: Kansen): Deel {
  const { random } = bron;
  return {
    ...(random.chance(kansen.ggz) ? ggz(bron) : {}),
    ...(leeftijd >= 15 && random.chance(kansen.verslavingszorg) ? verslaving(bron) : {}),
    ...(random.chance(kansen.vt) ? vt(bron) : {}),
    ...(leeftijd >= 18 && random.chance(kansen.wonen) ? wonen(bron) : {}),
  };
}

function bekendVan(deel: Deel): Set<Geheimsoort> {
  const rijen: readonly (readonly [Geheimsoort, readonly unknown[] | undefined])[] = [
    ['GGZ_BETROKKENHEID', deel.betrokkenheden],
    ['GGZ_KADER', deel.kaders],
    ['GGZ_BEHANDELSTATUS', deel.behandelstatussen],
    ['VERSLAVINGSZORG_BETROKKENHEID', deel.verslavingszorgBetrokkenheden],
    ['VT_MELDING', deel.vtMeldingen],
    ['VT_VEILIGHEIDSAFSPRAAK', deel.veiligheidsafspraken],
    ['ZORG_WONEN', deel.wachtlijsten],
  ];
  return new Set(rijen.filter(([, lijst]) => (lijst?.length ?? 0) > 0).map(([soort]) => soort));
}

const bronVan = ({ code }: Persoon): Bron => ({ random: seededRandom(`zorg/${code}`), persoon: code });
const leeftijdVan = ({ geboortedatum }: Persoon): number => leeftijdOp(geboortedatum, PEILDATUM);

function inCasus({ persoon, soort, casus }: GegenereerdeBetrokkene): Deel {
  const bron = bronVan(persoon);
  const kansen = soort === 'HOOFDPERSOON' ? HOOFDPERSOON[casus.thema] : KRING;
  const deel = records(bron, leeftijdVan(persoon), kansen);
  return { ...deel, grondslagen: generatedGates({ random: bron.random, persoon, casus, bekend: bekendVan(deel) }) };
}

/** Records of the generated inhabitants; each person's depend on that person and the casus only, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  const overig = inwoners.overigen.map((persoon) => records(bronVan(persoon), leeftijdVan(persoon), OVERIG));
  return [...inwoners.inCasus.map(inCasus), ...overig];
}

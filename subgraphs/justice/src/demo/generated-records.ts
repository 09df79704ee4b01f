import {
  type GegenereerdeBetrokkene,
  gegenereerdeInwoners,
  leeftijdOp,
  PEILDATUM,
  type Persoon,
  plusDagen,
  seededRandom,
} from '@ketenhub/region';
import type { Thema } from '@ketenhub/vocabulary';
import { detentie, isdMaatregel, taakstraf, voorwaardelijk, zaken } from './generated-om.ts';
import { type Bron, type Deel, dag, tekst } from './generated-source.ts';
import * as teksten from './generated-texts.ts';
import { advies, begeleiding, onderzoek, risicotaxatie, toezicht } from './make-records.ts';

const isMinderjarig = ({ geboortedatum }: Persoon): boolean => leeftijdOp(geboortedatum, PEILDATUM) < 18;

function toezichtVan(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 60, 500);
  const [toezichthouder, telefoonToezichthouder] = random.pick(teksten.TOEZICHTHOUDERS);
  return {
    toezichten: [
      toezicht({
        persoon,
        begin,
        einde: random.chance(0.2) ? plusDagen(begin, 59) : null,
        kader: random.pick(teksten.KADERS),
        toezichthouder,
        telefoonToezichthouder,
        meldplicht: random.chance(0.9) ? random.pick(teksten.MELDPLICHTEN) : null,
        naleving: tekst(bron, teksten.NALEVING, ['TZT', 1]),
        peildatum: plusDagen(begin, 60),
      }),
    ],
  };
}

/** What the reclassering wrote for a hearing: its advice, and the instrument that a professional took for it. */
function rapport(bron: Bron): Deel {
  const { random, persoon } = bron;
  const datum = dag(random, 20, 300);
  return {
    adviezen: [advies({ persoon, datum, tekst: tekst(bron, teksten.ADVIEZEN, ['ADV', 1]) })],
    risicotaxaties: [
      risicotaxatie({
        persoon,
        datum: plusDagen(datum, -5),
        instrument: random.pick(teksten.INSTRUMENTEN),
        uitkomst: tekst(bron, teksten.RISICO_UITKOMSTEN, ['RTX', 1]),
        afgenomenDoor: 'reclasseringswerker advies',
      }),
    ],
  };
}

function binnen(bron: Bron): Deel[] {
  const { random, persoon } = bron;
  const [casemanager, telefoonCasemanager] = random.pick(teksten.CASEMANAGERS);
  const drPlan = tekst(bron, teksten.DR_PLANNEN, ['DRP', 1]);
  const peildatum = dag(random, 1, 90);
  return [
    detentie(bron),
    { begeleidingen: [begeleiding({ persoon, casemanager, telefoonCasemanager, drPlan, peildatum })] },
  ];
}

function volwassene(bron: Bron, thema: Thema): Deel[] {
  const { random } = bron;
  return [
    ...zaken(bron, thema, random.integer(0, 4)),
    ...(random.chance(0.5) ? [voorwaardelijk(bron)] : []),
    ...(random.chance(0.3) ? binnen(bron) : []),
    ...(random.chance(0.5) ? [toezichtVan(bron)] : []),
    ...(random.chance(0.3) ? [rapport(bron)] : []),
    ...(thema === 'VOLWASSENEN' && random.chance(0.12) ? [isdMaatregel(bron)] : []),
  ];
}

function raadsonderzoek(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 100, 500);
  return {
    onderzoeken: [
      onderzoek({
        persoon,
        begin,
        soort: random.pick(teksten.ONDERZOEK_SOORTEN),
        uitkomst: tekst(bron, teksten.UITKOMSTEN, ['RVK', 1]),
        peildatum: plusDagen(begin, 84),
      }),
    ],
  };
}

function minderjarige(bron: Bron, verdachte: boolean): Deel[] {
  const { random } = bron;
  return [
    ...(verdachte ? zaken(bron, 'JEUGD', random.integer(0, 2)) : []),
    ...(verdachte && random.chance(0.6) ? [taakstraf(bron)] : []),
    ...(random.chance(0.5) ? [raadsonderzoek(bron)] : []),
  ];
}

function inCasus({ persoon, soort, casus }: GegenereerdeBetrokkene): Deel[] {
  const bron: Bron = { random: seededRandom(`justitie/${persoon.code}`), persoon: persoon.code };
  if (isMinderjarig(persoon)) return minderjarige(bron, soort === 'HOOFDPERSOON');
  if (soort === 'HOOFDPERSOON') return volwassene(bron, casus.thema);
  return bron.random.chance(0.15) ? zaken(bron, casus.thema, 1) : [];
}

/** Sparse records of people whom no casus is about: whoever asks for them must still get nothing. */
function overig(persoon: Persoon): Deel[] {
  const bron: Bron = { random: seededRandom(`justitie/${persoon.code}`), persoon: persoon.code };
  if (isMinderjarig(persoon)) return [];
  return [
    ...(bron.random.chance(0.06) ? zaken(bron, 'VOLWASSENEN', bron.random.integer(1, 2)) : []),
    ...(bron.random.chance(0.015) ? [toezichtVan(bron)] : []),
  ];
}

/** Records of the generated inhabitants; each person's depend on that person and the casus only, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  return [...inwoners.inCasus.flatMap(inCasus), ...inwoners.overigen.flatMap(overig)];
}

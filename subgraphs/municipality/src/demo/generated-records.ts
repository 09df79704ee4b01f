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
import * as teksten from './generated-texts.ts';
import { maatregel, schuldhulp, uitkering, voorziening, woonoverlast } from './make-records.ts';
import type { MaatregelRecord, MunicipalityDemoRecords, VoorzieningRecord, VoorzieningSoort } from './record.ts';

type Deel = Partial<MunicipalityDemoRecords>;

/** One person with the numbers drawn for that person. */
interface Bron {
  readonly random: Random;
  readonly persoon: string;
}

/** Probabilities (0 to 1) that the gemeente has something to do with an adult. */
interface Kansen {
  readonly voorziening: number;
  readonly uitkering: number;
  readonly schuldhulp: number;
  readonly maatregel: number;
  readonly woonoverlast: number;
}

const HOOFDPERSOON: Kansen = { voorziening: 0.6, uitkering: 0.6, schuldhulp: 0.4, maatregel: 0.35, woonoverlast: 0.35 };
const KRING: Kansen = { voorziening: 0.3, uitkering: 0.25, schuldhulp: 0.15, maatregel: 0, woonoverlast: 0.05 };
const OVERIG: Kansen = { voorziening: 0.12, uitkering: 0.05, schuldhulp: 0.03, maatregel: 0.005, woonoverlast: 0.02 };

const dag = (random: Random): string => plusDagen(PEILDATUM, -random.integer(30, 900));

function tekst({ random, persoon }: Bron, keuze: readonly string[], soort: string): string {
  return `${random.pick(keuze)} Zaak ${registratienummer(soort, persoon, 1)}.`;
}

function voorzieningVan(bron: Bron, soorten: readonly VoorzieningSoort[]): VoorzieningRecord {
  const soort = bron.random.pick(soorten);
  const begin = dag(bron.random);
  return voorziening({
    persoon: bron.persoon,
    soort,
    omschrijving: tekst(bron, teksten.VOORZIENINGEN[soort], 'VRZ'),
    begin,
    einde: bron.random.chance(0.3) ? plusDagen(begin, 365) : null,
    peildatum: plusDagen(begin, 21),
  });
}

function maatregelVan(bron: Bron): MaatregelRecord {
  const soort = bron.random.pick(['Gebiedsverbod', 'Huisverbod', 'Gedragsaanwijzing woonoverlast'] as const);
  const begin = dag(bron.random);
  return maatregel({
    persoon: bron.persoon,
    soort,
    begin,
    einde: plusDagen(begin, soort === 'Huisverbod' ? 10 : 90),
    toelichting: tekst(bron, [teksten.MAATREGELEN[soort]], 'MTR'),
    peildatum: plusDagen(begin, 1),
  });
}

function volwassene(bron: Bron, kansen: Kansen): Deel {
  const { random, persoon } = bron;
  const sinds = dag(random);
  return {
    voorzieningen: random.chance(kansen.voorziening) ? [voorzieningVan(bron, ['WMO', 'WMO', 'OPVANG'])] : [],
    uitkeringen: random.chance(kansen.uitkering)
      ? [
          uitkering({
            persoon,
            soort: 'Participatiewet',
            sinds,
            toelichting: tekst(bron, teksten.UITKERINGEN, 'UIT'),
            peildatum: plusDagen(sinds, 14),
          }),
        ]
      : [],
    schuldhulpen: random.chance(kansen.schuldhulp)
      ? [
          schuldhulp({
            persoon,
            traject: random.pick(['Inventarisatie', 'Schuldregeling', 'Budgetbeheer']),
            toelichting: tekst(bron, teksten.SCHULDHULP, 'SHV'),
            peildatum: plusDagen(sinds, 20),
          }),
        ]
      : [],
    maatregelen: random.chance(kansen.maatregel) ? [maatregelVan(bron)] : [],
    woonoverlasten: random.chance(kansen.woonoverlast)
      ? [
          woonoverlast({
            persoon,
            datum: sinds,
            toelichting: tekst(bron, teksten.WOONOVERLAST, 'WOV'),
            peildatum: plusDagen(sinds, 3),
          }),
        ]
      : [],
  };
}

function records({ code, geboortedatum }: Persoon, kansen: Kansen): Deel {
  const leeftijd = leeftijdOp(geboortedatum, PEILDATUM);
  const bron: Bron = { random: seededRandom(`gemeente/${code}`), persoon: code };
  if (leeftijd >= 18) return volwassene(bron, kansen);
  // Children under three: nothing, so that no provision began before they were born.
  return bron.random.chance(kansen.voorziening) && leeftijd >= 3
    ? { voorzieningen: [voorzieningVan(bron, ['JEUGD'])] }
    : {};
}

function inCasus({ persoon, soort }: GegenereerdeBetrokkene): Deel {
  return records(persoon, soort === 'HOOFDPERSOON' ? HOOFDPERSOON : KRING);
}

/** Records of the generated inhabitants beside the BRP; each person's depend on that person and the casus, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  return [...inwoners.inCasus.map(inCasus), ...inwoners.overigen.map((persoon) => records(persoon, OVERIG))];
}

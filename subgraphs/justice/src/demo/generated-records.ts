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
import * as teksten from './generated-texts.ts';
import { advies, begeleiding, onderzoek, strafzaak, tenuitvoerlegging, toezicht, voorwaarde } from './make-records.ts';
import type { JusticeDemoRecords, StrafzaakRecord, TenuitvoerleggingRecord, ToezichtRecord } from './record.ts';

type Deel = Partial<JusticeDemoRecords>;

/** One person with the numbers drawn for that person. */
interface Bron {
  readonly random: Random;
  readonly persoon: string;
}

const dag = (random: Random, dagenMin: number, dagenMax: number): string =>
  plusDagen(PEILDATUM, -random.integer(dagenMin, dagenMax));

function tekst({ random, persoon }: Bron, keuze: readonly string[], kenmerk: readonly [string, number]): string {
  return `${random.pick(keuze)} Kenmerk ${registratienummer(kenmerk[0], persoon, kenmerk[1])}.`;
}

function strafzaken(bron: Bron, thema: Thema, aantal: number): StrafzaakRecord[] {
  const { random, persoon } = bron;
  return Array.from({ length: aantal }, (_, index) => {
    const open = index === 0 && random.chance(0.4);
    const pleegdatum = open ? dag(random, 30, 150) : dag(random, 200, 900);
    const zittingDatum = open ? plusDagen(PEILDATUM, random.integer(5, 90)) : plusDagen(pleegdatum, 120);
    return strafzaak({
      persoon,
      pleegdatum,
      feit: `${random.pick(teksten.FEITEN[thema])}, parketzaak ${registratienummer('PRK', persoon, index + 1)}`,
      zittingDatum,
      zittingToelichting: tekst(bron, teksten.ZITTINGEN, ['ZIT', index + 1]),
      afdoening: open ? null : tekst(bron, teksten.AFDOENINGEN, ['AFD', index + 1]),
      peildatum: plusDagen(pleegdatum, open ? 20 : 130),
    });
  });
}

function detentie(bron: Bron): TenuitvoerleggingRecord {
  const { random, persoon } = bron;
  const begin = dag(random, 10, 300);
  return tenuitvoerlegging({
    persoon,
    soort: random.pick(['Gevangenisstraf', 'Voorlopige hechtenis']),
    inrichting: random.pick(teksten.INRICHTINGEN),
    begin,
    verwachtEinde: plusDagen(begin, random.integer(30, 400)),
    toelichting: tekst(bron, ['Verblijf zonder bijzonderheden.', 'Overgeplaatst op eigen verzoek.'], ['TUL', 1]),
    peildatum: plusDagen(begin, 5),
  });
}

function toezichtVan(bron: Bron): ToezichtRecord {
  const begin = dag(bron.random, 60, 500);
  return toezicht({
    persoon: bron.persoon,
    begin,
    einde: null,
    naleving: tekst(bron, teksten.NALEVING, ['TZT', 1]),
    peildatum: plusDagen(begin, 45),
  });
}

function volwassene(bron: Bron, thema: Thema): Deel {
  const { random, persoon } = bron;
  const vast = random.chance(0.3);
  return {
    strafzaken: strafzaken(bron, thema, random.integer(0, 4)),
    voorwaarden: random.chance(0.5)
      ? [
          voorwaarde({
            persoon,
            omschrijving: tekst(bron, teksten.VOORWAARDEN, ['VRW', 1]),
            geldigTot: plusDagen(PEILDATUM, random.integer(-60, 500)),
            peildatum: dag(random, 90, 400),
          }),
        ]
      : [],
    tenuitvoerleggingen: vast ? [detentie(bron)] : [],
    toezichten: random.chance(0.5) ? [toezichtVan(bron)] : [],
    adviezen: random.chance(0.3)
      ? [advies({ persoon, datum: dag(random, 20, 300), tekst: tekst(bron, teksten.ADVIEZEN, ['ADV', 1]) })]
      : [],
    begeleidingen: vast
      ? [
          begeleiding({
            persoon,
            casemanager: random.pick(teksten.CASEMANAGERS),
            drPlan: tekst(bron, teksten.DR_PLANNEN, ['DRP', 1]),
            peildatum: dag(random, 1, 90),
          }),
        ]
      : [],
  };
}

function minderjarige(bron: Bron, metStrafzaak: boolean): Deel {
  const begin = dag(bron.random, 100, 500);
  return {
    strafzaken: metStrafzaak ? strafzaken(bron, 'JEUGD', bron.random.integer(0, 2)) : [],
    onderzoeken: bron.random.chance(0.5)
      ? [
          onderzoek({
            persoon: bron.persoon,
            begin,
            uitkomst: tekst(bron, teksten.UITKOMSTEN, ['RVK', 1]),
            peildatum: plusDagen(begin, 84),
          }),
        ]
      : [],
  };
}

const isMinderjarig = ({ geboortedatum }: Persoon): boolean => leeftijdOp(geboortedatum, PEILDATUM) < 18;

function inCasus({ persoon, soort, casus }: GegenereerdeBetrokkene): Deel {
  const bron: Bron = { random: seededRandom(`justitie/${persoon.code}`), persoon: persoon.code };
  if (isMinderjarig(persoon)) return minderjarige(bron, soort === 'HOOFDPERSOON');
  if (soort === 'HOOFDPERSOON') return volwassene(bron, casus.thema);
  return bron.random.chance(0.15) ? { strafzaken: strafzaken(bron, casus.thema, 1) } : {};
}

/** Sparse records of people whom no casus is about: whoever asks for them must still get nothing. */
function overig(persoon: Persoon): Deel {
  const bron: Bron = { random: seededRandom(`justitie/${persoon.code}`), persoon: persoon.code };
  if (isMinderjarig(persoon)) return {};
  return {
    strafzaken: bron.random.chance(0.06) ? strafzaken(bron, 'VOLWASSENEN', bron.random.integer(1, 2)) : [],
    toezichten: bron.random.chance(0.015) ? [toezichtVan(bron)] : [],
  };
}

/** Records of the generated inhabitants; each person's depend on that person and the casus only, never on the scale. */
export function generatedRecords(scale: number): readonly Deel[] {
  const inwoners = gegenereerdeInwoners(scale);
  return [...inwoners.inCasus.map(inCasus), ...inwoners.overigen.map(overig)];
}

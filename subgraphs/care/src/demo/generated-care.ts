import { PEILDATUM, plusDagen, type Random, registratienummer, seededRandom } from '@ketenhub/region';
import * as teksten from './generated-texts.ts';
import {
  behandelstatus,
  bemoeizorg,
  beschermdWonen,
  betrokkenheid,
  kader,
  lvbIndicatie,
  maatregel,
  veiligheidsafspraak,
  verslavingszorg,
  vtMelding,
  vtOnderzoek,
  wachtlijst,
  wlz,
} from './make-records.ts';
import type { CareDemoRecords } from './record.ts';

/** A part of the region: some tables filled. */
export type Deel = Partial<CareDemoRecords>;

/** One person with the numbers drawn for that person. */
export interface Bron {
  readonly random: Random;
  readonly persoon: string;
}

const dag = (random: Random, dagenMax: number): string => plusDagen(PEILDATUM, -random.integer(20, dagenMax));

function tekst({ random, persoon }: Bron, keuze: readonly string[], soort: string): string {
  return `${random.pick(keuze)} Dossier ${registratienummer(soort, persoon, 1)}.`;
}

/** When something that began then was over again, for two in five; drawn apart, so that nothing else of the person changes. */
function afloop(persoon: string, soort: string, begin: string): string | null {
  const random = seededRandom(`zorg/afloop/${soort}/${persoon}`);
  const einde = plusDagen(begin, random.integer(30, 200));
  return random.chance(0.4) && einde < PEILDATUM ? einde : null;
}

/** What a GGZ-instelling holds of someone in its care. */
export function ggz(bron: Bron): Deel {
  const { random, persoon } = bron;
  const sinds = dag(random, 1500);
  const peildatum = plusDagen(sinds, 14);
  const behandelaar = random.pick(teksten.BEHANDELAREN);
  return {
    betrokkenheden: [betrokkenheid({ persoon, sinds, team: random.pick(teksten.TEAMS), behandelaar, peildatum })],
    kaders: random.chance(0.3)
      ? [
          kader({
            persoon,
            soort: random.pick(teksten.KADERS),
            begin: peildatum,
            geldigTot: plusDagen(peildatum, random.integer(30, 400)),
            peildatum,
          }),
        ]
      : [],
    behandelstatussen: random.chance(0.7)
      ? [behandelstatus({ persoon, tekst: tekst(bron, teksten.BEHANDELSTATUSSEN, 'BHS'), peildatum })]
      : [],
    lvbIndicaties: random.chance(0.25)
      ? [
          lvbIndicatie({
            persoon,
            vastgesteldOp: peildatum,
            toelichting: tekst(bron, teksten.LVB_INDICATIES, 'LVB'),
            status: random.chance(0.5) ? 'FEIT' : 'VERMOEDEN',
          }),
        ]
      : [],
  };
}

export function verslaving(bron: Bron): Deel {
  const sinds = dag(bron.random, 1200);
  const tot = afloop(bron.persoon, 'VSZ', sinds);
  return {
    verslavingszorgBetrokkenheden: [
      verslavingszorg({
        persoon: bron.persoon,
        sinds,
        tot,
        behandelaar: bron.random.pick(teksten.BEHANDELAREN),
        toelichting: tekst(bron, teksten.VERSLAVINGSZORG, 'VSZ'),
        peildatum: tot ?? plusDagen(sinds, 10),
      }),
    ],
  };
}

export function veiligThuis(bron: Bron): Deel {
  const { random, persoon } = bron;
  const datum = dag(random, 600);
  const begin = plusDagen(datum, 3);
  return {
    vtMeldingen: [vtMelding({ persoon, datum, aard: tekst(bron, teksten.VT_AARD, 'VTM') })],
    vtOnderzoeken: random.chance(0.4)
      ? [
          vtOnderzoek({
            persoon,
            begin,
            einde: plusDagen(begin, 14),
            uitkomst: tekst(bron, teksten.VT_UITKOMSTEN, 'VTO'),
            peildatum: plusDagen(begin, 14),
          }),
        ]
      : [],
    veiligheidsafspraken: random.chance(0.6)
      ? [
          veiligheidsafspraak({
            persoon,
            vastgelegdOp: plusDagen(datum, 12),
            afspraak: tekst(bron, teksten.VEILIGHEIDSAFSPRAKEN, 'VTA'),
            geldigTot: plusDagen(PEILDATUM, random.integer(30, 300)),
          }),
        ]
      : [],
  };
}

export function jeugdbescherming({ random, persoon }: Bron): Deel {
  const begin = dag(random, 700);
  const soort = random.pick(teksten.MAATREGELEN);
  const uitvoerder = random.pick(teksten.JEUGDBESCHERMERS);
  const einde = afloop(persoon, 'GIM', begin);
  return { maatregelen: [maatregel({ persoon, soort, begin, einde, uitvoerder, peildatum: einde ?? begin })] };
}

export function ggd(bron: Bron): Deel {
  const sinds = dag(bron.random, 400);
  const tot = afloop(bron.persoon, 'OGG', sinds);
  return {
    bemoeizorgen: [
      bemoeizorg({
        persoon: bron.persoon,
        sinds,
        tot,
        aanleiding: tekst(bron, teksten.BEMOEIZORG_AANLEIDINGEN, 'OGA'),
        contact: tekst(bron, teksten.BEMOEIZORG_CONTACTEN, 'OGC'),
        peildatum: tot ?? plusDagen(sinds, 10),
      }),
    ],
  };
}

/** Wlz, beschermd wonen or a place on a waiting list. */
export function wonen(bron: Bron): Deel {
  const { random, persoon } = bron;
  const sinds = dag(random, 500);
  const peildatum = plusDagen(sinds, 15);
  return {
    wlz: random.chance(0.4)
      ? [
          wlz({
            persoon,
            zorgprofiel: random.pick(teksten.ZORGPROFIELEN),
            sinds,
            aanvraag: random.chance(0.4) ? tekst(bron, teksten.WLZ_AANVRAGEN, 'WLZ') : null,
            peildatum,
          }),
        ]
      : [],
    beschermdWonen: random.chance(0.3)
      ? [
          beschermdWonen({
            persoon,
            voorziening: random.pick(teksten.VOORZIENINGEN),
            sinds,
            tot: afloop(persoon, 'BSW', sinds),
            toelichting: tekst(bron, teksten.BESCHERMD_WONEN, 'BSW'),
            peildatum: afloop(persoon, 'BSW', sinds) ?? peildatum,
          }),
        ]
      : [],
    wachtlijsten: [
      wachtlijst({
        persoon,
        voorziening: tekst(bron, teksten.VOORZIENINGEN, 'WCH'),
        positie: random.integer(1, 40),
        sinds,
        peildatum,
      }),
    ],
  };
}

import { PEILDATUM, plusDagen, registratienummer, vastgesteld } from '@ketenhub/region';
import type { Thema } from '@ketenhub/vocabulary';
import { type Bron, type Deel, dag, tekst } from './generated-source.ts';
import * as teksten from './generated-texts.ts';
import {
  isd,
  proeftijd,
  strafzaken,
  tenuitvoerlegging,
  voorwaarde,
  zittingen,
  zsmBeoordelingen,
} from './make-records.ts';
import type { AfdoeningRecord } from './record.ts';

/** The parket 00 does not exist: no such number can be a real case. */
function parketnummer(persoon: string, index: number, pleegdatum: string): string {
  return `00/${persoon.replace(/\D/g, '').padStart(6, '0')}${index}-${pleegdatum.slice(2, 4)}`;
}

/** A sepot is no verdict, so it never becomes onherroepelijk. */
function afdoening(bron: Bron, index: number, dagen: Pick<AfdoeningRecord, 'datum' | 'peildatum'>): AfdoeningRecord {
  const inhoud = tekst(bron, teksten.AFDOENINGEN, ['AFD', index]);
  const onherroepelijk = bron.random.chance(0.9) && !inhoud.startsWith('Geseponeerd');
  return { persoon: bron.persoon, inhoud, onherroepelijk, ...vastgesteld('om', dagen.peildatum), datum: dagen.datum };
}

function zaak(bron: Bron, thema: Thema, index: number): Deel {
  const { random, persoon } = bron;
  const open = index === 1 && random.chance(0.4);
  const pleegdatum = open ? dag(random, 30, 150) : dag(random, 200, 900);
  const nummer = parketnummer(persoon, index, pleegdatum);
  const peildatum = plusDagen(pleegdatum, open ? 20 : 130);
  const zitting = open ? plusDagen(PEILDATUM, random.integer(5, 90)) : plusDagen(pleegdatum, 120);
  const stadium = open ? random.pick(teksten.STADIA_OPEN) : 'Afgedaan';
  return {
    strafzaken: strafzaken(persoon, [
      [nummer, pleegdatum, `${random.pick(teksten.FEITEN[thema])} (zaak ${nummer})`, stadium, peildatum],
    ]),
    zittingen: zittingen(persoon, [[zitting, tekst(bron, teksten.ZITTINGEN, ['ZIT', index]), { peildatum }]]),
    afdoeningen: open ? [] : [afdoening(bron, index, { datum: zitting, peildatum })],
    zsmBeoordelingen: random.chance(0.5)
      ? zsmBeoordelingen(persoon, [
          [
            plusDagen(pleegdatum, 1),
            random.pick(teksten.ZSM_ROUTES),
            tekst(bron, teksten.ZSM_TOELICHTINGEN, ['ZSM', index]),
          ],
        ])
      : [],
  };
}

/** Cases with their hearing, decision and ZSM; only the first can still be open. */
export function zaken(bron: Bron, thema: Thema, aantal: number): Deel[] {
  return Array.from({ length: aantal }, (_, index) => zaak(bron, thema, index + 1));
}

/** A conditional sentence: its proeftijd, and a condition that runs as long. */
export function voorwaardelijk(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 90, 600);
  const einde = plusDagen(begin, random.pick([365, 730, 1095]) - 1);
  const uitgezonderd = random.chance(0.2);
  return {
    proeftijden: [proeftijd({ persoon, begin, einde, peildatum: begin })],
    voorwaarden: [
      voorwaarde({
        persoon,
        omschrijving: tekst(bron, teksten.VOORWAARDEN, ['VRW', 1]),
        begin,
        geldigTot: einde,
        uitzondering: uitgezonderd ? tekst(bron, teksten.UITZONDERINGEN, ['UTZ', 1]) : null,
        uitzonderingTot: uitgezonderd ? plusDagen(begin, 60) : null,
        peildatum: begin,
      }),
    ],
  };
}

/** Detention as DJI carries it out. */
export function detentie(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 10, 300);
  return {
    tenuitvoerleggingen: [
      tenuitvoerlegging({
        persoon,
        soort: random.pick(['Gevangenisstraf', 'Voorlopige hechtenis']),
        inrichting: random.pick(teksten.INRICHTINGEN),
        begin,
        verwachtEinde: plusDagen(begin, random.integer(30, 400)),
        verlof: random.chance(0.4) ? tekst(bron, teksten.VERLOF, ['VLF', 1]) : null,
        toelichting: tekst(bron, ['Verblijf zonder bijzonderheden.', 'Overgeplaatst op eigen verzoek.'], ['TUL', 1]),
        peildatum: plusDagen(begin, 5),
      }),
    ],
  };
}

/** A taakstraf of a minor, which the RvdK carries out and only the OM supplies (R08): nobody is held. */
export function taakstraf(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 10, 200);
  return {
    tenuitvoerleggingen: [
      tenuitvoerlegging({
        persoon,
        soort: 'Taakstraf voor een jeugdige',
        inrichting: null,
        begin,
        verwachtEinde: plusDagen(begin, 90),
        verlof: null,
        toelichting: tekst(bron, teksten.TAAKSTRAFFEN, ['TKS', 1]),
        peildatum: plusDagen(begin, 7),
        herkomst: 'rvdk',
      }),
    ],
  };
}

export function isdMaatregel(bron: Bron): Deel {
  const { random, persoon } = bron;
  const begin = dag(random, 60, 900);
  const einde = plusDagen(begin, 730);
  const buiten = plusDagen(begin, 400) < PEILDATUM;
  return {
    isdMaatregelen: [
      isd({
        persoon,
        begin,
        verwachtEinde: einde,
        isdFase: einde <= PEILDATUM ? 'BEEINDIGD' : buiten ? 'EXTRAMURAAL' : 'INTRAMURAAL',
        toelichting: `${random.pick(teksten.ISD_TOELICHTINGEN)} Maatregel ${registratienummer('ISD', persoon, 1)}.`,
        peildatum: einde <= PEILDATUM ? einde : dag(random, 1, 30),
      }),
    ],
  };
}

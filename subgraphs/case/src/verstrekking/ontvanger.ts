import type { Beleid } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import type { Fout } from '../actions/aanmelding.ts';
import { checkText, wrong } from '../actions/check-text.ts';
import type { Verstrekking } from '../store/verstrekkingen.ts';
import type { Deelsoort } from './deel.ts';

export type Ontvangersoort = Verstrekking['ontvangersoort'];
export type Grondslagcode = 'WGS_1_7_1' | 'WGS_1_7_2' | 'WGS_2_28_2' | 'WGS_2_28_3' | 'WGS_1_7_8';

/** To whom, as it was sent; nothing in it has been judged. */
export interface Ontvangerinvoer {
  readonly ontvangersoort: Ontvangersoort;
  readonly ontvanger?: string | null;
  readonly ontvangerNaam?: string | null;
  readonly grondslag: Grondslagcode;
  readonly wettelijkeGrondslag?: string | null;
}

export type Ontvanger = Pick<Verstrekking, 'ontvangersoort' | 'ontvanger' | 'ontvangerNaam' | 'grondslag'>;

const GRONDSLAGEN: Readonly<Record<Grondslagcode, { readonly soort: Ontvangersoort; readonly artikel: string }>> = {
  WGS_1_7_1: { soort: 'DEELNEMER', artikel: 'WGS 1.7(1)' },
  WGS_1_7_2: { soort: 'DERDE', artikel: 'WGS 1.7(2)-(3)' },
  WGS_2_28_2: { soort: 'ANDER_ZVH', artikel: 'WGS 2.28(2)' },
  WGS_2_28_3: { soort: 'ANDER_ZVH', artikel: 'WGS 2.28(3)' },
  WGS_1_7_8: { soort: 'SAMENWERKINGSVERBAND', artikel: 'WGS 1.7(8); BGS 1.10' },
};

/** The other kinds of samenwerkingsverband of the WGS. */
const SAMENWERKINGSVERBANDEN: readonly string[] = ['RIEC', 'FEC', 'ICOV'];
const OIN_VORM = /^\d{20}$/;
const NAAM = { min: 2, max: 120 };
const WET = { min: 5, max: 200 };

/** Whether overheidsdeelnemers decide of it, not the house alone (WGS 2.28, 2.31(11)). */
export const asksBesluit = (soort: Ontvangersoort): boolean => soort !== 'DEELNEMER';

/** BGS 1.10: who takes part, and between a ZVH and a RIEC what is needed to tune interventies; never what a partner gave. */
export function mayHold(
  { ontvangersoort, ontvanger }: Pick<Ontvanger, 'ontvangersoort' | 'ontvanger'>,
  deel: Deelsoort,
) {
  if (ontvangersoort !== 'SAMENWERKINGSVERBAND') return true;
  return deel === 'DEELNEMERS' || (deel === 'PLAN' && ontvanger === 'RIEC');
}

function checkWie({ ontvangersoort, ontvanger }: Ontvangerinvoer, beleid: Beleid): Fout[] {
  const isOin = OIN_VORM.test(ontvanger ?? '');
  switch (ontvangersoort) {
    case 'DEELNEMER':
      return beleid.deelnemers.some(({ code, oin }) => code === ontvanger && oin !== OIN.zvh)
        ? []
        : wrong('ontvanger', 'Dit is geen deelnemer van dit Zorg- en Veiligheidshuis.');
    case 'ANDER_ZVH':
      return isOin && !beleid.deelnemers.some(({ oin }) => oin === ontvanger)
        ? []
        : wrong('ontvanger', 'Vul het OIN van het andere huis in: twintig cijfers.');
    case 'SAMENWERKINGSVERBAND':
      return SAMENWERKINGSVERBANDEN.includes(ontvanger ?? '')
        ? []
        : wrong('ontvanger', `Een ander samenwerkingsverband van de WGS is ${SAMENWERKINGSVERBANDEN.join(', ')}.`);
    case 'DERDE':
      if (beleid.deelnemers.some(({ code, oin }) => code === ontvanger || oin === ontvanger))
        return wrong('ontvanger', 'Dit is een deelnemer; kies die soort ontvanger.');
      return ontvanger == null || isOin
        ? []
        : wrong('ontvanger', 'Een OIN heeft twintig cijfers; laat het anders leeg.');
  }
}

/** Who gets it and on which article, or everything that is wrong with it, per field. */
export function checkOntvanger(invoer: Ontvangerinvoer, beleid: Beleid): { readonly fouten: Fout[] } | Ontvanger {
  const { ontvangersoort, ontvanger = null, ontvangerNaam, grondslag, wettelijkeGrondslag } = invoer;
  const { soort, artikel } = GRONDSLAGEN[grondslag];
  const isDerde = ontvangersoort === 'DERDE';
  const deelnemer = ontvangersoort === 'DEELNEMER' ? beleid.deelnemers.find(({ code }) => code === ontvanger) : null;
  const fouten = [
    ...checkWie(invoer, beleid),
    ...(ontvangersoort === 'DEELNEMER' ? [] : checkText('ontvangerNaam', ontvangerNaam ?? '', NAAM)),
    ...(soort === ontvangersoort ? [] : wrong('grondslag', 'Dit artikel gaat over een andere soort ontvanger.')),
    ...(isDerde ? checkText('wettelijkeGrondslag', wettelijkeGrondslag ?? '', WET) : []),
  ];
  if (fouten.length > 0) return { fouten };
  return {
    ontvangersoort,
    ontvanger,
    ontvangerNaam: deelnemer?.naam ?? ontvangerNaam?.trim() ?? '',
    grondslag: isDerde ? `${artikel}; ${wettelijkeGrondslag?.trim()}` : artikel,
  };
}

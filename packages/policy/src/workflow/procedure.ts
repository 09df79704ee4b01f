import { unreachable } from '@ketenhub/vocabulary';
import type { Dossier } from './dossier.ts';
import type { Ondertekend } from './handtekening.ts';
import { isCompliance, type Ondertekenaar } from './ondertekenaars.ts';
import { type Weigering, weigering } from './weigering.ts';

/** The states of a proposal; each is named after what was reached. */
export const TOESTANDEN = ['CONCEPT', 'FG_ADVIES', 'RAC_ADVIES', 'VASTGESTELD', 'ACTIEF', 'VERVALLEN'] as const;
export type Voorsteltoestand = (typeof TOESTANDEN)[number];

export type Handeling = 'FG_ADVISEERT' | 'RAC_ADVISEERT' | 'GAAT_AKKOORD' | 'STELT_VAST';

/** One step of the procedure: from where, by whom, under which conditions, to where. */
export interface Stap {
  readonly van: readonly Voorsteltoestand[];
  readonly naar: Voorsteltoestand | 'ONVERANDERD';
  readonly door: (wie: Ondertekenaar) => boolean;
  readonly eisen: readonly Eis[];
}

const privacyfunctionaris = ({ rol }: Ondertekenaar): boolean => rol === 'PRIVACYFUNCTIONARIS';

/** The procedure as data. Approving comes after advising, so that whoever approves knows the advice. */
export const PROCEDURE: Readonly<Record<Handeling, Stap>> = {
  FG_ADVISEERT: { van: ['CONCEPT'], naar: 'FG_ADVIES', door: ({ rol }) => rol === 'FG', eisen: [] },
  RAC_ADVISEERT: {
    van: ['FG_ADVIES'],
    naar: 'RAC_ADVIES',
    door: ({ rol }) => rol === 'RAC_LID',
    eisen: ['nogGeenAkkoord'],
  },
  GAAT_AKKOORD: {
    van: ['FG_ADVIES', 'RAC_ADVIES'],
    naar: 'ONVERANDERD',
    door: privacyfunctionaris,
    eisen: ['adviezen', 'eersteKeer'],
  },
  STELT_VAST: {
    van: ['FG_ADVIES', 'RAC_ADVIES'],
    naar: 'VASTGESTELD',
    door: isCompliance,
    eisen: ['adviezen', 'bronnen', 'vierOgen', 'compliance', 'afwijkingen'],
  },
};

type Eis = keyof typeof EISEN;

type Toets = (dossier: Dossier, stuk: Ondertekend) => Weigering | null;

const negatief = ({ adviezen }: Dossier) => adviezen.filter(({ strekking }) => strekking === 'NEGATIEF');

/** The conditions; each gives the refusal, or null when it is met. */
const EISEN = {
  nogGeenAkkoord: ({ akkoorden }) => (akkoorden.length > 0 ? weigering('AKKOORD_BEGONNEN') : null),
  adviezen: ({ adviezen, voorstel }) => {
    const gegeven = adviezen.map(({ orgaan }) => orgaan);
    if (!gegeven.includes('FG')) return weigering('FG_ADVIES_ONTBREEKT');
    return voorstel.vereisten.nieuw.length > 0 && !gegeven.includes('RAC') ? weigering('RAC_ADVIES_ONTBREEKT') : null;
  },
  eersteKeer: ({ akkoorden }, { door }) =>
    akkoorden.some(({ persoon }) => persoon === door.persoon) ? weigering('AL_GETEKEND') : null,
  bronnen: ({ akkoorden, voorstel }) => {
    const ontbreekt = voorstel.vereisten.bronnen.filter(
      (bron) => !akkoorden.some(({ organisatie }) => organisatie === bron),
    );
    return ontbreekt.length > 0 ? weigering('AKKOORD_BRON_ONTBREEKT', ontbreekt.join(', ')) : null;
  },
  vierOgen: ({ akkoorden, voorstel }) =>
    voorstel.vereisten.personen === 2 && new Set(akkoorden.map(({ persoon }) => persoon)).size < 2
      ? weigering('TWEEDE_AKKOORD_ONTBREEKT')
      : null,
  compliance: ({ akkoorden, voorstel }) =>
    !voorstel.vereisten.verruimt && !akkoorden.some(isCompliance) ? weigering('AKKOORD_COMPLIANCE_ONTBREEKT') : null,
  afwijkingen: (dossier, { stuk }) => {
    if (stuk.soort !== 'VASTSTELLING') return weigering('ANDER_STUK');
    const nodig = negatief(dossier).map(({ orgaan }) => orgaan);
    const gegeven = stuk.afwijkingen.map(({ advies }) => advies);
    if (nodig.some((orgaan) => !gegeven.includes(orgaan))) return weigering('AFWIJKING_ONTBREEKT', nodig.join(', '));
    return gegeven.some((orgaan) => !nodig.includes(orgaan)) ? weigering('AFWIJKING_ZONDER_ADVIES') : null;
  },
} satisfies Record<string, Toets>;

/** What a document does in the procedure. */
export function handelingVan({ stuk }: Ondertekend): Handeling {
  switch (stuk.soort) {
    case 'ADVIES':
      return stuk.orgaan === 'FG' ? 'FG_ADVISEERT' : 'RAC_ADVISEERT';
    case 'AKKOORD':
      return 'GAAT_AKKOORD';
    case 'VASTSTELLING':
      return 'STELT_VAST';
    default:
      return unreachable(stuk);
  }
}

/** The first thing that stands in the way of this document; null when it may be added. */
export function belet(dossier: Dossier, stuk: Ondertekend): Weigering | null {
  if (stuk.stuk.voorstel !== dossier.voorstel.digest) return weigering('ANDER_VOORSTEL');
  const { van, door, eisen } = PROCEDURE[handelingVan(stuk)];
  if (!door(stuk.door)) return weigering('GEEN_ROL');
  if (!van.includes(dossier.toestand)) return weigering(teVroeg(dossier, stuk));
  for (const eis of eisen) {
    const toets: Toets = EISEN[eis];
    const gevonden = toets(dossier, stuk);
    if (gevonden !== null) return gevonden;
  }
  return null;
}

/** A sentence that says more than "not now", where there is one. */
function teVroeg({ toestand, adviezen }: Dossier, { stuk }: Ondertekend) {
  if (stuk.soort === 'ADVIES' && adviezen.some(({ orgaan }) => orgaan === stuk.orgaan)) return 'AL_GEADVISEERD';
  return toestand === 'CONCEPT' ? 'FG_ADVIES_ONTBREEKT' : 'NIET_AAN_DE_BEURT';
}

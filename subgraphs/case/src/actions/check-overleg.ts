import { OIN } from '@ketenhub/vocabulary';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import type { Tafel } from '../store/tafels.ts';
import type { BetrokkeneAanTafel } from '../values/betrokkene-aan-tafel.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag, checkGeweest } from './check-dag.ts';
import { checkRecht, type Vastlegger } from './check-feit.ts';
import { checkFunctie } from './check-tafel.ts';
import { checkText, wrong } from './check-text.ts';

/** What may be given to a derde, by its field. */
export interface Verstrekt {
  /** Handle of the person that it is about. */
  readonly betrokkene: string;
  readonly veld: string;
}

export interface Derdeninvoer {
  readonly naam: string;
  readonly organisatie: string;
  readonly deskundigheid: string;
  readonly taak: string;
  /** ISO 8601. */
  readonly verklaringGetekendOp: string;
  readonly verstrekt: readonly Verstrekt[];
}

/** How an overleg ended, in words that can name nobody. */
export const CONCLUSIES = {
  AANPAK_LOOPT_DOOR: 'De aanpak loopt door.',
  PLAN_BIJSTELLEN: 'Het plan van aanpak wordt bijgesteld.',
  OPSCHALEN: 'De casus wordt opgeschaald.',
  AFSCHALEN_VOORBEREIDEN: 'De afschaling wordt voorbereid.',
  OPNIEUW_BESPREKEN: 'De casus wordt opnieuw besproken.',
} as const;

/** An overleg that was held, as it was sent; nothing in it has been judged. */
export interface Overleginvoer {
  /** Code. */
  readonly tafel: string;
  /** ISO 8601. */
  readonly datum: string;
  readonly aanwezigen: readonly { readonly organisatie: string; readonly functie: string }[];
  readonly derden: readonly Derdeninvoer[];
  readonly conclusie: keyof typeof CONCLUSIES;
  readonly betrokkeneAanTafel?: BetrokkeneAanTafel | null;
}

export interface Overlegruimte extends Vastlegger {
  readonly tafel: Tafel | null;
  /** OINs that take part in the casus. */
  readonly deelnemers: readonly string[];
}

const KORT = { min: 2, max: 120 };
const STOELEN = { aanwezigen: 40, derden: 10, verstrekt: 50 };

function checkAanwezigen({ aanwezigen }: Overleginvoer, { beleid, deelnemers }: Overlegruimte): Fout[] {
  if (aanwezigen.length === 0) return wrong('aanwezigen', 'Noem wie erbij was.');
  if (aanwezigen.length > STOELEN.aanwezigen)
    return wrong('aanwezigen', `Dit zijn er te veel: ten hoogste ${STOELEN.aanwezigen}.`);
  return aanwezigen.flatMap(({ organisatie, functie }, index) => {
    const oin = beleid.deelnemers.find(({ code }) => code === organisatie)?.oin;
    const isAtTable = oin !== undefined && (oin === OIN.zvh || deelnemers.includes(oin));
    return [
      ...(isAtTable
        ? []
        : wrong(
            `aanwezigen.${index}.organisatie`,
            'Deze organisatie is geen deelnemer; leg wie van buiten komt vast als derde.',
          )),
      ...checkFunctie(`aanwezigen.${index}.functie`, functie),
    ];
  });
}

function checkVerstrekt(path: string, { verstrekt }: Derdeninvoer, ruimte: Overlegruimte): Fout[] {
  if (verstrekt.length > STOELEN.verstrekt)
    return wrong(`${path}.verstrekt`, `Dit zijn er te veel: ten hoogste ${STOELEN.verstrekt}.`);
  return verstrekt.flatMap((gegeven, index) => {
    const veld = ruimte.kijk.veldVan(gegeven.veld);
    const at = `${path}.verstrekt.${index}`;
    const fouten =
      veld === null
        ? wrong('veld', 'Dit is geen veld van een partner met een gegeven over een persoon.')
        : checkRecht(gegeven, veld, ruimte);
    return [
      ...(ruimte.soortVan(gegeven.betrokkene) === null
        ? wrong(`${at}.betrokkene`, 'Deze persoon hoort niet bij deze casus.')
        : []),
      ...fouten.map(({ uitleg }) => ({ veld: `${at}.veld`, uitleg })),
    ];
  });
}

/** A derde has signed before the overleg, and gets nothing that who records may not see (WGS 2.31(9)-(10), BGS 2.21; R12). */
function checkDerden({ derden, datum }: Overleginvoer, ruimte: Overlegruimte): Fout[] {
  if (derden.length > STOELEN.derden) return wrong('derden', `Dit zijn er te veel: ten hoogste ${STOELEN.derden}.`);
  return derden.flatMap((derde, index) => {
    const path = `derden.${index}`;
    return [
      ...checkText(`${path}.naam`, derde.naam, KORT),
      ...checkText(`${path}.organisatie`, derde.organisatie, KORT),
      ...(ruimte.beleid.deelnemers.some(({ code, naam }) => [code, naam].includes(derde.organisatie.trim()))
        ? wrong(`${path}.organisatie`, 'Deze organisatie neemt deel na een deelnemersbesluit, en is geen derde.')
        : []),
      ...checkText(`${path}.deskundigheid`, derde.deskundigheid, KORT),
      ...checkText(`${path}.taak`, derde.taak, KORT),
      ...(derde.verklaringGetekendOp > datum
        ? wrong(
            `${path}.verklaringGetekendOp`,
            'De geheimhoudingsverklaring is getekend voordat iemand aanschuift (BGS 2.21(3)).',
          )
        : checkDag(`${path}.verklaringGetekendOp`, derde.verklaringGetekendOp)),
      ...checkVerstrekt(path, derde, ruimte),
    ];
  });
}

/** Who was there was there for some part; what was told was told on a day, also to who was not there. */
function checkBetrokkene({ betrokkeneAanTafel }: Overleginvoer, dag: string): Fout[] {
  if (betrokkeneAanTafel == null) return wrong('betrokkeneAanTafel', 'Vermeld of de betrokkene erbij was.');
  const { wie, gedeelte = null, verteld, verteldOp = null } = betrokkeneAanTafel;
  const at = (veld: string, uitleg: string): Fout[] => wrong(`betrokkeneAanTafel.${veld}`, uitleg);
  return [
    ...(wie === 'NIEMAND' && gedeelte !== null ? at('gedeelte', 'Laat dit leeg: er was niemand.') : []),
    ...(wie !== 'NIEMAND' && gedeelte === null ? at('gedeelte', 'Vermeld bij welk gedeelte.') : []),
    ...(verteld.length > 0 && verteldOp === null ? at('verteldOp', 'Vermeld op welke dag het is verteld.') : []),
    ...(verteld.length === 0 && verteldOp !== null ? at('verteld', 'Vermeld wat er is verteld.') : []),
    ...(verteldOp === null ? [] : checkGeweest('betrokkeneAanTafel.verteldOp', verteldOp, dag)),
  ];
}

/** Everything that is wrong with what was recorded of an overleg, per field; no message repeats what was written. */
export function checkOverleg(overleg: Overleginvoer, ruimte: Overlegruimte): Fout[] {
  return [
    ...(ruimte.tafel === null ? wrong('tafel', 'Deze tafel is er niet.') : []),
    ...checkGeweest('datum', overleg.datum, ruimte.dag),
    ...checkAanwezigen(overleg, ruimte),
    ...checkDerden(overleg, ruimte),
    ...checkBetrokkene(overleg, ruimte.dag),
  ];
}

/** The fields that were given, with their owners and subcategorieen as they are annotated now; of what was judged. */
export function herkomstVan(verstrekt: readonly Verstrekt[], { kijk }: Pick<Vastlegger, 'kijk'>): Herkomst[] {
  const unique = new Map(verstrekt.map((gegeven) => [`${gegeven.betrokkene} ${gegeven.veld}`, gegeven]));
  return [...unique.values()].flatMap(({ betrokkene, veld }) => {
    const van = kijk.veldVan(veld);
    return van === null ? [] : [{ betrokkene, veld, subcategorie: van.subcategorie, bron: van.bron }];
  });
}

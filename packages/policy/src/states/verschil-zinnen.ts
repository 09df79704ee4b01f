import type { Beleid } from '../beleid.ts';
import { kolomNaam } from '../matrix/kolommen.ts';
import { ONTVANGERS } from '../matrix/ontvangers.ts';
import type { Toestand } from './toestand.ts';
import type { Verschil } from './verschil.ts';

const ROLE_ONLY = 'organisatie met een andere klasse';
const FIELDS_SHOWN = 4;

/** `de procesregisseur`, or the role and class where the matrix has no letter for it. */
function askerText({ rol, vrager }: Toestand): string {
  const found = ONTVANGERS.find(
    (ontvanger) =>
      ontvanger.rol === rol && (vrager === 'BRON' ? ontvanger.klasse === 'VAN_DE_BRON' : ontvanger.klasse === vrager),
  );
  return found?.naam ?? `${rol.toLowerCase()} (${vrager === 'BRON' ? 'van de bron' : vrager || ROLE_ONLY})`;
}

function aboutText(states: readonly Toestand[]): string {
  const kinds = new Set(states.map(({ betrokkeneSoort }) => betrokkeneSoort));
  if (kinds.has('HOOFDPERSOON') && kinds.has('DIRECTE_KRING')) return 'over de hoofdpersoon en de directe kring';
  return kinds.has('DIRECTE_KRING')
    ? 'over de directe kring'
    : kinds.has(null)
      ? 'over de casus'
      : 'over de hoofdpersoon';
}

/** The facts of one state, so that a reader can try it. */
function exampleText({ situatie }: Toestand): string {
  if (situatie === null) return 'zonder casus';
  const yes = (value: boolean, text: string): string => `${value ? '' : 'geen '}${text}`;
  return [
    yes(situatie.doelbesluit, 'doelbesluit'),
    yes(situatie.deelnemersbesluit, 'deelnemersbesluit'),
    `bron ${situatie.bronIsDeelnemer ? 'aangewezen' : 'niet aangewezen'}`,
    `aanmelder: ${{ BRON: 'de bron', VRAGER: 'wie vraagt', ANDER: 'een ander' }[situatie.aanmelder]}`,
    `thema ${situatie.thema}`,
  ].join(', ');
}

/** What opens and what closes as sentences, each with the number of states and one of them to try. */
export function verschilZinnen(differences: readonly Verschil[], beleid: Beleid): string[] {
  return differences.flatMap(({ richting, velden, subcategorieen, toestanden }) => {
    const shown = velden.slice(0, FIELDS_SHOWN).join(', ');
    const rest = velden.length > FIELDS_SHOWN ? ` en ${velden.length - FIELDS_SHOWN} andere velden` : '';
    const groups = Map.groupBy(
      toestanden,
      (toestand) => `${askerText(toestand)} bij ${kolomNaam(beleid, toestand.kolom)}`,
    );
    return [
      `${richting} ${subcategorieen.join(' + ')}: ${shown}${rest}`,
      ...[...groups].map(([who, states]) => {
        const [example] = states;
        const words = richting === 'OPENT' ? 'ziet dit voortaan' : 'ziet dit niet meer';
        return `  - een ${who} ${words}, ${aboutText(states)} (${states.length} toestanden; bijvoorbeeld: ${example === undefined ? '' : exampleText(example)})`;
      }),
    ];
  });
}

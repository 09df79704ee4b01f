import { kolomNaam, kortste, type Toestand, type Verschil, type Versie } from '@ketenhub/policy';
import type { GraphQLSchema } from 'graphql';
import { exampleQuestion } from './example-question.ts';
import { askerText, factsText } from './state-text.ts';

const FIELDS_SHOWN = 4;

function aboutText(states: readonly Toestand[]): string {
  const kinds = new Set(states.map(({ betrokkeneSoort }) => betrokkeneSoort));
  if (kinds.has('HOOFDPERSOON') && kinds.has('DIRECTE_KRING')) return 'over de hoofdpersoon en de directe kring';
  return kinds.has('DIRECTE_KRING')
    ? 'over de directe kring'
    : kinds.has(null)
      ? 'over de casus'
      : 'over de hoofdpersoon';
}

/**
 * What opens and what closes as sentences: the question to ask, who gets another answer, in how many states, and the shortest of
 * them to try. @param schema of the newer version, for the questions
 */
export function diffSentences(differences: readonly Verschil[], { beleid }: Versie, schema: GraphQLSchema): string[] {
  return differences.flatMap(({ richting, velden, subcategorieen, toestanden }) => {
    const shown = velden.slice(0, FIELDS_SHOWN).join(', ');
    const rest = velden.length > FIELDS_SHOWN ? ` en ${velden.length - FIELDS_SHOWN} andere velden` : '';
    const question = exampleQuestion(schema, velden[0] ?? '');
    const groups = Map.groupBy(
      toestanden,
      (toestand) => `${askerText(toestand)} bij ${kolomNaam(beleid, toestand.kolom)}`,
    );
    return [
      `${richting} ${subcategorieen.join(' + ')}: ${shown}${rest}`,
      ...(question === null ? [] : [`  vraag: ${question}`]),
      ...[...groups].map(([who, states]) => {
        const example = kortste(states);
        const words = richting === 'OPENT' ? 'ziet dit voortaan' : 'ziet dit niet meer';
        return `  - een ${who} ${words}, ${aboutText(states)} (${states.length} toestanden; bijvoorbeeld: ${example === undefined ? '' : factsText(example)})`;
      }),
    ];
  });
}

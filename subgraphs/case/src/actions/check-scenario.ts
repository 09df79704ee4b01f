import { geldigTot } from '../values/scenario.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';

/** A scenario as it was sent; nothing in it has been judged. */
export interface Scenarioinvoer {
  /** Of a scenario that is there, which then gets a new version. */
  readonly volgnummer?: number | null;
  readonly aanleiding: string;
  readonly afspraak: string;
  readonly afdoeningsadvies: string;
  readonly onderbouwing: string;
  readonly voorwaarden: string;
  /** ISO 8601. */
  readonly peildatum: string;
}

const TEKST = { min: 5, max: 1_000 };

/** Everything that is wrong with a scenario, per field; no message repeats what was written. */
export function checkScenario(scenario: Scenarioinvoer, dag: string): Fout[] {
  const { peildatum } = scenario;
  const texts = ['aanleiding', 'afspraak', 'afdoeningsadvies', 'onderbouwing', 'voorwaarden'] as const;
  return [
    ...texts.flatMap((veld) => checkText(veld, scenario[veld], TEKST)),
    ...(peildatum > dag ? wrong('peildatum', 'Deze dag moet nog komen.') : []),
    ...(geldigTot(peildatum) < dag
      ? wrong('peildatum', 'Dit is meer dan drie maanden geleden; het scenario zou al verlopen zijn.')
      : []),
  ];
}

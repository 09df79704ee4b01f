import type { Transaction } from '@ketenhub/database';
import { dutchDay } from '@ketenhub/vocabulary';
import { insertEvaluatie, readNewestPlan } from '../store/casusregie.ts';
import { setTerugkijkmoment } from '../store/terugkijkmomenten.ts';
import type { Evaluatieconclusie } from '../values/casusregie.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag, checkGeweest } from './check-dag.ts';
import { REGIETEKST } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import type { Regiestap } from './record-regie.ts';

/** How the plan worked, as it was sent. */
export interface Evaluatieinvoer {
  /** ISO 8601. */
  readonly evaluatiedag: string;
  readonly evaluatieconclusie: Evaluatieconclusie;
  readonly vervolg: string;
  /** Day of the next evaluation. */
  readonly volgendeOp?: string | null;
}

/** What goes on is looked at again; who goes down or closes has the consult moment of the afschaling. */
const GAAT_DOOR: readonly Evaluatieconclusie[] = ['DOORGAAN', 'BIJSTELLEN', 'OPSCHALEN'];

function checkVolgende({ evaluatieconclusie, volgendeOp }: Evaluatieinvoer, dag: string): Fout[] {
  if (volgendeOp == null)
    return GAAT_DOOR.includes(evaluatieconclusie) ? wrong('volgendeOp', 'Spreek een volgende evaluatie af.') : [];
  return volgendeOp <= dag
    ? wrong('volgendeOp', 'De volgende evaluatie ligt na vandaag.')
    : checkDag('volgendeOp', volgendeOp);
}

/** An evaluation of the plan that is in force, with what follows from it (WGS 2.26(a), 2.31(6)); the hub decides nothing by it. */
export function recordEvaluatie(evaluatie: Evaluatieinvoer): Regiestap {
  const { evaluatiedag, evaluatieconclusie, vervolg, volgendeOp = null } = evaluatie;
  return {
    handeling: 'evaluatieVastleggen',
    judge: async ({ facts: { casus }, now }, tx) => {
      const plan = await readNewestPlan(tx, casus.nummer);
      if (plan === null) return 'Er is nog geen plan van aanpak om te evalueren.';
      const dag = dutchDay(now);
      return [
        ...(evaluatiedag < plan.vastgesteldOp
          ? wrong('evaluatiedag', 'Toen was dit plan er nog niet.')
          : checkGeweest('evaluatiedag', evaluatiedag, dag)),
        ...checkText('vervolg', vervolg, REGIETEKST),
        ...checkVolgende(evaluatie, dag),
      ];
    },
    change: ({ facts: { casus } }) => ({
      casus: {},
      soort: 'EVALUATIE',
      inhoud: 'VASTGELEGD',
      relink: [],
      async apply(tx: Transaction) {
        const plan = await readNewestPlan(tx, casus.nummer);
        if (plan === null) throw new Error('the plan was not judged before its evaluation was recorded');
        await setTerugkijkmoment(tx, { casus: casus.nummer, reden: 'EVALUATIE' }, volgendeOp);
        await insertEvaluatie(tx, {
          casus: casus.nummer,
          planversie: plan.planversie,
          evaluatiedag,
          evaluatieconclusie,
          vervolg: vervolg.trim(),
          volgendeOp,
        });
      },
    }),
  };
}

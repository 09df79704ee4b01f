import { dutchDay } from '@ketenhub/vocabulary';
import { insertSchaalstap } from '../store/casusregie.ts';
import { setTerugkijkmoment } from '../store/terugkijkmomenten.ts';
import type { Afschaalcheck, Opschaalreden } from '../values/casusregie.ts';
import { checkAtTable, REGIETEKST, requireAtTable } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import { toldOf } from './record-fase.ts';
import type { Regiestap } from './record-regie.ts';

/** The last checks of a casus that is scaled down, as they were sent. */
export interface Afschalingsinvoer {
  /** Last check on risks and measures, and on how the partners work together. */
  readonly risicocheck: Afschaalcheck;
  readonly samenwerkingscheck: Afschaalcheck;
  /** Code of the one ketenpartner that gets the regie back. */
  readonly regieBij: string;
  /** ISO 8601. */
  readonly consultOp: string;
  /** Code of who takes the initiative on that day. */
  readonly consultDoor: string;
  readonly toelichting: string;
}

/** A consult later than a year from now is none: the casus would be forgotten. */
const CONSULT_MAX_JAREN = 1;

function checkConsult(consultOp: string, dag: string) {
  if (consultOp <= dag) return wrong('consultOp', 'Het consultmoment ligt na vandaag.');
  const latest = `${Number(dag.slice(0, 4)) + CONSULT_MAX_JAREN}${dag.slice(4)}`;
  return consultOp > latest ? wrong('consultOp', 'Het consultmoment ligt binnen een jaar.') : [];
}

/**
 * The last checks before a casus closes, who gets the regie back and when it is looked at again (domain 2.2). Recorded anew it takes the
 * place of the one before; only the newest counts for closing.
 */
export function recordAfschaling(invoer: Afschalingsinvoer): Regiestap {
  const { risicocheck, samenwerkingscheck, regieBij, consultOp, consultDoor, toelichting } = invoer;
  return {
    handeling: 'afschalingVastleggen',
    judge: async (ruimte) => [
      ...checkAtTable(ruimte, { veld: 'regieBij', code: regieBij }),
      ...checkConsult(consultOp, dutchDay(ruimte.now)),
      ...checkAtTable(ruimte, { veld: 'consultDoor', code: consultDoor, house: true }),
      ...checkText('toelichting', toelichting, REGIETEKST),
    ],
    change: (ruimte) => ({
      casus: {},
      soort: 'AFSCHALING',
      inhoud: 'VASTGELEGD',
      relink: [],
      async apply(tx) {
        const casus = ruimte.facts.casus.nummer;
        await setTerugkijkmoment(tx, { casus, reden: 'CONSULT' }, consultOp);
        await insertSchaalstap(tx, {
          casus,
          richting: 'AFSCHALING',
          risicocheck,
          samenwerkingscheck,
          regieBij: requireAtTable(ruimte, regieBij),
          consultOp,
          consultDoor: requireAtTable(ruimte, consultDoor),
          toelichting: toelichting.trim(),
          vastgelegdOp: ruimte.now,
        });
      },
    }),
  };
}

/** Why a casus that was scaled down goes back to the table, as it was sent. */
export interface Opschaling {
  readonly naarFase: 'CASUSOVERLEG' | 'UITVOERING';
  readonly reden: Opschaalreden;
  readonly toelichting: string;
}

/** Back to the table, with a reason; the checks that were recorded no longer count (WGS 2.31(6)). */
export function scaleUp({ naarFase, reden, toelichting }: Opschaling): Regiestap {
  return {
    handeling: 'opschalen',
    judge: async () => checkText('toelichting', toelichting, REGIETEKST),
    change: ({ facts, now }) => ({
      casus: { fase: naarFase },
      soort: 'FASE',
      inhoud: naarFase,
      relink: toldOf(naarFase, facts),
      async apply(tx) {
        const casus = facts.casus.nummer;
        await setTerugkijkmoment(tx, { casus, reden: 'CONSULT' }, null);
        await insertSchaalstap(tx, {
          casus,
          richting: 'OPSCHALING',
          naarFase,
          reden,
          toelichting: toelichting.trim(),
          vastgelegdOp: now,
        });
      },
    }),
  };
}

import { dutchDay } from '@ketenhub/vocabulary';
import { endOpdrachten, insertOpdracht, readOpenOpdracht } from '../store/casusregie.ts';
import type { Opdrachtsoort } from '../values/casusregie.ts';
import { checkDag } from './check-dag.ts';
import { checkAtTable, REGIETEKST, requireAtTable } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import type { Regiestap } from './record-regie.ts';

/** An opdracht casemanagement or trajectregie, as it was sent. */
export interface Opdrachtinvoer {
  readonly opdrachtsoort: Opdrachtsoort;
  /** Code of the deelnemer that gets it. */
  readonly organisatie: string;
  readonly omschrijving: string;
  /** ISO 8601. */
  readonly vanaf: string;
  readonly tot?: string | null;
}

/** An opdracht to one deelnemer: to whom, what, from when and until when (WGS 2.31(5)-(6)). */
export function recordOpdracht(opdracht: Opdrachtinvoer): Regiestap {
  const { opdrachtsoort, organisatie, omschrijving, vanaf, tot = null } = opdracht;
  return {
    handeling: 'opdrachtVastleggen',
    judge: async (ruimte) => [
      ...checkAtTable(ruimte, { veld: 'organisatie', code: organisatie }),
      ...checkText('omschrijving', omschrijving, REGIETEKST),
      ...checkDag('vanaf', vanaf),
      ...(tot !== null && tot < vanaf ? wrong('tot', 'De opdracht eindigt niet voordat zij begint.') : []),
      ...(tot !== null && tot < dutchDay(ruimte.now) ? wrong('tot', 'Deze dag is al voorbij.') : []),
      ...(tot !== null && tot >= vanaf ? checkDag('tot', tot) : []),
    ],
    change: (ruimte) => ({
      casus: {},
      soort: 'OPDRACHT',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) =>
        insertOpdracht(tx, {
          casus: ruimte.facts.casus.nummer,
          opdrachtsoort,
          oin: requireAtTable(ruimte, organisatie),
          omschrijving: omschrijving.trim(),
          vanaf,
          tot,
        }),
    }),
  };
}

/** Ends an opdracht today; what it was stays. */
export function endOpdracht(kenmerk: string): Regiestap {
  return {
    handeling: 'opdrachtBeeindigen',
    judge: async ({ facts: { casus } }, tx) =>
      (await readOpenOpdracht(tx, { casus: casus.nummer, kenmerk })) === null ? 'Deze opdracht loopt niet.' : [],
    change: ({ facts: { casus }, now }) => ({
      casus: {},
      soort: 'OPDRACHT',
      inhoud: 'BEEINDIGD',
      relink: [],
      apply: (tx) => endOpdrachten(tx, { casus: casus.nummer, kenmerk, beeindigdOp: dutchDay(now) }),
    }),
  };
}

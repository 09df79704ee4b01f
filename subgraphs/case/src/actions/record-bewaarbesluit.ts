import { type Database, withContext } from '@ketenhub/database';
import { type LogLine, openLogbook } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import { judgesAllMet } from '../process/eisen.ts';
import { casusTermijn } from '../retention/casus-termijn.ts';
import { type BesluitVoorstel, judgeBewaarbesluit } from '../retention/judge-bewaarbesluit.ts';
import { readDecisionFacts } from '../store/decision-facts.ts';
import { everDeelnemer, lockCasus } from '../store/destroy-rows.ts';
import { addBewaarbesluit } from '../store/retention-terms.ts';
import { notDecidedByOverheid, oinsOf } from './decided-by.ts';

export interface BewaarbesluitVraag extends Omit<BesluitVoorstel, 'op' | 'instemming'> {
  readonly casus: string;
  /** How many decisions about keeping the recorder saw: nobody undoes one that was recorded meanwhile. */
  readonly versie: number;
  readonly toelichting: string;
  /** Codes of organisations. */
  readonly genomenDoor: readonly string[];
  readonly instemming: readonly string[];
  /** Who records it, as the house says it. */
  readonly door: string;
}

interface Omgeving {
  readonly database: Database;
  readonly beleid: Beleid;
  /** Day in the Netherlands, which becomes the day of the decision. */
  readonly dag: string;
  /** The line of the log for a decision that was recorded. */
  readonly gedaan: LogLine;
}

export type BewaarbesluitUitkomst =
  | { readonly soort: 'VASTGELEGD' }
  | { readonly soort: 'GEWEIGERD'; readonly uitleg: string }
  | { readonly soort: 'BESTAAT_NIET' };

const OVERTAKEN =
  'Over het bewaren van deze casus is intussen een ander besluit vastgelegd; lees de bewaartermijnen opnieuw.';
const refused = (uitleg: string): BewaarbesluitUitkomst => ({ soort: 'GEWEIGERD', uitleg });

/** A renewal and an early end are decisions of overheidsdeelnemers; a duty to keep follows from the law or a claim. */
const isDecision = (soort: BewaarbesluitVraag['soort']): boolean =>
  soort === 'VERLENGING' || soort === 'NIET_MEER_NODIG';

/**
 * Records a decision about keeping with the day of today, or says why not (WGS 1.8(7), BGS 1.16; R18, R22). Holds the row of the
 * casus, so that no destruction and no other decision comes between judging and recording.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordBewaarbesluit(
  { database, beleid, dag, gedaan }: Omgeving,
  vraag: BewaarbesluitVraag,
): Promise<BewaarbesluitUitkomst> {
  const { casus: nummer, genomenDoor, instemming } = vraag;
  const deciders = oinsOf(beleid, genomenDoor);
  const agreeing = oinsOf(beleid, instemming);
  const wrong = isDecision(vraag.soort) ? notDecidedByOverheid(beleid, genomenDoor) : null;
  if (wrong !== null) return Promise.resolve(refused(wrong));
  if (deciders === null || agreeing === null)
    return Promise.resolve(refused('Een van de organisaties staat niet in het register van deelnemers.'));
  return withContext(database, { besluit: nummer }, async (tx) => {
    const casus = await lockCasus(tx, nummer);
    const facts = casus === null ? null : await readDecisionFacts(tx, nummer);
    if (casus === null || facts === null) return { soort: 'BESTAAT_NIET' };
    const { stand } = facts;
    if (stand.besluiten.length !== vraag.versie) return refused(OVERTAKEN);
    const uitleg = judgeBewaarbesluit(
      { ...vraag, op: dag, instemming: agreeing },
      {
        fase: stand.fase,
        afgeslotenOp: stand.afgeslotenOp === null ? null : dutchDay(stand.afgeslotenOp),
        einde: casusTermijn(stand, dag).vernietigenUiterlijkOp,
        besluiten: stand.besluiten,
        voldoetAanCriteria: deciders.every((oin) => judgesAllMet(facts, oin)),
        leverden: [...(await everDeelnemer(tx, nummer)), casus.aanmelder],
      },
    );
    if (uitleg !== null) return refused(uitleg);
    const { soort, tot, grond, toelichting, door: vastgelegdDoor } = vraag;
    const row = { casus: nummer, soort, op: dag, tot, grond, toelichting, genomenDoor: deciders, instemming: agreeing };
    await addBewaarbesluit(tx, { ...row, vastgelegdDoor });
    await openLogbook(tx).write([gedaan]);
    return { soort: 'VASTGELEGD' };
  });
}

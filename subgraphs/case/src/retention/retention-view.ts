import type { Bewijs } from '../store/destruction-proofs.ts';
import type { Bewaarstand } from '../store/retention-terms.ts';
import { casusTermijn } from './casus-termijn.ts';

/** What an operator sees of one casus: its number and days, no person and no text. */
export interface TermijnRegel {
  readonly casus: string;
  readonly vernietigenUiterlijkOp: string;
  readonly grondslag: string;
  readonly verlengd: boolean;
  readonly nietMeerNodig: boolean;
  readonly bewaarplicht: boolean;
  readonly verstreken: boolean;
}

/** Every casus, the one that has to go first at the top. */
export function termijnRegels(standen: readonly Bewaarstand[], dag: string): TermijnRegel[] {
  return standen
    .map((stand) => {
      const termijn = casusTermijn(stand, dag);
      return {
        casus: stand.nummer,
        vernietigenUiterlijkOp: termijn.vernietigenUiterlijkOp,
        grondslag: termijn.grondslag,
        verlengd: termijn.isVerlengd,
        nietMeerNodig: termijn.isNietMeerNodig,
        bewaarplicht: termijn.heeftBewaarplicht,
        verstreken: dag >= termijn.vernietigenUiterlijkOp,
      };
    })
    .sort((a, b) => a.vernietigenUiterlijkOp.localeCompare(b.vernietigenUiterlijkOp) || a.casus.localeCompare(b.casus));
}

/** A proof as it is handed out: complete once every organisation has confirmed. */
export function bewijsRegel({ id, vernietigdOp, grond, rijen, organisaties }: Bewijs) {
  return {
    bewijs: id,
    vernietigdOp: vernietigdOp.toISOString(),
    grond,
    rijen,
    organisaties: organisaties.map(({ oin, bevestigdOp }) => ({
      oin,
      bevestigdOp: bevestigdOp?.toISOString() ?? null,
    })),
    volledig: organisaties.every(({ bevestigdOp }) => bevestigdOp !== null),
  };
}

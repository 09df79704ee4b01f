import type { Bewijs } from '../store/destruction-proofs.ts';
import type { Bewaarstand } from '../store/retention-terms.ts';
import { casusTermijn } from './casus-termijn.ts';

/** What an operator sees of one casus: its number and days, no person and no text. */
export interface TermijnRegel {
  readonly casus: string;
  /** How many decisions about keeping there are; who records another tells it. */
  readonly versie: number;
  readonly vernietigenUiterlijkOp: string;
  readonly grondslag: string;
  readonly verlengd: boolean;
  readonly nietMeerNodig: boolean;
  readonly bewaarplicht: boolean;
  readonly verstreken: boolean;
}

function termijnRegels(standen: readonly Bewaarstand[], dag: string): TermijnRegel[] {
  return standen
    .map((stand) => {
      const termijn = casusTermijn(stand, dag);
      return {
        casus: stand.nummer,
        versie: stand.besluiten.length,
        vernietigenUiterlijkOp: termijn.vernietigenUiterlijkOp,
        grondslag: termijn.grondslag,
        verlengd: termijn.isVerlengd,
        nietMeerNodig: termijn.isNietMeerNodig,
        bewaarplicht: termijn.heeftBewaarplicht,
        verstreken: dag >= termijn.vernietigenUiterlijkOp,
      };
    })
    .sort((a, b) => (plaats(a) < plaats(b) ? -1 : 1));
}

/** Which part of the list of terms. */
export interface Termijnenvraag {
  readonly casus?: string | undefined;
  readonly eerste: number;
  /** `volgende` of the page before. */
  readonly na?: string | undefined;
}

const plaats = ({ vernietigenUiterlijkOp, casus }: TermijnRegel): string => `${vernietigenUiterlijkOp}_${casus}`;

/** One page of the casussen, the one that has to go first at the top, with how many there are. */
export function termijnBlad(standen: readonly Bewaarstand[], dag: string, { casus, eerste, na }: Termijnenvraag) {
  const all = termijnRegels(standen, dag).filter((regel) => casus === undefined || regel.casus === casus);
  const rest = all.filter((regel) => na === undefined || plaats(regel) > na);
  const casussen = rest.slice(0, eerste);
  const last = casussen.at(-1);
  return { casussen, aantal: all.length, volgende: rest.length > eerste && last !== undefined ? plaats(last) : null };
}

/** One page of the proofs, of which one more was read than fits when there is a next page. */
export function bewijsBlad(found: readonly Bewijs[], eerste: number) {
  const page = found.slice(0, eerste);
  return { bewijzen: page.map(bewijsRegel), volgende: found.length > eerste ? (page.at(-1)?.id ?? null) : null };
}

/** A proof as it is handed out: complete once every organisation has confirmed. */
function bewijsRegel({ id, vernietigdOp, grond, rijen, organisaties }: Bewijs) {
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

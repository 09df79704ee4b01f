import type { Betrokkene, Moment, OtherLine } from '@ketenhub/logbook';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { Access } from './access/access.ts';
import type { Principal } from './access/principal.ts';
import type { Subjects } from './access/subject.ts';
import type { CursorSealer } from './pages/cursors.ts';
import type { Reader } from './store/reader.ts';
import type { WeigeringenVanVraag } from './weigeringen/weigeringen.ts';

/** A change in codes and numbers; never a value of personal data. */
export interface Change {
  /** Whose register is changed. */
  readonly verantwoordelijke: Organisatie;
  /** What was done, as the process names it. */
  readonly handeling: string;
  readonly object: string;
  /** A person whom it is about; never in `object`. */
  readonly betrokkene?: Betrokkene;
  /** Of what is no change but a step of a request that has an intent and an outcome of its own; VASTGELEGD afterwards unless told. */
  readonly stap?: { readonly moment: Moment; readonly resultaat: string };
}

/** What resolvers receive: already bound to one principal, one casus and its rows; there is no unguarded twin. */
export interface SubgraphContext<Sources> {
  readonly principal: Principal;
  readonly access: Access;
  readonly subjects: Subjects;
  readonly reader: Reader;
  /** What the organisations here withhold of this casus. */
  readonly weigeringen: WeigeringenVanVraag;
  /** Cursors of this asker; for lists that are not per handle. */
  readonly cursors: CursorSealer;
  /**
   * The line of who changed what, for the transaction of the change: the change and its line are there together or not at all.
   * Beside the lines of the request, which say what was meant and what was answered.
   */
  readonly changeLine: (change: Change) => OtherLine;
  /** DataLoaders of this one request. */
  readonly sources: Sources;
}

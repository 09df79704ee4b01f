import type { Access } from './access/access.ts';
import type { Principal } from './access/principal.ts';
import type { Subjects } from './access/subject.ts';
import type { CursorSealer } from './pages/cursors.ts';
import type { Reader } from './store/reader.ts';
import type { WeigeringenVanVraag } from './weigeringen/weigeringen.ts';

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
  /** DataLoaders of this one request. */
  readonly sources: Sources;
}

import type { DemoCasus } from '@ketenhub/region';
import type { terugkoppelingen, verstrekkingen, verstrekkingsdelen, verstrekkingstandpunten } from '../store/tables.ts';
import { momentOf } from './moment.ts';

interface Rows {
  readonly verstrekking: typeof verstrekkingen.$inferInsert;
  readonly delen: readonly (typeof verstrekkingsdelen.$inferInsert)[];
  readonly standpunten: readonly (typeof verstrekkingstandpunten.$inferInsert)[];
  readonly terugkoppelingen: readonly (typeof terugkoppelingen.$inferInsert)[];
}

const DOOR = 'demo';

/** What this casus supplied or prepared, with what was asked about it. */
export function verstrekkingRows({ nummer, verstrekkingen: supplied = [] }: DemoCasus): Rows[] {
  return supplied.map(({ delen, standpunten, terugkoppeling, ...verstrekking }, index) => {
    // Of the demo only; otherwise it is random and tells nothing.
    const kenmerk = `demo-${nummer}-${index + 1}`;
    const of = { casus: nummer, verstrekking: kenmerk };
    const { verstrektOp, vastgelegdOp } = verstrekking;
    return {
      verstrekking: {
        ...verstrekking,
        casus: nummer,
        kenmerk,
        verstrekkingstand: verstrektOp === null ? 'VOORBEREID' : 'VERSTREKT',
        vastgelegdDoor: DOOR,
        verstrektDoor: verstrektOp === null ? null : DOOR,
        genomenDoor: [],
      },
      delen: delen.map((deel, plaats) => ({ ...deel, ...of, volgnummer: plaats + 1 })),
      standpunten: standpunten.map((standpunt) => ({
        ...standpunt,
        ...of,
        gevraagdOp: vastgelegdOp,
        beantwoordOp: standpunt.antwoord === null ? null : momentOf(vastgelegdOp),
        beantwoordDoor: standpunt.antwoord === null ? null : DOOR,
      })),
      terugkoppelingen: terugkoppeling === null ? [] : [{ ...terugkoppeling, ...of, volgnummer: 1 }],
    };
  });
}

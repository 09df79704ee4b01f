import type { Failure } from '@ketenhub/client';
import { unreachable } from '@ketenhub/vocabulary';

/** Exit codes that scripts may rely on; documented in docs/how-to/verrijk-json.md. */
export const EXIT = { goed: 0, geweigerd: 1, gebruik: 2, onbereikbaar: 3, fout: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(failure: Failure): ExitCode {
  switch (failure.soort) {
    case 'GEWEIGERD':
      return EXIT.geweigerd;
    case 'ONBEREIKBAAR':
    case 'STORING':
      return EXIT.onbereikbaar;
    default:
      return unreachable(failure);
  }
}

import type { Logger } from '@ketenhub/service';
import { unreachable } from '@ketenhub/vocabulary';
import type { RingEvent } from './key-ring.ts';

/** One line to the operator for each thing that happens to a key; names only, never what is in it (attack 79). */
export function ringLog(logger: Pick<Logger, 'info' | 'error'>): (event: RingEvent) => void {
  return (event) => {
    const { name } = event;
    switch (event.kind) {
      case 'AANGEKONDIGD':
        return logger.info(
          { sleutel: name, kid: event.kid, tekent: new Date(event.tekentMs).toISOString() },
          'next key published',
        );
      case 'TEKENT':
        return logger.info({ sleutel: name, kid: event.kid }, 'key in use');
      case 'VERNIETIGD':
        return logger.info({ sleutel: name, kid: event.kid }, 'key destroyed');
      case 'GEWEIGERD':
        return logger.error(
          { beveiliging: 'SLEUTEL_GEWEIGERD', sleutel: name, why: event.why },
          'keys stay as they were',
        );
      default:
        return unreachable(event);
    }
  };
}

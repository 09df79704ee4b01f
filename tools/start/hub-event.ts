import { unreachable } from '@ketenhub/vocabulary';

/** What happens to the hub while it starts, runs and stops; told to whoever started it. */
export type HubEvent =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'ready'; readonly name: string; readonly url: string; readonly durationMs: number }
  | { readonly kind: 'died'; readonly name: string; readonly why: string; readonly restartInMs: number }
  | { readonly kind: 'gave-up'; readonly name: string; readonly why: string }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'ended-late'; readonly name: string };

/** The one line that an operator reads for an event. */
export function describeEvent(event: HubEvent): string {
  switch (event.kind) {
    case 'note':
      return event.text;
    case 'ready':
      return `${event.name.padEnd(14)} ${event.url.padEnd(32)} ${(event.durationMs / 1000).toFixed(1)} s`;
    case 'died':
      return `${event.name} ended: ${event.why}; starting it again in ${event.restartInMs / 1000} s`;
    case 'gave-up':
      return `${event.name} ended: ${event.why}; it was started again too often and stays down, the rest keeps running`;
    case 'stopping':
      return 'Stopping (Ctrl-C again ends everything at once)';
    case 'ended-late':
      return `${event.name} did not end in time and was killed`;
    default:
      return unreachable(event);
  }
}

/** One W3C trace for all calls of one command, so that a partner can find it back in the logs. */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** A `traceparent` header for the next call, with a fresh span (W3C Trace Context). */
  traceparent(): string;
}

export function startTrace(): Trace {
  const id = randomHex(16);
  return { id, traceparent: () => `00-${id}-${randomHex(8)}-01` };
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

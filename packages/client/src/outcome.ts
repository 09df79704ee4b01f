/** The hub answered and said no; `uitleg` is the Dutch sentence that may be shown to this user. */
export interface Refused {
  readonly soort: 'GEWEIGERD';
  readonly uitleg: string;
  /** OAuth or GraphQL error code, for machines; null when the hub gave none. */
  readonly code: string | null;
}

/** Nothing listens, or not in time. */
export interface Unreachable {
  readonly soort: 'ONBEREIKBAAR';
  readonly uitleg: string;
}

/** Something answered, but not what this interface promises: a fault of the hub, or not a hub at all. */
export interface Malfunction {
  readonly soort: 'STORING';
  readonly uitleg: string;
}

export type Failure = Refused | Unreachable | Malfunction;

export function refused(uitleg: string, code: string | null = null): Refused {
  return { soort: 'GEWEIGERD', uitleg, code };
}

export function malfunction(uitleg: string): Malfunction {
  return { soort: 'STORING', uitleg };
}

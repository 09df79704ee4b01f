import type { BetrokkeneSoort } from '@ketenhub/vocabulary';

/** The person an object of the answer is about. */
export interface Subject {
  readonly handle: string;
  readonly soort: BetrokkeneSoort;
}

/** Remembers per request which person each object is about, so that a field is decided for that person. */
export interface Subjects {
  of(object: unknown): Subject | null;
  /** @throws when an object would be about two persons: a mix-up must never be answered. */
  set(object: object, subject: Subject): void;
}

export function createSubjects(): Subjects {
  const known = new WeakMap<object, Subject>();
  return {
    of: (object) => (typeof object === 'object' && object !== null ? (known.get(object) ?? null) : null),
    set(object, subject) {
      const present = known.get(object);
      if (present !== undefined && present.handle !== subject.handle) throw new Error('one object for two betrokkenen');
      known.set(object, subject);
    },
  };
}

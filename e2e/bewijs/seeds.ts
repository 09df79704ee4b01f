import type { Bron } from '@ketenhub/vocabulary';
import type { Property } from './examine.ts';
import { FRESH, type WishedGateway } from './start-gateways.ts';

/** The gateway as it is shipped, that the faulty ones are put beside. */
export const HONEST = 'een';

export interface FaultSearch {
  readonly fault: string;
  /** The property that no longer holds, and that finds the fault by itself. */
  readonly breaks: Property;
  readonly seed: number;
  /** A fresh server to compare with. Only what a cache keeps needs another one than the faulty itself. */
  readonly second: string;
  /** A source that is down on purpose. */
  readonly broken: Bron | null;
}

const SEED = 7;
const UNKEYED = 'cache-zonder-rechten';

const search = (fault: string, ...properties: Property[]): FaultSearch[] =>
  properties.map((breaks) => ({ fault, breaks, seed: SEED, second: fault, broken: null }));

/** The faults of a gateway that the proof must find, and each property that must find it. */
export const SEARCHES: readonly FaultSearch[] = [
  ...search('filter-uit', '1 antwoord', '2 draad', '3 twee werelden'),
  ...search('afgeleid-niet-gevolgd', '1 antwoord', '2 draad'),
  ...search('leest-niet-gevolgd', '1 antwoord', '3 twee werelden'),
  ...search('interface-op-eigen-coordinaat', '1 antwoord', '2 draad'),
  ...search(UNKEYED, '1 antwoord', '2 draad', '4 geschiedenis').map((one) => ({ ...one, second: `${UNKEYED}-vers` })),
  ...search('fouten-van-bronnen-doorgegeven', '1 antwoord').map((one) => ({ ...one, broken: 'politie' as const })),
];

/** One as it is shipped, one of each faulty kind, and a second one with the faulty cache; the fresh one comes by itself. */
export const SHAPES_GATEWAYS: readonly WishedGateway[] = [
  { name: HONEST, fault: null },
  ...[...new Set(SEARCHES.map(({ fault }) => fault))].map((fault) => ({ name: fault, fault })),
  { name: `${UNKEYED}-vers`, fault: UNKEYED },
];

/** As they are shipped. */
export const AS_SHIPPED = { first: HONEST, second: FRESH, takenOver: null } as const;

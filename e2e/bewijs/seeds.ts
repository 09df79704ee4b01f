import type { Bron } from '@ketenhub/vocabulary';
import type { WishedGateway } from './start-gateways.ts';

export interface FaultSearch {
  /** A fresh server to compare with. Only what a cache keeps needs another one than the faulty itself. */
  readonly second: string;
  readonly broken: Bron | null;
  readonly seed: number;
}

const alone = (fault: string): FaultSearch => ({ second: fault, broken: null, seed: 7 });

/** The faults of a gateway that the proof must find, and how it looks for them. */
export const SEED_BY_FAULT: Readonly<Record<string, FaultSearch>> = {
  'filter-uit': alone('filter-uit'),
  'afgeleid-niet-gevolgd': alone('afgeleid-niet-gevolgd'),
  'leest-niet-gevolgd': alone('leest-niet-gevolgd'),
  'interface-op-eigen-coordinaat': alone('interface-op-eigen-coordinaat'),
  'cache-zonder-rechten': { ...alone('cache-zonder-rechten'), second: 'cache-zonder-rechten-vers' },
  'fouten-van-bronnen-doorgegeven': { ...alone('fouten-van-bronnen-doorgegeven'), broken: 'politie' },
};

/** Two as they are shipped, one of each faulty kind, and a second one with the faulty cache. */
export const SHAPES_GATEWAYS: readonly WishedGateway[] = [
  { name: 'een', fault: null },
  { name: 'twee', fault: null },
  ...Object.keys(SEED_BY_FAULT).map((fault) => ({ name: fault, fault })),
  { name: 'cache-zonder-rechten-vers', fault: 'cache-zonder-rechten' },
];

import { SPOILED_TOKENS } from '@ketenhub/tools/src/conformiteit/asking/spoiled-tokens.ts';
import type { Bron } from '@ketenhub/vocabulary';
import type { CanaryWorld } from './canary-world.ts';

export { FULL_RIGHT } from '@ketenhub/tools/src/conformiteit/rights/full-right.ts';

export interface Attack {
  readonly cause: string;
  /** The header value to send; null for none. */
  readonly token: (world: CanaryWorld, bron: Bron) => Promise<string | null>;
}

/** Tokens that must be refused, each good in all but one thing. */
export const TOKEN_ATTACKS: readonly Attack[] = SPOILED_TOKENS.map(({ cause, token }) => ({
  cause,
  token: (world, bron) => token({ keys: world.subgraphs.issuer, view: world.view(bron), setting: world.setting }),
}));

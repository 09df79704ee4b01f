import { type Answer, askWith } from '@ketenhub/tools/src/conformiteit/asking/http-question.ts';
import { mintWith, type TokenRequest } from '@ketenhub/tools/src/conformiteit/asking/token-claims.ts';
import type { RunningSubgraphs } from './start-subgraphs.ts';

export { forge } from '@ketenhub/tools/src/conformiteit/asking/forge.ts';
export { type Answer, askWith, post, type Question } from '@ketenhub/tools/src/conformiteit/asking/http-question.ts';
export { deliver, type LinkMessage, signLink } from '@ketenhub/tools/src/conformiteit/asking/link-message.ts';
export {
  evidenceClaims,
  type Handle,
  newHandle,
  newTraceparent,
  type Setting,
  type TokenRequest,
  tokenClaims,
} from '@ketenhub/tools/src/conformiteit/asking/token-claims.ts';

type Asked = Omit<TokenRequest, 'casusbewijs'> & { readonly headers?: Readonly<Record<string, string>> };

/** A token as the conformance kit mints it, with the keys of the subgraphs of this test. */
export const mint = (subgraphs: RunningSubgraphs, asked: Asked): Promise<string> => mintWith(subgraphs.issuer, asked);

/** Asks the subgraph, or another process of it at `url`. */
export async function askDirectly(
  subgraphs: RunningSubgraphs,
  asked: Asked,
  url: string = subgraphs.of(asked.bron).url,
): Promise<Answer> {
  return askWith(url, await mint(subgraphs, asked), asked.question, asked.headers);
}

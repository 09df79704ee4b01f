import type { Handler } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { RunningParts } from '../server/running-parts.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';
import { readPartnerschakelaar } from './partnerschakelaar.ts';
import type { receivePartnervraag } from './receive-partnervraag.ts';

/**
 * The endpoint of a source that takes part, and none (404) of one whose operator did not say so, or that is under professional secrecy: that it
 * would answer is then a secret itself (WGS 2.29(2); R05). @throws StartRefused when it takes part and who the FG is cannot be read
 */
export function partnervraagRoute<Sources>(
  definition: SubgraphDefinition<Sources>,
  parts: RunningParts,
  {
    organisaties,
    receive,
  }: { readonly organisaties: ReadonlyMap<string, Organisatie>; readonly receive: typeof receivePartnervraag },
): Record<string, Handler> {
  const { partnervragenPerDag: perDag, metDeHand, bodyLimitBytes } = parts.settings;
  if (definition.kentPartnervragen !== true || definition.isSecretBound === true || perDag === 0) return {};
  const { bron, proces } = definition;
  const schakelaar = readPartnerschakelaar(process.env);
  return {
    'POST /bekendheid': receive({
      ...parts,
      ...{ bron, proces, organisaties, metDeHand, bodyLimitBytes, schakelaar, perDag },
    }),
  };
}

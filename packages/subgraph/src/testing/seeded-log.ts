import type { Principal } from '../access/principal.ts';
import { SUBGRAPH_PARTS, type SubgraphParts } from '../server/subgraph-parts.ts';
import { isFault } from './seeded-fault.ts';

/** Whom the log of a request may name, where the data are about more. */
const inLog = new WeakMap<Principal, readonly string[]>();

/** With the fault the log is bound to the question and the data are not. */
export const personsAsked: SubgraphParts['personsAsked'] = (principal, request) => {
  const asked = SUBGRAPH_PARTS.personsAsked(principal, request);
  if (!isFault('vraag-begrenst-alleen-het-logboek')) return asked;
  inLog.set(principal, asked);
  return [...principal.betrokkenen.keys()];
};

/** With the fault a line about one person names what was answered about every kind of person. */
export const requestLines: SubgraphParts['requestLines'] = (facts, stage) => {
  const own = { ...facts, betrokkenen: inLog.get(facts.principal) ?? facts.betrokkenen };
  if (stage.moment !== 'UITKOMST' || !isFault('logregel-met-velden-van-anderen'))
    return SUBGRAPH_PARTS.requestLines(own, stage);
  const { access } = stage;
  return SUBGRAPH_PARTS.requestLines(own, { ...stage, access: { ...access, allowed: () => access.allowed() } });
};

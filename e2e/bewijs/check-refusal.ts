import { normalised } from './ask-gateway.ts';
import type { ProofAnswer, ProofWorld } from './proof-world.ts';
import type { WireRecord } from './wire-recorder.ts';

interface Explained {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Pick<Explained, 'extensions'>['extensions'] }[];
  readonly extensions?: { readonly doelbinding?: { readonly afgeschermd?: readonly unknown[] } };
}

const deniedIn = ({ extensions }: Pick<Explained, 'extensions'>): readonly unknown[] =>
  extensions?.doelbinding?.afgeschermd ?? [];

export interface Refused {
  /** The answer to the same question, asked as a person does. */
  readonly filtered: ProofAnswer;
  readonly refused: ProofAnswer;
  /** What passed to the sources for `refused`. */
  readonly wire: readonly WireRecord[];
}

/**
 * The same question as a machine client asks it (`weigering: reject`): refused as a whole when something of it is denied, on
 * the same grounds, without data and without asking a source; and otherwise the same answer. @returns what is wrong, in words
 */
export function checkRefusal(world: ProofWorld, { filtered, refused, wire }: Refused): string[] {
  const denied = deniedIn(JSON.parse(filtered.text) as Explained);
  if (denied.length === 0)
    return normalised(filtered) === normalised(refused) ? [] : ['nothing is denied, and asked to refuse it differs'];
  const { data, errors = [] } = JSON.parse(refused.text) as Explained;
  const named = errors.flatMap(({ extensions = {} }) => deniedIn({ extensions }));
  return [
    ...(refused.status === 403 ? [] : [`refused with status ${refused.status}`]),
    ...(data === undefined ? [] : ['a refusal with data']),
    ...world.canariesIn(refused.text).map((canary) => `in a refusal: ${canary}`),
    ...wire.map(({ bron }) => `${bron} was asked for what is refused`),
    ...(JSON.stringify(named) === JSON.stringify(denied) ? [] : ['a refusal on other grounds']),
  ];
}

import { hash } from 'node:crypto';

/** A digest, base64url. */
export type Digest = string;

const sha256 = (...parts: readonly Uint8Array[]): Digest => hash('sha256', Buffer.concat(parts), 'base64url');
// RFC 6962 2.1: a leaf and a node begin differently, so that none passes for the other.
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const leafHash = (content: Uint8Array): Digest => sha256(LEAF, content);
const nodeHash = (left: Digest, right: Digest): Digest =>
  sha256(NODE, Buffer.from(left, 'base64url'), Buffer.from(right, 'base64url'));

/** What must be kept of a tree to go on with it: its whole subtrees, the largest first; one for each bit of its size. */
export interface Frontier {
  readonly size: number;
  readonly subtrees: readonly Digest[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, subtrees: [] };

/** The tree with one leaf more. */
export function withLeaf({ size, subtrees }: Frontier, leaf: Digest): Frontier {
  const grown = [...subtrees];
  let right = leaf;
  // Two subtrees of one size are one of the double size: as a carry goes through the bits of a number.
  for (let left = size; left % 2 === 1; left = (left - 1) / 2) right = nodeHash(grown.pop() ?? '', right);
  return { size: size + 1, subtrees: [...grown, right] };
}

/** The Merkle tree hash (RFC 6962 2.1) of all leaves. */
export function rootOf({ subtrees }: Frontier): Digest {
  if (subtrees.length === 0) return sha256();
  return subtrees.reduceRight((right, left) => nodeHash(left, right));
}

/** Whether as many subtrees are kept as a tree of this size has. */
export function isFrontier({ size, subtrees }: Frontier): boolean {
  const bits = [...size.toString(2)].filter((bit) => bit === '1').length;
  return subtrees.length === bits && subtrees.every((digest) => /^[\w-]{43}$/.test(digest));
}

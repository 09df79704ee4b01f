import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FRONTIER, type Frontier, isFrontier, leafHash, rootOf, withLeaf } from './tree-hash.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
const hex = (digest: string): string => Buffer.from(digest, 'base64url').toString('hex');
const treeOf = (leaves: readonly Uint8Array[]): Frontier =>
  leaves.map(leafHash).reduce((tree, leaf) => withLeaf(tree, leaf), EMPTY_FRONTIER);

/** RFC 6962 2.1, word for word. */
function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  const hash = (...parts: readonly Uint8Array[]): Buffer => {
    const whole = createHash('sha256');
    for (const part of parts) whole.update(part);
    return whole.digest();
  };
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

describe('the tree hash of RFC 6962', () => {
  it('has the roots that certificate-transparency publishes for its test leaves', () => {
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map(bytes);
    expect(hex(rootOf(EMPTY_FRONTIER))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(rootOf(treeOf(leaves.slice(0, 1))))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(hex(rootOf(treeOf(leaves)))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('grown leaf by leaf is that of the definition, at every size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (leaves) => {
        const tree = treeOf(leaves);
        expect(isFrontier(tree)).toBe(true);
        expect(rootOf(tree)).toBe(naiveRoot(leaves).toString('base64url'));
      }),
    );
  });

  it('is another for every change, removal or exchange of a leaf', () => {
    const leaves = Array.from({ length: 21 }, (_, at) => Buffer.of(at));
    const root = rootOf(treeOf(leaves));
    for (let at = 0; at < leaves.length; at += 1) {
      const changed = leaves.with(at, Buffer.of(200));
      const removed = leaves.toSpliced(at, 1);
      const swapped = leaves.with(at, leaves.at(at - 1) ?? Buffer.of()).with(at - 1, leaves[at] ?? Buffer.of());
      for (const other of [changed, removed, swapped]) expect(rootOf(treeOf(other))).not.toBe(root);
    }
  });

  it('knows subtrees that cannot be of a tree of that size', () => {
    const { size, subtrees } = treeOf([bytes('00'), bytes('01'), bytes('02')]);
    expect(isFrontier({ size: size + 1, subtrees })).toBe(false);
    expect(isFrontier({ size, subtrees: subtrees.slice(1) })).toBe(false);
    expect(isFrontier({ size, subtrees: [...subtrees.slice(1), 'x'] })).toBe(false);
  });
});

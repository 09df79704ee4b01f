import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import { createPolicySource } from './policy-source.ts';
import { readSupergraph } from './read-supergraph.ts';
import { createSupergraphs } from './supergraphs.ts';

const SDL = 'directive @sleutelveld on FIELD_DEFINITION\ntype Betrokkene { id: ID! @sleutelveld }';

function written(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ketenhub-schema-')), 'supergraph.graphql');
  writeFileSync(path, text);
  return path;
}

describe('the policy of the token service', () => {
  it('knows the fields of the supergraph, and refuses to start without one that names fields', async () => {
    const { beleid } = await testPolicy();
    expect((await readSupergraph(beleid, written(SDL))).annotaties.has('Betrokkene.id')).toBe(true);
    for (const text of ['geen sdl', 'scalar Datum'])
      await expect(readSupergraph(beleid, written(text))).rejects.toThrow(/supergraph|schema/);
    await expect(readSupergraph(beleid, '/bestaat/niet')).rejects.toThrow(/cannot be read/);
  });

  it('A18: has no policy for a digest that is not in force', async () => {
    const { beleid, annotaties } = await testPolicy();
    const source = createPolicySource(
      alwaysInForce(beleid),
      createSupergraphs({ digest: 'x', annotaties }, { overlapMs: 0 }),
    );
    expect(source.current()).toEqual({ beleid: expect.objectContaining({ digest: beleid.digest }), annotaties });
    expect(source.named(beleid.digest)?.beleid).toBe(source.current().beleid);
    expect(source.named(`sha256-${'A'.repeat(43)}`)).toBeNull();
  });
});

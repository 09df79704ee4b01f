import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testPolicy } from '../../test/test-policy.ts';
import { loadPolicy } from './load-beleid.ts';

const SDL = 'directive @sleutelveld on FIELD_DEFINITION\ntype Betrokkene { id: ID! @sleutelveld }';

function load(files: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-schema-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return loadPolicy({ policyFile: join(dir, 'beleid.json'), supergraphFile: join(dir, 'supergraph.graphql') });
}

describe('reading the policy at the start', () => {
  it('reads a bundle whose digest is that of its content', async () => {
    const { beleid } = await testPolicy();
    const policy = await load({ 'beleid.json': JSON.stringify(beleid), 'supergraph.graphql': SDL });
    expect(policy.beleid.digest).toBe(beleid.digest);
    expect(policy.annotaties.has('Betrokkene.id')).toBe(true);
  });

  it('A18: refuses to start on a bundle that was changed, is missing or unreadable, and on a supergraph without annotations', async () => {
    const { beleid } = await testPolicy();
    const good = JSON.stringify(beleid);
    const refused = async (files: Record<string, string>) => expect(load(files)).rejects.toThrow(/beleid|supergraph/);
    await refused({ 'beleid.json': JSON.stringify({ ...beleid, versie: 'anders' }), 'supergraph.graphql': SDL });
    await refused({ 'beleid.json': '{}', 'supergraph.graphql': SDL });
    await refused({ 'supergraph.graphql': SDL });
    await refused({ 'beleid.json': good });
    await refused({ 'beleid.json': good, 'supergraph.graphql': 'geen sdl' });
    await refused({ 'beleid.json': good, 'supergraph.graphql': 'scalar Datum' });
  });
});

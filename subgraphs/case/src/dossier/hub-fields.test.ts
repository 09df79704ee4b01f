import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HubFields, openHubFields } from './hub-fields.ts';

const beleid = await readBeleid('schema/beleid.json');
const RELEASED = readFileSync('schema/supergraph.graphql', 'utf8');
const OVERLEG = /(categorie: "POLITIE_MUTATIE"[^)]*)"ZVH-CASUSOVERLEG", /g;
const SOON = { timeout: 10_000, interval: 20 };

let folder: string;
let fields: HubFields | null = null;
const errors: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-dossier-'));
  errors.length = 0;
});
afterEach(() => {
  fields?.stop();
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'supergraph.graphql');
const open = () =>
  openHubFields({
    env: { SUPERGRAPH_FILE: file(), SUPERGRAPH_RELOAD_MS: '100' },
    beleid: () => beleid,
    logger: { error: (event: unknown) => void errors.push(event) } as never,
  });
const doelen = () => fields?.current().get('PolitieMutatie.toelichting')?.toepassingen[0]?.doelen;

describe('the fields of the hub, as the dossier knows them', () => {
  it('follow the released supergraph: a ceiling that is lowered is lower here too', async () => {
    writeFileSync(file(), RELEASED);
    fields = open();
    expect(doelen()).toContain('ZVH-CASUSOVERLEG');
    writeFileSync(file(), RELEASED.replaceAll(OVERLEG, '$1'));
    await vi.waitFor(() => expect(doelen()).not.toContain('ZVH-CASUSOVERLEG'), SOON);
    expect(errors).toEqual([]);
  });

  it('stay as they were when the file is damaged or gone, which is told once', async () => {
    writeFileSync(file(), RELEASED);
    fields = open();
    writeFileSync(file(), 'type {');
    await vi.waitFor(() => expect(errors).toHaveLength(1), SOON);
    rmSync(file());
    await vi.waitFor(() => expect(errors).toHaveLength(2), SOON);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([errors.length, doelen()?.includes('ZVH-CASUSOVERLEG')]).toEqual([2, true]);
  });

  it('are not made up: without the file, or with one that the linter refuses, the process does not start', () => {
    expect(open).toThrow();
    writeFileSync(file(), RELEASED.replace('categorie: "POLITIE_MUTATIE"', 'categorie: "BESTAAT_NIET"'));
    expect(open).toThrow(/BESTAAT_NIET/);
  });
});

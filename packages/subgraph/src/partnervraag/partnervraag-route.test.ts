import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '@ketenhub/service';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { RunningParts } from '../server/running-parts.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';
import { partnervraagRoute } from './partnervraag-route.ts';
import { receivePartnervraag } from './receive-partnervraag.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-schakelaar-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(dir, { recursive: true }));

const definition = { bron: 'politie', proces: 'police', kentPartnervragen: true } as SubgraphDefinition<unknown>;
const given = { organisaties: new Map(), receive: receivePartnervraag };
function routesOf(more: Partial<SubgraphDefinition<unknown>>, partnervragenPerDag: number): string[] {
  const parts = { settings: { partnervragenPerDag, metDeHand: [], bodyLimitBytes: 1 } } as unknown as RunningParts;
  return Object.keys(partnervraagRoute({ ...definition, ...more }, parts, given));
}
function file(content: string): string {
  const path = join(dir, 'bestand.json');
  writeFileSync(path, content);
  return path;
}

describe('a source has an endpoint that tells whom it knows', () => {
  it('R02: only when its own operator takes part: by default there is none', () => {
    expect([routesOf({}, 0), routesOf({}, 1)]).toEqual([[], ['POST /bekendheid']]);
  });

  it('R05: never under professional secrecy, and not where the tables are not there, whatever a setting says', () => {
    expect(routesOf({ isSecretBound: true }, 1)).toEqual([]);
    expect(routesOf({ kentPartnervragen: false }, 1)).toEqual([]);
  });

  it.each([
    ['SCHAKELAARS_SIGNERS_FILE', '{}'],
    ['SCHAKELAARS_SIGNERS_FILE', 'x'],
    ['SCHAKELAARS_FILE', '{"stukken":[1]}'],
    ['SCHAKELAARS_FILE', 'x'],
  ])('does not start on a %s of %s', (name, content) => {
    vi.stubEnv(name, file(content));
    expect(() => routesOf({}, 1)).toThrow(StartRefused);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import pg from 'pg';
import type { Handle, Setting } from '../zero-trust/ask-directly.ts';
import { personaRights } from '../zero-trust/rights.ts';
import { type RunningSubgraphs, startSubgraphs } from '../zero-trust/start-subgraphs.ts';
import { readView, type View } from '../zero-trust/whole-view.ts';
import { askGateway } from './ask-gateway.ts';
import { hideInRegion } from './hidden-rows.ts';
import { openProofIssuer } from './proof-issuer.ts';
import type { ProofWorld } from './proof-world.ts';
import { gather, learnCoordinates, NOBODY, type RegionCanaries, readStored } from './region-canaries.ts';
import { ADD_HIDDEN_CASUS, CASUS, fillRegion, HIDDEN_CASUS, inventPersons, type RegionPersons } from './region-data.ts';
import { openRegionSources, type RegionSources } from './region-sources.ts';
import { basesFor } from './rights-pool.ts';
import { schemasOf } from './schemas.ts';
import { HONEST } from './seeds.ts';
import { startGateways } from './start-gateways.ts';

export interface RegionWorld extends ProofWorld, Pick<RegionSources, 'seed' | 'targetOf'> {
  readonly subgraphs: RunningSubgraphs;
  readonly setting: Setting;
  /** Linked at every source, in another casus. */
  readonly stranger: Handle;
  readonly views: ReadonlyMap<Bron, View>;
  /** Runs as the owner of a source's database. */
  asOwner(bron: Bron, sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const CANARY = /kanarie-[\w-]+|\b18\d\d-\d\d-\d\d\b|\b8\d{8}\b/g;
const ROADS = [
  ...['casus', 'betrokkenen', 'rijen', 'politie', 'justitie', 'zorg', 'gemeente'],
  ...['om', 'reclassering', 'ggz', 'veiligThuis', 'college'],
];
/** The gateway whose filter is off. */
export const TAKEN_OVER = 'overgenomen';
const GATEWAYS = [
  { name: HONEST, fault: null },
  { name: TAKEN_OVER, fault: 'filter-uit' },
];

interface FilledRegion {
  readonly subgraphs: RunningSubgraphs;
  readonly views: ReadonlyMap<Bron, View>;
  readonly canaries: RegionCanaries;
  ownerOf(bron: Bron): pg.Pool;
  stop(): Promise<void>;
}

/** The five subgraphs, with a canary in every place, and what is known of where each shows. */
async function startFilled(
  createDatabase: () => Promise<TestDatabase>,
  { persons, bases }: { readonly persons: RegionPersons; readonly bases: ReturnType<typeof basesFor> },
): Promise<FilledRegion> {
  const subgraphs = await startSubgraphs(BRONNEN, { createDatabase });
  const views = new Map(BRONNEN.map((bron) => [bron, readView(bron)]));
  const owners = new Map(
    BRONNEN.map((bron) => {
      const pool = new pg.Pool({ connectionString: subgraphs.of(bron).database.ownerUrl, max: 1 });
      pool.on('error', () => undefined);
      return [bron, pool];
    }),
  );
  const ownerOf = (bron: Bron): pg.Pool => owners.get(bron) as pg.Pool;
  await fillRegion(subgraphs, [...views.values()], persons);
  await ownerOf('casus').query(ADD_HIDDEN_CASUS);
  const handleOf = new Map(persons.inCasus.map(({ bsn, handle: { id } }) => [bsn, id]));
  const stored = await Promise.all(BRONNEN.map((bron) => readStored(bron, ownerOf(bron), handleOf)));
  const learned = await learnCoordinates(subgraphs, [...views.values()], { setting: persons.setting, bases });
  return {
    subgraphs,
    views,
    canaries: gather(stored.flat(), learned),
    ownerOf,
    async stop() {
      for (const pool of owners.values()) await pool.end();
      await subgraphs.stop();
    },
  };
}

/** Few, beside all that a casus opens; and nowhere else is there a list of casussen. */
function worklistRights(beleid: Beleid) {
  const rights = personaRights(beleid).filter(
    ({ doel, aanmelder }) => doel === 'ZVH-WERKVOORRAAD' && aanmelder === 'politie',
  );
  return [...rights, ...rights, ...rights];
}

/** Whoever has no gate open is shut for everything that is of a source under secrecy. */
function shutGates(beleid: Beleid, annotaties: Annotaties, { inCasus }: RegionPersons) {
  const secret = new Set(beleid.subcategorieen.filter(({ geheim }) => geheim).map(({ code }) => code));
  const shut = inCasus.find(({ hasGate }) => !hasGate)?.handle.id;
  return (coordinate: string, of: string | null): boolean =>
    of === shut && (annotaties.get(coordinate)?.toepassingen ?? []).some(({ categorie }) => secret.has(categorie));
}

/** A canary that no field gives is nowhere in its place. */
function ownerIn({ stored, coordinates }: RegionCanaries, canary: string) {
  const known = stored.get(canary);
  if (known === undefined) return { coordinates: [], handle: NOBODY };
  return { coordinates: [...(coordinates.get(canary) ?? [])], handle: known.handle };
}

/** The real gateway before the five real subgraphs on PostgreSQL, with a casus of three persons: one has no gate open. */
export async function startRegionWorld(
  createDatabase: () => Promise<TestDatabase>,
  { seeded }: { seeded: boolean },
): Promise<RegionWorld> {
  const supergraphFile = 'schema/supergraph.graphql';
  const supergraphSdl = readFileSync(supergraphFile, 'utf8');
  const beleid = await readBeleid('schema/beleid.json');
  const annotaties = leesAnnotaties(supergraphSdl);
  const persons = inventPersons();
  const full = basesFor(beleid, annotaties);
  const { subgraphs, views, canaries, ownerOf, ...filled } = await startFilled(createDatabase, {
    persons,
    bases: [...full, ...worklistRights(beleid)],
  });
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-streek-'));
  const front = await openProofIssuer(subgraphs.issuer, persons.setting, beleid.digest);
  const sources = await openRegionSources(subgraphs, { dir, seeded, authorityUrl: `${front.url}/gezag` });
  const database = await createDatabase();
  const place = {
    tokenServiceUrl: front.url,
    sourceUrls: sources.urls,
    supergraphFile,
    policy: subgraphs.policy,
    database,
  };
  const gateways = await startGateways(GATEWAYS, place);
  const { schema, wireSchema } = schemasOf(supergraphSdl);
  const isShut = shutGates(beleid, annotaties, persons);
  const hiding = { schema, canaries, persons, isShut, ownerOf };
  return {
    name: 'streek',
    subgraphs,
    setting: persons.setting,
    stranger: persons.stranger.handle,
    views,
    operations: {
      schema,
      texts: { nummer: [CASUS, HIDDEN_CASUS, 'ZVH-2026-9999'], thema: ['VOLWASSENEN', 'JEUGD'] },
      // A cursor is sealed, and made by a page before.
      leftOut: new Set(['na']),
      roads: new Set(ROADS),
    },
    wireSchema,
    beleid,
    annotaties,
    persons: persons.setting.betrokkenen,
    bases: [...full, ...worklistRights(beleid)],
    hasGuardedSources: true,
    isComplete: false,
    isInTrouble: () => false,
    canariesIn: (text) => text.match(CANARY) ?? [],
    ownerOf: (canary) => ownerIn(canaries, canary),
    isShut,
    ask: async (gateway, right, question) =>
      askGateway(gateways.url(gateway), await front.accessToken(right), question),
    takeWire: sources.takeWire,
    hide: (right, oracle, tape) => hideInRegion(hiding, { right, oracle, tape }),
    seed: sources.seed,
    targetOf: sources.targetOf,
    asOwner: async (bron, sql) => (await ownerOf(bron).query<Record<string, unknown>>(sql)).rows,
    async stop() {
      await gateways.stop();
      await sources.stop();
      await front.close();
      await filled.stop();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

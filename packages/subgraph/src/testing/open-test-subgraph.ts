import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, useSubjectKeys } from '@ketenhub/logbook';
import { TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import { type Annotaties, leesAnnotaties } from '@ketenhub/policy';
import { countStatements } from '@ketenhub/postgres/count-statements.ts';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import type { KoppelingClaims } from '@ketenhub/tokens';
import { type BetrokkeneSoort, KLASSE_VAN, OIN, ORGANISATIES, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import {
  applyKoppeling,
  buildGuardedSchema,
  createAccess,
  createCursors,
  createSubjects,
  GEEN_WEIGERINGEN,
  handGrants,
  openPostvak,
  openReader,
  openWeigeringen,
  type Postvak,
  type Principal,
  readSdl,
  type SubgraphDefinition,
} from '../index.ts';

/** A person of a casus, as the case authority hands over: handle, soort and BSN. */
export interface LinkedPerson {
  readonly id: string;
  readonly soort: BetrokkeneSoort;
  readonly bsn: string;
}

/** Who asks for which casus; fase CASUSOVERLEG, after both decisions. */
export interface Asker {
  readonly rol: Rol;
  readonly organisatie: Organisatie;
  readonly casus: string;
  readonly betrokkenen: readonly Pick<LinkedPerson, 'id' | 'soort'>[];
  /** The subgraph's own name for the user. */
  readonly gebruiker?: string;
}

/** A subgraph on an empty database of its own: real schema, guards, policy and row security; no network, no tokens. */
export interface TestSubgraph {
  readonly server: TestDatabase;
  /** As the app role. */
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** null where nobody answers by hand. */
  readonly postvak: Postvak | null;
  link(organisatie: Organisatie, casus: string, betrokkenen: readonly LinkedPerson[]): Promise<void>;
  unlink(organisatie: Organisatie, casus: string): Promise<void>;
  /** One request of the gateway; every coordinate of the subgraph is in the token. */
  ask(asker: Asker, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Statements on rows that this database has executed so far. */
  statements(): Promise<number>;
  close(): Promise<void>;
}

const CURSOR_KEY = randomBytes(32);

function principalOf(
  { rol, organisatie, casus, betrokkenen, gebruiker = 'test' }: Asker,
  velden: Iterable<string>,
  beleid: string,
): Principal {
  const fase = 'CASUSOVERLEG';
  const deelnemers = ORGANISATIES.map((code) => OIN[code]);
  return {
    doel: 'ZVH-CASUSOVERLEG',
    casus,
    fase,
    betrokkenen: new Map(betrokkenen.map(({ id, soort }) => [id, soort])),
    rol,
    organisatie: OIN[organisatie],
    klasse: KLASSE_VAN[organisatie],
    accountklasse: 'UITVOERING',
    gebruiker,
    account: null,
    feiten: {
      fase,
      thema: 'VOLWASSENEN',
      doelbesluit: true,
      deelnemersbesluit: true,
      aanmelder: OIN.politie,
      deelnemers,
    },
    beleid,
    velden: new Set(velden),
    jti: 'test',
    txn: 'test',
  };
}

function koppeling(organisatie: Organisatie, casus: string, persons: readonly LinkedPerson[]): KoppelingClaims {
  const actie = persons.length === 0 ? 'ONTKOPPELEN' : 'KOPPELEN';
  const betrokkenen = persons.map((person) => ({ ...person, naam: 'Test', geboortedatum: '2000-01-01' }));
  const uitvraag = { thema: 'VOLWASSENEN', fase: 'UITVRAAG' } as const;
  return {
    casus,
    organisatie: OIN[organisatie],
    versie: 1,
    actie,
    ...uitvraag,
    betrokkenen,
    jti: 'test',
    iat: 0,
    exp: 0,
  };
}

async function migrate<Sources>(
  definition: SubgraphDefinition<Sources>,
  { ownerUrl, appUrl }: TestDatabase,
  metDeHand: readonly Organisatie[],
): Promise<void> {
  const { migrationsFolder, afterMigrations: afterwards } = definition;
  const grants = [...definition.grants, ...handGrants(definition, { metDeHand }), ...LOGBOOK_GRANTS];
  const plan = { ownerUrl, appUrl, migrationsFolder, grants };
  await migrateDatabase(afterwards === undefined ? plan : { ...plan, afterwards });
}

function refuseChange(): never {
  throw new Error('a partner changes nothing here');
}

function createAsk<Sources>(
  definition: SubgraphDefinition<Sources>,
  database: Database,
  { schema, annotaties }: { readonly schema: GraphQLSchema; readonly annotaties: Annotaties },
): TestSubgraph['ask'] {
  const reading = readBeleid('schema/beleid.json');
  return async (asker, source, variableValues = {}) => {
    const beleid = await reading;
    const principal = principalOf(asker, annotaties.keys(), beleid.digest);
    const handles = asker.betrokkenen.map(({ id }) => id).join(',');
    const reader = openReader(database, { casus: asker.casus, betrokkenen: handles });
    const access = createAccess(beleid, annotaties, principal);
    const cursors = createCursors({ keys: () => [CURSOR_KEY], lifetimeSeconds: 60 }, principal);
    const weigeringen = definition.bron === 'casus' ? GEEN_WEIGERINGEN : openWeigeringen(reader);
    weigeringen.lees().catch(() => undefined);
    const context = {
      principal,
      access,
      subjects: createSubjects(),
      reader,
      weigeringen,
      cursors,
      changeLine: refuseChange,
      sources: undefined,
    };
    try {
      const contextValue = { ...context, sources: definition.createSources(context) };
      return await graphql({ schema, source, contextValue, variableValues });
    } finally {
      await reader.end();
    }
  };
}

/** Migrates and opens one subgraph for one test file, in which these organisations answer by hand; `close` removes its database. */
export async function openTestSubgraph<Sources>(
  definition: SubgraphDefinition<Sources>,
  metDeHand: readonly Organisatie[] = [],
): Promise<TestSubgraph> {
  const server = await createTestDatabase();
  await migrate(definition, server, metDeHand);
  const pool = createPool({
    url: server.appUrl,
    applicationName: `test ${definition.proces}`,
    // One connection, so that a context which outlives its transaction meets the next reader (attack 50).
    connectionsMax: 1,
    connectTimeoutMs: 5_000,
    statementTimeoutMs: 20_000,
    onError: () => undefined,
  });
  const database = openDatabase(pool);
  useSubjectKeys(database, TEST_PROCESS_KEY);
  const sdl = readSdl(definition.schemaFile);
  const annotaties = leesAnnotaties(sdl);
  const schema = buildGuardedSchema(sdl, definition.resolvers, annotaties);
  const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-postvak-'));
  const beleid = await readBeleid('schema/beleid.json');
  const settings = { metDeHand, keysDir };
  const postvak = openPostvak(definition, { settings, policies: { current: () => beleid }, annotaties, sdl });
  return {
    postvak,
    server,
    database,
    schema,
    sdl,
    ask: createAsk(definition, database, { schema, annotaties }),
    link: (organisatie, casus, persons) =>
      applyKoppeling(database, koppeling(organisatie, casus, persons), { organisatie, postvak }),
    unlink: (organisatie, casus) =>
      applyKoppeling(database, koppeling(organisatie, casus, []), { organisatie, postvak }),
    statements: async () => (await countStatements(server.adminUrl)).get(server.database) ?? 0,
    async close() {
      await pool.end();
      await server.drop();
      rmSync(keysDir, { recursive: true });
    },
  };
}

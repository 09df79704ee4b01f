import { randomBytes } from 'node:crypto';
import type { Database } from '@ketenhub/database';
import { ACCOUNTKLASSE_VAN_ROL, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import {
  buildGuardedSchema,
  createAccess,
  createCursors,
  createSubjects,
  GEEN_WEIGERINGEN,
  openReader,
  type Principal,
  readSdl,
} from '@ketenhub/subgraph';
import {
  type BetrokkeneSoort,
  type Doel,
  type Fase,
  KLASSE_VAN,
  OIN,
  ORGANISATIES,
  type Organisatie,
  type Rol,
} from '@ketenhub/vocabulary';
import { graphql } from 'graphql';
import { caseSubgraph } from '../src/definition.ts';
import { readHubFields } from '../src/dossier/hub-fields.ts';
import type { Feitentoets } from '../src/feitentoets/feitentoets.ts';
import { registerResolvers } from '../src/register-resolvers.ts';
import type { Registers } from '../src/values/registers.ts';
import { readValueLists } from '../src/values/value-lists.ts';
import { allesOpen } from './alles-open.ts';
import { testChangeLine } from './test-change-line.ts';

/** Who asks; without a casus it is the worklist that is asked for. */
export interface RegisterAsker {
  readonly casus: string | null;
  readonly rol?: Rol;
  readonly organisatie?: Organisatie;
  /** The pseudonym that the register knows. */
  readonly gebruiker?: string;
  /** The account that the case authority knows. */
  readonly account?: string;
  /** The fase of the casus, with the doel of the same name; casusoverleg unless told. */
  readonly fase?: Exclude<Fase, 'AFGESLOTEN'>;
  /** That of the worklist or of the fase unless told. */
  readonly doel?: Doel;
  /** Handle -> soort: the persons of the token; none unless told. */
  readonly betrokkenen?: Readonly<Record<string, BetrokkeneSoort>>;
  /** Everybody unless told. */
  readonly deelnemers?: readonly Organisatie[];
}

export interface Answer<Data> {
  readonly data: Data;
  /** Codes of the errors; the message of one without. */
  readonly codes: readonly unknown[];
}

/** Asks as the gateway would, with the real schema, guards, policy and row security; no network and no tokens. */
export type AskRegister = <Data>(
  asker: RegisterAsker,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Answer<Data>>;

/** What is asked of beside the register; changes only where the test gives them. */
export interface Registerdelen {
  readonly feitentoets?: Feitentoets;
  readonly mutations?: (registers: Registers) => Readonly<Record<string, unknown>>;
}

/** Who asks, as a verified token would say it. */
export function principalOf(asker: RegisterAsker, velden: Iterable<string>, beleid: Beleid): Principal {
  const { casus, rol = 'PROCESREGISSEUR', organisatie = 'zvh', gebruiker = 'toets', account = 'toets' } = asker;
  const { fase = 'CASUSOVERLEG', betrokkenen = {} } = asker;
  const deelnemers = (asker.deelnemers ?? ORGANISATIES).map((code) => OIN[code]);
  const feiten = { fase, thema: 'VOLWASSENEN', doelbesluit: true, deelnemersbesluit: true } as const;
  return {
    doel: asker.doel ?? (casus === null ? 'ZVH-WERKVOORRAAD' : `ZVH-${fase}`),
    casus,
    fase: casus === null ? null : fase,
    betrokkenen: new Map(Object.entries(betrokkenen)),
    rol,
    organisatie: OIN[organisatie],
    klasse: KLASSE_VAN[organisatie],
    accountklasse: ACCOUNTKLASSE_VAN_ROL[rol],
    gebruiker,
    account,
    feiten: casus === null ? null : { ...feiten, aanmelder: OIN.politie, deelnemers },
    beleid: beleid.digest,
    velden: new Set(velden),
    jti: 'toets',
    txn: 'toets',
  };
}

export function createAskRegister(
  database: Database,
  beleid: Beleid,
  { feitentoets = allesOpen, mutations }: Registerdelen = {},
): AskRegister {
  const sdl = readSdl(caseSubgraph.schemaFile);
  const annotaties = leesAnnotaties(sdl);
  const velden = readHubFields(beleid);
  const registers = { waardelijsten: readValueLists(), hubvelden: () => velden, feitentoets };
  const changes = mutations === undefined ? {} : { Mutation: mutations(registers) };
  const resolvers = { ...caseSubgraph.resolvers, ...registerResolvers(registers), ...changes };
  const schema = buildGuardedSchema(sdl, resolvers, annotaties);
  const key = randomBytes(32);
  return async <Data>(asker: RegisterAsker, source: string, variableValues: Readonly<Record<string, unknown>> = {}) => {
    const principal = principalOf(asker, annotaties.keys(), beleid);
    const { casus, organisatie, rol, doel, account } = principal;
    const rows = { casus: casus ?? '', betrokkenen: '', organisatie, rol, doel };
    const reader = openReader(database, account === null ? rows : { ...rows, account });
    const context = {
      principal,
      access: createAccess(beleid, annotaties, principal),
      subjects: createSubjects(),
      reader,
      weigeringen: GEEN_WEIGERINGEN,
      cursors: createCursors({ keys: () => [key], lifetimeSeconds: 60 }, principal),
      changeLine: testChangeLine,
      sources: undefined,
    };
    try {
      const contextValue = { ...context, sources: caseSubgraph.createSources(context) };
      const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
      return { data: data as Data, codes: errors.map(({ extensions, message }) => extensions.code ?? message) };
    } finally {
      await reader.end();
    }
  };
}

import { randomBytes } from 'node:crypto';
import type { Database } from '@ketenhub/database';
import { type Beleid, leesAnnotaties } from '@ketenhub/policy';
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
import { registerResolvers } from '../src/register-resolvers.ts';
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
  /** The fase of the casus, with the doel of the same name; casusoverleg unless told. */
  readonly fase?: Exclude<Fase, 'AFGESLOTEN'>;
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
export type AskRegister = <Data>(asker: RegisterAsker, query: string) => Promise<Answer<Data>>;

/** Who asks, as a verified token would say it. */
export function principalOf(asker: RegisterAsker, velden: Iterable<string>, beleid: Beleid): Principal {
  const { casus, rol = 'PROCESREGISSEUR', organisatie = 'zvh', gebruiker = 'toets' } = asker;
  const { fase = 'CASUSOVERLEG', betrokkenen = {} } = asker;
  const deelnemers = (asker.deelnemers ?? ORGANISATIES).map((code) => OIN[code]);
  const feiten = { fase, thema: 'VOLWASSENEN', doelbesluit: true, deelnemersbesluit: true } as const;
  return {
    doel: casus === null ? 'ZVH-WERKVOORRAAD' : `ZVH-${fase}`,
    casus,
    fase: casus === null ? null : fase,
    betrokkenen: new Map(Object.entries(betrokkenen)),
    rol,
    organisatie: OIN[organisatie],
    klasse: KLASSE_VAN[organisatie],
    accountklasse: 'UITVOERING',
    gebruiker,
    feiten: casus === null ? null : { ...feiten, aanmelder: OIN.politie, deelnemers },
    beleid: beleid.digest,
    velden: new Set(velden),
    jti: 'toets',
    txn: 'toets',
  };
}

export function createAskRegister(database: Database, beleid: Beleid, feitentoets = allesOpen): AskRegister {
  const sdl = readSdl(caseSubgraph.schemaFile);
  const annotaties = leesAnnotaties(sdl);
  const velden = readHubFields(beleid);
  const registers = { waardelijsten: readValueLists(), hubvelden: () => velden, feitentoets };
  const resolvers = { ...caseSubgraph.resolvers, ...registerResolvers(registers) };
  const schema = buildGuardedSchema(sdl, resolvers, annotaties);
  const key = randomBytes(32);
  return async <Data>(asker: RegisterAsker, source: string) => {
    const principal = principalOf(asker, annotaties.keys(), beleid);
    const { casus, organisatie, rol, doel } = principal;
    const reader = openReader(database, { casus: casus ?? '', betrokkenen: '', organisatie, rol, doel });
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
      const { data, errors = [] } = await graphql({ schema, source, contextValue });
      return { data: data as Data, codes: errors.map(({ extensions, message }) => extensions.code ?? message) };
    } finally {
      await reader.end();
    }
  };
}

import { createFetch, createHttpClient, type Handler, sendJson } from '@ketenhub/service';
import type { RunningParts, SubgraphContext } from '@ketenhub/subgraph';
import {
  type KeySource,
  keepMsOf,
  leadMsOf,
  openKeyRing,
  publishedJwks,
  remoteKeys,
  ringLog,
  SHORT_LIFETIME_SECONDS,
  SIGNING_KEYS,
} from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { checkBekendheid } from '../actions/check-bekendheid.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { Sources } from '../store/sources.ts';
import { deelnemerOf } from '../values/registers.ts';
import { type AnderHuis, type EigenHuis, readBekendheidSettings } from './andere-huizen.ts';
import { answerHouse } from './answer-house.ts';
import { askHouse } from './ask-houses.ts';
import type { Bekendheidsreden } from './messages.ts';

/** A signed answer holds far less. */
const ANSWER_MAX_BYTES = 8_192;

interface Args {
  readonly casus: string;
  readonly betrokkene: string;
  readonly reden: Bekendheidsreden;
}

export interface RunningBekendheid {
  readonly mutations: {
    readonly bekendheidChecken: (_: unknown, args: Args, context: SubgraphContext<Sources>) => unknown;
  };
  readonly routes: Readonly<Record<string, Handler>>;
  stop(): Promise<void>;
}

function ownHouse({ policies }: RunningParts): EigenHuis {
  const naam = deelnemerOf(policies.current(), OIN.zvh)?.naam ?? 'Zorg- en Veiligheidshuis';
  return { oin: OIN.zvh, naam, contactpunt: { naam: 'Procesregie', telefoon: null } };
}

/** The keys of each house, held as long as the process runs. */
function keysPerHouse({ settings }: RunningParts, timeoutMs: number): (huis: AnderHuis) => KeySource {
  const fetch = createFetch(settings.tls);
  const held = new Map<string, KeySource>();
  return ({ oin, jwks: url }) => {
    const known =
      held.get(oin) ?? remoteKeys({ url, fetch, timeoutMs, cooldownMs: 5_000, maxAgeMs: settings.keysMaxAgeMs });
    held.set(oin, known);
    return known;
  };
}

/** Opens the check with a key of its own, so that what other houses trust signs nothing within this one. @throws SettingError */
export async function startBekendheid(parts: RunningParts): Promise<RunningBekendheid> {
  const { settings: own, database, logger } = parts;
  const settings = readBekendheidSettings(process.env, ownHouse(parts));
  const ring = await openKeyRing({
    dir: own.keysDir,
    name: 'bekendheid',
    material: SIGNING_KEYS.bekendheid,
    reloadMs: own.keys.reloadMs,
    leadMs: leadMsOf(own.keys),
    keepMs: keepMsOf(SHORT_LIFETIME_SECONDS),
    onEvent: ringLog(logger),
  });
  const key = () => ring.current().signer;
  const { timeoutMs } = settings;
  const keysOf = keysPerHouse(parts, timeoutMs);
  const http = createHttpClient({ timeoutMs, maxAnswerBytes: ANSWER_MAX_BYTES, tls: own.tls });
  const asking = { eigen: settings.eigen.oin, key, keysOf, http, timeoutMs, logger };
  const casusproces = readCaseProcess();
  const omgeving = {
    ...{ database, casusproces, settings, logger },
    ask: (huis: AnderHuis, om: Parameters<typeof askHouse>[2]) => askHouse(asking, huis, om),
  };
  return {
    mutations: {
      bekendheidChecken: (_, args, { principal, access, changeLine }) =>
        checkBekendheid(omgeving, {
          ...args,
          casusVanToken: principal.casus,
          organisatie: principal.organisatie,
          gebruiker: principal.gebruiker,
          beleid: access.beleid,
          changeLine,
        }),
    },
    routes: {
      'POST /bekendheid': answerHouse({ ...parts, settings, key, keysOf }),
      'GET /bekendheid/jwks': (_request, response) => sendJson(response, 200, { keys: publishedJwks(ring.current()) }),
    },
    async stop() {
      ring.stop();
      await http.close();
    },
  };
}

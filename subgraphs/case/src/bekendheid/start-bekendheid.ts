import { createFetch, createHttpClient, type Handler, sendJson } from '@ketenhub/service';
import { dutchDay, type RunningParts, readPartnerschakelaar } from '@ketenhub/subgraph';
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
import type { SourceCaller } from '../feitentoets/ask-source.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { bekendheidMutations } from '../resolvers/bekendheid-mutations.ts';
import { deelnemerOf } from '../values/registers.ts';
import { type AnderHuis, type EigenHuis, readBekendheidSettings } from './andere-huizen.ts';
import { answerHouse } from './answer-house.ts';
import { askHouse } from './ask-houses.ts';
import { askPartner, type Partner, type Partnervraag } from './ask-partner.ts';

/** A signed answer holds far less. */
const ANSWER_MAX_BYTES = 8_192;

export interface RunningBekendheid {
  readonly mutations: ReturnType<typeof bekendheidMutations>;
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

/**
 * Opens the check with a key of its own, so that what other houses trust signs nothing within this one; partners are asked with that of the case
 * authority, which they know already. @throws SettingError
 */
export async function startBekendheid(
  parts: RunningParts,
  caller: Omit<SourceCaller, 'http'>,
): Promise<RunningBekendheid> {
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
  const { perGebruikerPerDag } = settings;
  const bijPartners = {
    ...{ database, casusproces, perGebruikerPerDag, logger },
    schakelaar: readPartnerschakelaar(process.env),
    ask: (partner: Partner, vraag: Partnervraag) => askPartner({ ...caller, http, logger }, partner, vraag),
    dag: () => dutchDay(new Date()),
  };
  return {
    mutations: bekendheidMutations(omgeving, bijPartners),
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

import { createHttpClient, numberSetting, processUrl, sendJson } from '@ketenhub/service';
import type { RunningParts, SubgraphExtension } from '@ketenhub/subgraph';
import {
  keepMsOf,
  leadMsOf,
  openKeyRing,
  publishedJwks,
  ringLog,
  SHORT_LIFETIME_SECONDS,
  SIGNING_KEYS,
} from '@ketenhub/tokens';
import { readAvgVoorafDagen } from '../avg/vooraf-dagen.ts';
import { startBekendheid } from '../bekendheid/start-bekendheid.ts';
import { openHubFields } from '../dossier/hub-fields.ts';
import { openFeitentoets } from '../feitentoets/feitentoets.ts';
import { deliverKoppeling } from '../linking/deliver-koppeling.ts';
import { openLinkQueue } from '../linking/link-queue.ts';
import { watchFirstDelivery } from '../linking/watch-first-delivery.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { registerMutations } from '../register-mutations.ts';
import { registerResolvers } from '../register-resolvers.ts';
import { startRetention } from '../retention/start-retention.ts';
import { readReminderHours } from '../uitvraag/reminder-hours.ts';
import { readValueLists } from '../values/value-lists.ts';
import { issueCasusbewijs } from './issue-casusbewijs.ts';

const DELIVERY_TIMEOUT_MS = 5_000;
/** A reader waits as long as the slowest source. Below SOURCE_TIMEOUT_MS of the gateway: a silent source may not take the register along. */
const TOETS_TIMEOUT = { fallback: 1_000, min: 100, max: 4_000 };

/** Opens the case authority: its own key, the evidence endpoint and the delivery of links to the partners. */
export async function startCaseAuthority(parts: RunningParts): Promise<SubgraphExtension> {
  const { settings, database, policies, logger } = parts;
  const hubFields = openHubFields({ env: process.env, beleid: () => policies.current(), logger });
  const keys = await openKeyRing({
    dir: settings.keysDir,
    name: 'case-authority',
    material: SIGNING_KEYS['case-authority'],
    reloadMs: settings.keys.reloadMs,
    leadMs: leadMsOf(settings.keys),
    keepMs: keepMsOf(SHORT_LIFETIME_SECONDS),
    onEvent: ringLog(logger),
  });
  const key = () => keys.current().signer;
  const links = await openLinkQueue(settings.database.appUrl, (error) => logger.error({ error }, 'link queue fault'));
  const http = createHttpClient({ timeoutMs: DELIVERY_TIMEOUT_MS, tls: settings.tls });
  const urls = {
    politie: processUrl(process.env, 'police'),
    justitie: processUrl(process.env, 'justice'),
    zorg: processUrl(process.env, 'care'),
    gemeente: processUrl(process.env, 'municipality'),
  };
  const gatewayUrl = processUrl(process.env, 'gateway');
  await links.deliver(
    deliverKoppeling({ database, policies, key, presenter: settings.tls?.thumbprint ?? null, http, urls, gatewayUrl }),
    ({ casus, oin }, error) => logger.warn({ error, casus, oin }, 'link not delivered, tried again later'),
  );
  const toetsHttp = createHttpClient({
    timeoutMs: numberSetting(process.env, 'FEITENTOETS_TIMEOUT_MS', TOETS_TIMEOUT),
    tls: settings.tls,
  });
  const registers = {
    waardelijsten: readValueLists(),
    hubvelden: hubFields.current,
    feitentoets: openFeitentoets({
      ...{ key, urls, logger, logbook: parts.logbook },
      presenter: settings.tls?.thumbprint ?? null,
      http: toetsHttp,
    }),
  };
  const omgeving = { database, links, casusproces: readCaseProcess() };
  const retention = startRetention(parts, links);
  const bekendheid = await startBekendheid(parts, { key, presenter: settings.tls?.thumbprint ?? null, urls });
  const firstDelivery = watchFirstDelivery(links, settings.demo);
  return {
    resolvers: {
      ...registerResolvers(registers, { avgVoorafDagen: readAvgVoorafDagen(process.env) }),
      Mutation: registerMutations(omgeving, registers, {
        bekendheid: bekendheid.mutations,
        reminderHours: readReminderHours(process.env),
      }),
    },
    routes: {
      'POST /casusbewijs': issueCasusbewijs({
        ...parts,
        tokenServiceUrl: settings.tokenServiceUrl,
        bodyLimitBytes: settings.bodyLimitBytes,
        key,
      }),
      ...retention.routes,
      ...bekendheid.routes,
      'GET /jwks': (_request, response) => sendJson(response, 200, { keys: publishedJwks(keys.current()) }),
    },
    isReady: firstDelivery.isDone,
    async stop() {
      hubFields.stop();
      firstDelivery.stop();
      keys.stop();
      await retention.stop();
      await bekendheid.stop();
      await links.stop();
      await http.close();
      await toetsHttp.close();
    },
  };
}

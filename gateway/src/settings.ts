import { type PolicySettings, readPolicySettings } from '@ketenhub/bundle';
import { type DatabaseSettings, readDatabaseSettings } from '@ketenhub/database';
import { readSealMs } from '@ketenhub/logbook';
import {
  type Environment,
  flagSetting,
  numberSetting,
  type ProcessTls,
  portOf,
  processUrl,
  readClockMaxMs,
  readTlsSettings,
  textSetting,
} from '@ketenhub/service';
import { type KeySettings, readKeySettings } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';

export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  /** TLS for the users, and our certificate towards the other processes; null is plain HTTP. */
  readonly tls: ProcessTls | null;
  readonly keysDir: string;
  readonly database: DatabaseSettings;
  readonly policy: PolicySettings;
  readonly supergraphFile: string;
  /** How often that file is looked at for the next supergraph. */
  readonly supergraphReloadMs: number;
  readonly tokenServiceUrl: string;
  readonly sourceUrls: Readonly<Record<Bron, string>>;
  /** Longest wait for one fetch of one source; after it the rest answers and the source is in STORING. */
  readonly sourceTimeoutMs: number;
  readonly internalTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Questions that are answered at the same moment; the others wait for their turn, whose askers take turns. */
  readonly questionsAtOnceMax: number;
  /** Longest wait for a turn; after it the question is refused as TE_DRUK. */
  readonly turnTimeoutMs: number;
  readonly keysMaxAgeMs: number;
  readonly keys: KeySettings;
  /** How often the lines of the logbook are sealed. */
  readonly logSealMs: number;
  readonly clockMaxMs: number;
  readonly bodyLimitBytes: number;
  readonly introspection: boolean;
  /** Compiled list of trusted operations. */
  readonly operationsFile: string;
  /** Answer questions that are not in that list; for acceptance and the IT of partners. */
  readonly allowsAdHoc: boolean;
  readonly stopGraceMs: number;
}

/** All settings of the gateway. @throws SettingError naming the variable. */
export function readGatewaySettings(env: Environment): GatewaySettings {
  const text = (name: string): string => textSetting(env, name);
  return {
    host: textSetting(env, 'HOST', '127.0.0.1'),
    port: portOf(env, 'gateway'),
    tls: readTlsSettings(env, 'users-and-processes'),
    keysDir: textSetting(env, 'KEYS_DIR', '.data/keys/gateway'),
    database: readDatabaseSettings('GATEWAY', { text, number: (name, range) => numberSetting(env, name, range) }),
    policy: readPolicySettings(env),
    supergraphFile: textSetting(env, 'SUPERGRAPH_FILE', 'schema/supergraph.graphql'),
    supergraphReloadMs: numberSetting(env, 'SUPERGRAPH_RELOAD_MS', { fallback: 5_000, min: 100, max: 3_600_000 }),
    tokenServiceUrl: processUrl(env, 'token-service'),
    sourceUrls: {
      politie: processUrl(env, 'police'),
      justitie: processUrl(env, 'justice'),
      zorg: processUrl(env, 'care'),
      gemeente: processUrl(env, 'municipality'),
      casus: processUrl(env, 'case'),
    },
    sourceTimeoutMs: numberSetting(env, 'SOURCE_TIMEOUT_MS', { fallback: 2_000, min: 50, max: 60_000 }),
    internalTimeoutMs: numberSetting(env, 'INTERNAL_TIMEOUT_MS', { fallback: 2_000, min: 50, max: 60_000 }),
    requestTimeoutMs: numberSetting(env, 'REQUEST_TIMEOUT_MS', { fallback: 15_000, min: 100, max: 300_000 }),
    questionsAtOnceMax: numberSetting(env, 'QUESTIONS_AT_ONCE_MAX', { fallback: 40, min: 1, max: 10_000 }),
    turnTimeoutMs: numberSetting(env, 'TURN_TIMEOUT_MS', { fallback: 5_000, min: 100, max: 60_000 }),
    keysMaxAgeMs: numberSetting(env, 'KEYS_MAX_AGE_MS', { fallback: 300_000, min: 1_000, max: 86_400_000 }),
    keys: readKeySettings(env),
    logSealMs: readSealMs(env),
    clockMaxMs: readClockMaxMs(env),
    bodyLimitBytes: numberSetting(env, 'BODY_LIMIT_BYTES', { fallback: 131_072, min: 1024, max: 16_777_216 }),
    introspection: flagSetting(env, 'INTROSPECTION'),
    operationsFile: textSetting(env, 'OPERATIONS_FILE', 'schema/operaties.json'),
    allowsAdHoc: flagSetting(env, 'AD_HOC_QUERIES'),
    stopGraceMs: numberSetting(env, 'STOP_GRACE_MS', { fallback: 5_000, min: 0, max: 60_000 }),
  };
}

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

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** TLS for everybody, with certificates between the processes; null is plain HTTP. */
  readonly tls: ProcessTls | null;
  /** Issuer identifier and the only origin that our own addresses carry, whatever the Host header says. */
  readonly issuer: string;
  readonly gatewayUrl: string;
  readonly caseUrl: string;
  readonly keysDir: string;
  readonly policy: PolicySettings;
  readonly supergraphFile: string;
  /** How often that file is looked at for the next supergraph. */
  readonly supergraphReloadMs: number;
  /** How long a field that has left the schema may still be asked by a gateway that did not take the next one over yet. */
  readonly supergraphOverlapMs: number;
  /** Register of who may sign about the privacyprotocol. */
  readonly signersFile: string;
  /** A proposal may carry a whole version. */
  readonly proposalLimitBytes: number;
  readonly demo: boolean;
  readonly database: DatabaseSettings;
  readonly lifetimes: Lifetimes;
  readonly bodyLimitBytes: number;
  /** Most questions in one call of the decision point. */
  readonly accessEvaluationsMax: number;
  readonly requestTimeoutMs: number;
  readonly callTimeoutMs: number;
  readonly keysCooldownMs: number;
  readonly keysMaxAgeMs: number;
  readonly keys: KeySettings;
  /** How often the lines of the logbook are sealed. */
  readonly logSealMs: number;
  readonly clockMaxMs: number;
  readonly cleanupIntervalMs: number;
  readonly stopGraceMs: number;
}

export interface Lifetimes {
  /** At most 15 minutes (doelbinding: a purpose is short). */
  readonly accessTokenSeconds: number;
  readonly clientTokenSeconds: number;
  readonly codeSeconds: number;
  readonly interactionSeconds: number;
  /** Session and grant: a working day; after it the user logs in again. */
  readonly sessionSeconds: number;
}

function readLifetimes(env: Environment): Lifetimes {
  return {
    accessTokenSeconds: numberSetting(env, 'ACCESS_TOKEN_SECONDS', { fallback: 900, min: 30, max: 900 }),
    clientTokenSeconds: numberSetting(env, 'CLIENT_TOKEN_SECONDS', { fallback: 300, min: 30, max: 300 }),
    codeSeconds: numberSetting(env, 'AUTHORIZATION_CODE_SECONDS', { fallback: 60, min: 10, max: 300 }),
    interactionSeconds: numberSetting(env, 'LOGIN_SECONDS', { fallback: 600, min: 30, max: 3_600 }),
    sessionSeconds: numberSetting(env, 'SESSION_SECONDS', { fallback: 28_800, min: 30, max: 86_400 }),
  };
}

/** Reads the environment; every setting but the database addresses has a safe default. @throws SettingError. */
export function readSettings(env: Environment): Settings {
  const milliseconds = (name: string, fallback: number, range: { min: number; max: number }): number =>
    numberSetting(env, name, { fallback, ...range });
  return {
    host: textSetting(env, 'HOST', '127.0.0.1'),
    port: portOf(env, 'token-service'),
    tls: readTlsSettings(env, 'users-and-processes'),
    issuer: processUrl(env, 'token-service'),
    gatewayUrl: processUrl(env, 'gateway'),
    caseUrl: processUrl(env, 'case'),
    keysDir: textSetting(env, 'KEYS_DIR', '.data/keys/token-service'),
    policy: readPolicySettings(env),
    supergraphFile: textSetting(env, 'SUPERGRAPH_FILE', 'schema/supergraph.graphql'),
    supergraphReloadMs: milliseconds('SUPERGRAPH_RELOAD_MS', 5_000, { min: 100, max: 3_600_000 }),
    supergraphOverlapMs: milliseconds('SUPERGRAPH_OVERLAP_MS', 600_000, { min: 0, max: 86_400_000 }),
    signersFile: textSetting(env, 'POLICY_SIGNERS_FILE', 'schema/privacyprotocol/ondertekenaars.yaml'),
    proposalLimitBytes: numberSetting(env, 'POLICY_PROPOSAL_BYTES', {
      fallback: 2_097_152,
      min: 1_024,
      max: 16_777_216,
    }),
    demo: flagSetting(env, 'DEMO'),
    database: readDatabaseSettings('TOKEN_SERVICE', {
      text: (name) => textSetting(env, name),
      number: (name, range) => numberSetting(env, name, range),
    }),
    lifetimes: readLifetimes(env),
    bodyLimitBytes: numberSetting(env, 'BODY_LIMIT_BYTES', { fallback: 65_536, min: 1_024, max: 16_777_216 }),
    accessEvaluationsMax: numberSetting(env, 'ACCESS_EVALUATIONS_MAX', { fallback: 100, min: 1, max: 1_000 }),
    requestTimeoutMs: milliseconds('REQUEST_TIMEOUT_MS', 15_000, { min: 100, max: 300_000 }),
    callTimeoutMs: milliseconds('CALL_TIMEOUT_MS', 3_000, { min: 100, max: 30_000 }),
    keysCooldownMs: milliseconds('KEYS_COOLDOWN_MS', 5_000, { min: 100, max: 600_000 }),
    keysMaxAgeMs: milliseconds('KEYS_MAX_AGE_MS', 300_000, { min: 1_000, max: 86_400_000 }),
    keys: readKeySettings(env),
    logSealMs: readSealMs(env),
    clockMaxMs: readClockMaxMs(env),
    cleanupIntervalMs: milliseconds('CLEANUP_INTERVAL_MS', 300_000, { min: 1_000, max: 86_400_000 }),
    stopGraceMs: milliseconds('STOP_GRACE_MS', 5_000, { min: 0, max: 60_000 }),
  };
}

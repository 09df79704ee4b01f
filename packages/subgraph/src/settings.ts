import { type DatabaseSettings, readDatabaseSettings } from '@ketenhub/database';
import {
  type Environment,
  flagSetting,
  numberSetting,
  type ProcessName,
  portOf,
  processUrl,
  settingName,
  textSetting,
} from '@ketenhub/service';

export interface SubgraphSettings {
  readonly host: string;
  readonly port: number;
  readonly tokenServiceUrl: string;
  readonly caseUrl: string;
  readonly keysDir: string;
  readonly database: DatabaseSettings;
  readonly policyFile: string;
  readonly demo: boolean;
  readonly demoScale: number;
  readonly bodyLimitBytes: number;
  readonly requestTimeoutMs: number;
  readonly keysTimeoutMs: number;
  readonly keysMaxAgeMs: number;
  readonly stopGraceMs: number;
}

/** All settings of one subgraph process. @throws SettingError naming the variable. */
export function readSubgraphSettings(env: Environment, process: ProcessName): SubgraphSettings {
  const text = (name: string): string => textSetting(env, name);
  return {
    host: textSetting(env, 'HOST', '127.0.0.1'),
    port: portOf(env, process),
    tokenServiceUrl: processUrl(env, 'token-service'),
    caseUrl: processUrl(env, 'case'),
    keysDir: textSetting(env, 'KEYS_DIR', `.data/keys/${process}`),
    database: readDatabaseSettings(settingName(process), {
      text,
      number: (name, range) => numberSetting(env, name, range),
    }),
    policyFile: textSetting(env, 'POLICY_FILE', 'schema/beleid.json'),
    demo: flagSetting(env, 'DEMO'),
    demoScale: numberSetting(env, 'DEMO_SCALE', { fallback: 1, min: 1, max: 1000 }),
    bodyLimitBytes: numberSetting(env, 'BODY_LIMIT_BYTES', { fallback: 262_144, min: 1024, max: 16_777_216 }),
    requestTimeoutMs: numberSetting(env, 'REQUEST_TIMEOUT_MS', { fallback: 15_000, min: 100, max: 300_000 }),
    keysTimeoutMs: numberSetting(env, 'KEYS_TIMEOUT_MS', { fallback: 2_000, min: 100, max: 60_000 }),
    keysMaxAgeMs: numberSetting(env, 'KEYS_MAX_AGE_MS', { fallback: 300_000, min: 1_000, max: 86_400_000 }),
    stopGraceMs: numberSetting(env, 'STOP_GRACE_MS', { fallback: 5_000, min: 0, max: 60_000 }),
  };
}

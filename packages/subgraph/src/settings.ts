import { type PolicySettings, readPolicySettings } from '@ketenhub/bundle';
import { type DatabaseSettings, readDatabaseSettings } from '@ketenhub/database';
import { readSealMs } from '@ketenhub/logbook';
import {
  type Environment,
  flagSetting,
  numberSetting,
  type ProcessName,
  type ProcessTls,
  portOf,
  processUrl,
  readClockMaxMs,
  readTlsSettings,
  SettingError,
  settingName,
  textSetting,
} from '@ketenhub/service';
import { type KeySettings, readKeySettings } from '@ketenhub/tokens';
import { isDatum, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';

export interface SubgraphSettings {
  readonly host: string;
  readonly port: number;
  /** Mutual TLS; null is plain HTTP. */
  readonly tls: ProcessTls | null;
  readonly tokenServiceUrl: string;
  readonly caseUrl: string;
  readonly keysDir: string;
  readonly database: DatabaseSettings;
  readonly policy: PolicySettings;
  readonly demo: boolean;
  readonly demoScale: number;
  /** The day on which derived values rest; null is the real day, and outside demo mode always. */
  readonly demoDatum: string | null;
  readonly bodyLimitBytes: number;
  readonly requestTimeoutMs: number;
  readonly keysTimeoutMs: number;
  readonly keysMaxAgeMs: number;
  readonly keys: KeySettings;
  /** How often the lines of the logbook are sealed. */
  readonly logSealMs: number;
  readonly clockMaxMs: number;
  readonly stopGraceMs: number;
  /** Before this a secret-bound source gives no answer; 0 answers at once. */
  readonly secretAnswerFloorMs: number;
  /** How long a cursor opens its next page. */
  readonly cursorSeconds: number;
  /** How often a day each organisation tells the register whether it knows somebody, when the FG allows it; 0: never. */
  readonly partnervragenPerDag: number;
  /** The organisations that answer the uitvraag by hand, of whatever process. */
  readonly metDeHand: readonly Organisatie[];
}

/** A code that no organisation has is a typing error, and would leave somebody without an inbox. */
function organisatiesSetting(env: Environment, name: string): Organisatie[] {
  const codes = (env[name] ?? '').split(',').map((code) => code.trim());
  return codes
    .filter((code) => code !== '')
    .map((code) => {
      const organisatie = ORGANISATIES.find((een) => een === code);
      if (organisatie === undefined) throw new SettingError(`${name} names ${code}, which is no organisation`);
      return organisatie;
    });
}

function daySetting(env: Environment, name: string): string | null {
  const raw = env[name];
  if (raw === undefined || raw === '') return null;
  if (!isDatum(raw)) throw new SettingError(`${name} must be a day, such as 2026-11-18`);
  return raw;
}

/** All settings of one subgraph process. @throws SettingError naming the variable. */
export function readSubgraphSettings(env: Environment, process: ProcessName): SubgraphSettings {
  const text = (name: string): string => textSetting(env, name);
  const demo = flagSetting(env, 'DEMO');
  return {
    host: textSetting(env, 'HOST', '127.0.0.1'),
    port: portOf(env, process),
    tls: readTlsSettings(env, 'processes'),
    tokenServiceUrl: processUrl(env, 'token-service'),
    caseUrl: processUrl(env, 'case'),
    keysDir: textSetting(env, 'KEYS_DIR', `.data/keys/${process}`),
    database: readDatabaseSettings(settingName(process), {
      text,
      number: (name, range) => numberSetting(env, name, range),
    }),
    policy: readPolicySettings(env),
    demo,
    demoScale: numberSetting(env, 'DEMO_SCALE', { fallback: 1, min: 1, max: 1000 }),
    demoDatum: demo ? daySetting(env, 'DEMO_DATUM') : null,
    bodyLimitBytes: numberSetting(env, 'BODY_LIMIT_BYTES', { fallback: 262_144, min: 1024, max: 16_777_216 }),
    requestTimeoutMs: numberSetting(env, 'REQUEST_TIMEOUT_MS', { fallback: 15_000, min: 100, max: 300_000 }),
    keysTimeoutMs: numberSetting(env, 'KEYS_TIMEOUT_MS', { fallback: 2_000, min: 100, max: 60_000 }),
    keysMaxAgeMs: numberSetting(env, 'KEYS_MAX_AGE_MS', { fallback: 300_000, min: 1_000, max: 86_400_000 }),
    keys: readKeySettings(env),
    logSealMs: readSealMs(env),
    clockMaxMs: readClockMaxMs(env),
    stopGraceMs: numberSetting(env, 'STOP_GRACE_MS', { fallback: 5_000, min: 0, max: 60_000 }),
    secretAnswerFloorMs: numberSetting(env, 'SECRET_ANSWER_FLOOR_MS', { fallback: 75, min: 0, max: 5_000 }),
    cursorSeconds: numberSetting(env, 'CURSOR_SECONDS', { fallback: 900, min: 30, max: 86_400 }),
    partnervragenPerDag: numberSetting(env, 'PARTNERVRAGEN_PER_DAG', { fallback: 0, min: 0, max: 10_000 }),
    metDeHand: organisatiesSetting(env, 'MET_DE_HAND'),
  };
}

import { join } from 'node:path';
import type { ProvisionedDatabase } from '@ketenhub/postgres/provision-database.ts';
import { addressOf, baseUrlOf, type Environment, listenHost } from './addresses.ts';
import { type CertificatePlace, tlsSettingsOf } from './mutual-tls.ts';
import type { PolicyPlace } from './policy-releases.ts';
import type { ProcessSpec } from './process-list.ts';

export interface EnvironmentRequest {
  readonly spec: ProcessSpec;
  readonly processes: readonly ProcessSpec[];
  readonly env: Environment;
  readonly dataDir: string;
  readonly scale: number;
  readonly database: ProvisionedDatabase | undefined;
  readonly policy: PolicyPlace;
  /** Null without mutual TLS. */
  readonly certificates: CertificatePlace | null;
}

/**
 * The whole environment of one process of the hub. It inherits the operator's settings but no database's login: each
 * process gets its own two and nobody else's, because a partner's process that is taken over must not hold the key to
 * another partner's data. Nor does any of them get the way to compliance's private key (COMPLIANCE_*).
 */
export function environmentFor(request: EnvironmentRequest): Record<string, string> {
  const { spec, processes, env, dataDir, database, certificates } = request;
  const result: Record<string, string> = { ...inherited(env), ...request.policy };
  for (const other of processes) {
    result[`${other.variable}_URL`] = baseUrlOf(other, env);
    result[`${other.variable}_PORT`] = String(addressOf(other, env).port);
  }
  if (certificates !== null) Object.assign(result, tlsSettingsOf(certificates, spec.name));
  result.HOST = listenHost(env);
  result.KEYS_DIR = join(dataDir, 'keys', spec.name);
  // Compiled code of its own only: whoever can write another's would run in that process. Empty at the first start.
  result.NODE_COMPILE_CACHE = join(dataDir, 'compiled', spec.name);
  result.APOLLO_TELEMETRY_DISABLED = '1';
  result.KETENHUB_SUPERVISED = '1';
  result.DEMO = '1';
  // A hub to try things on; a gateway that is started without this answers approved questions only.
  result.AD_HOC_QUERIES ??= '1';
  result.DEMO_SCALE = String(request.scale);
  if (database !== undefined) {
    result[`DATABASE_URL_${spec.variable}`] = database.appUrl;
    result[`DATABASE_OWNER_URL_${spec.variable}`] = database.ownerUrl;
  }
  return result;
}

const NOT_INHERITED =
  /^(COMPLIANCE_|DATABASE_(?!CONNECTIONS_MAX$|CONNECT_TIMEOUT_MS$|STATEMENT_TIMEOUT_MS$|IDLE_TIMEOUT_MS$|PREPARED_STATEMENTS_MAX$)|TEST_DATABASE_URL$|PG|POSTGRES_|MTLS|npm_|KEYS_DIR$|INIT_CWD$|VITEST|NODE_CHANNEL_)/;

function inherited(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => !NOT_INHERITED.test(name)));
}

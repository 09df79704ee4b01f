import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { settingsFor } from '@ketenhub/tools/src/conformiteit/kit-issuer.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import { type CertificateFiles, type CertifiedHub, callerWith } from './certified-hub.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'tools/src/conformiteit/main.ts');

export interface Examination {
  readonly code: number;
  readonly output: string;
  /** The report for people, or nothing when there is none. */
  readonly verslag: string;
}

/** One more police process, on the database of the hub's own, that trusts the keys of the conformance kit and lets in its certificate. */
export interface ExaminedPolice {
  readonly kit: CertificateFiles;
  /** Runs `npm run conformiteit` over its address with these settings of the environment. */
  examine(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Examination>;
  stop(): Promise<void>;
}

export async function startExaminedPolice({ hub, filesOf, issue }: CertifiedHub): Promise<ExaminedPolice> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-toets-mtls-'));
  const kit = await issue({
    name: 'conformiteit',
    dnsNames: ['conformiteit.ketenhub.test'],
    ipAddresses: ['127.0.0.1'],
  });
  const [port, kitPort] = [await freePort(), await freePort()];
  const url = `https://127.0.0.1:${port}`;
  const { appUrl = '', ownerUrl = '' } = hub.databaseUrls.police ?? {};
  const files = filesOf('police');
  const env = {
    PATH: process.env.PATH ?? '',
    LOG_LEVEL: 'warn',
    APOLLO_TELEMETRY_DISABLED: '1',
    KETENHUB_SUPERVISED: '1',
    DEMO: '0',
    HOST: '127.0.0.1',
    POLICE_PORT: String(port),
    KEYS_DIR: join(dir, 'keys'),
    DATABASE_URL_POLICE: appUrl,
    DATABASE_OWNER_URL_POLICE: ownerUrl,
    POLICY_RELEASES_DIR: join(hub.dataDir, 'vrijgaven'),
    POLICY_KEY_FILE: join(hub.dataDir, 'vrijgavesleutel.json'),
    // It has the address; the FG of the test is not on its list.
    PARTNERVRAGEN_PER_DAG: '1000',
    ...files,
    TLS_CLIENT_CA_FILE: files.TLS_CA_FILE,
    TLS_CLIENTS: 'dns:conformiteit.ketenhub.test',
    ...Object.fromEntries(
      settingsFor(`https://127.0.0.1:${kitPort}`).map((line) => line.split('=', 2) as [string, string]),
    ),
  };
  const unit = processUnit({
    ...{ name: 'police', entry: 'subgraphs/police/src/main.ts', cwd: ROOT, env, url, localUrl: url },
    ...{ logFile: join(dir, 'police.log'), readyTimeoutMs: 120_000, graceMs: 10_000 },
    fetch: callerWith(kit).fetch,
  });
  const running = await unit.launch(new AbortController().signal);
  return {
    kit,
    examine(settings, ...args) {
      const all = ['--url', url, '--bron', 'politie', '--poort', String(kitPort), '--verslag', 'uit', ...args];
      return new Promise((done) => {
        const options = { cwd: dir, env: { PATH: process.env.PATH, ...settings } };
        execFile(process.execPath, [COMMAND, ...all], options, (error, stdout, stderr) => {
          const code = error === null ? 0 : Number(error.code);
          const verslag = code === 2 ? '' : readFileSync(join(dir, 'uit/verslag.md'), 'utf8');
          done({ code, output: `${stdout}${stderr}`, verslag });
        });
      });
    },
    async stop() {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

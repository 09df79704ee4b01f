import { exec } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorProblem, operatorLine } from '@ketenhub/postgres/operator-problem.ts';
import { type ProcessTls, readTlsSettings, SettingError } from '@ketenhub/service';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import { readRepositoryFile } from '../schema/repository.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';
import { type Connection, connectionWith } from './asking/connection.ts';
import { signersFile } from './asking/person-message.ts';
import { settingsFor, startKitIssuer } from './kit-issuer.ts';
import { postgresLogReader } from './log-reader.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { renderJunit } from './report/render-junit.ts';
import { renderMarkdown } from './report/render-markdown.ts';
import { type Report, tel } from './report/report.ts';
import { takeExam } from './take-exam.ts';

const KEYS_DIR = '.data/conformiteit/sleutels';
const SIGNERS_FILE = join(KEYS_DIR, 'ondertekenaars.json');
const EXIT = { geenAfwijking: 0, afwijking: 1, nietTeToetsen: 2 } as const;

async function sdlOf({ sdlFile, bron }: Options): Promise<string> {
  if (sdlFile === null) return (await readSubgraphs()).find(({ name }) => name === bron)?.sdl ?? '';
  const sdl = await readFile(sdlFile, 'utf8');
  return sdl.includes('directive @doelbinding')
    ? sdl
    : `${sdl}\n${await readRepositoryFile('schema/doelbinding.graphql')}`;
}

async function checkReady(url: string, { fetch }: Connection): Promise<void> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (answer?.status !== 200) throw new OperatorProblem(`op ${url} is geen subgraph klaar (${url}/health/ready)`);
}

async function writeReports(report: Report, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'verslag.md'), renderMarkdown(report));
  await writeFile(join(dir, 'junit.xml'), renderJunit(report));
}

function conclude(report: Report, dir: string): number {
  const { goed, fout, nietGetoetst } = tel(report.results);
  for (const { uitkomst, eisen, toets, bevindingen } of report.results)
    if (uitkomst === 'FOUT') console.log(`FOUT ${eisen.join(' ')} ${toets}: ${bevindingen[0] ?? ''}`);
  console.log(
    `${goed} goed, ${fout} fout, ${nietGetoetst} niet getoetst, in ${(report.duurMs / 1000).toFixed(1)} s; verslag in ${dir}`,
  );
  if (report.onbruikbaar !== null) {
    console.error(report.onbruikbaar);
    return EXIT.nietTeToetsen;
  }
  return fout === 0 ? EXIT.geenAfwijking : EXIT.afwijking;
}

/** Who signs as the FG in this test, on a list that the subgraph under test can be given. */
async function openFg(): Promise<SigningKey> {
  const key = await loadSigningKey(KEYS_DIR, 'fg', 'ES256');
  const { kty, crv, x, y, kid } = key.publicJwk;
  await writeFile(SIGNERS_FILE, signersFile({ kty, crv, x, y, kid }));
  return key;
}

async function run(options: Options, tls: ProcessTls | null): Promise<number> {
  const { host, port, address, outage, logbookUrl, logbookKeyFile, processLogFile, reportDir } = options;
  const shell = promisify(exec);
  const connection = connectionWith(tls);
  const issuer = await startKitIssuer({ host, port, url: address, keysDir: KEYS_DIR, tls });
  try {
    console.log(`sleutels op ${address}; de subgraph moet draaien met\n  ${settingsFor(address).join('\n  ')}`);
    const fg = await openFg();
    console.log(
      `en, waar hij zegt wie hij kent, met\n  PARTNERVRAGEN_PER_DAG=1000\n  SCHAKELAARS_SIGNERS_FILE=${SIGNERS_FILE}`,
    );
    await checkReady(options.url, connection);
    const report = await takeExam({
      ...options,
      connection,
      ...{ issuer, fg },
      sdl: await sdlOf(options),
      reader: logbookUrl === null ? null : postgresLogReader(logbookUrl, logbookKeyFile),
      processLog: processLogFile === null ? null : () => readFile(processLogFile, 'utf8'),
      outage:
        outage === null
          ? null
          : { begin: async () => void (await shell(outage.begin)), end: async () => void (await shell(outage.end)) },
      onGroup: (groep) => console.log(`- ${groep}`),
    });
    await writeReports(report, reportDir);
    return conclude(report, reportDir);
  } finally {
    await issuer.stop();
  }
}

/** @throws OperatorProblem on half of the settings, or files that cannot be used: it never falls back to plain HTTP. */
function ownCertificate(): ProcessTls | null {
  try {
    return readTlsSettings(process.env, 'users');
  } catch (error) {
    throw error instanceof SettingError ? new OperatorProblem(error.message) : error;
  }
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return EXIT.geenAfwijking;
  }
  try {
    const tls = ownCertificate();
    return await run(readOptions(args, { isTls: tls !== null }), tls);
  } catch (error) {
    // A bug of this program is no deviation of the subgraph either.
    console.error(operatorLine(error) ?? error);
    return EXIT.nietTeToetsen;
  }
}

process.exitCode = await main(process.argv.slice(2));

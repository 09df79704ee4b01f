import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { HUB_MEMBERS, makeHubCertificates } from '@ketenhub/certificates';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { ROOT } from '../schema/repository.ts';

const USAGE = `npm run certificaten:maak -- [--map <map>] [--adres <naam of IP-adres>]...
  --map    waar de bestanden komen; standaard .data/certificaten, waar MTLS=1 npm start ze zoekt
  --adres  nog een naam of adres waarop de processen bereikt worden, naast localhost, 127.0.0.1 en ::1
Alleen om mee te proberen: de sleutel van de uitgever wordt weggegooid, de certificaten gelden 90 dagen.`;

interface Options {
  /** Null for the folder where `npm start` looks by itself. */
  readonly map: string | null;
  readonly adressen: readonly string[];
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { map: { type: 'string' }, adres: { type: 'string', multiple: true } },
    });
    return { map: values.map ?? null, adressen: values.adres ?? [] };
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

await runTool(async () => {
  const { map, adressen } = readOptions(process.argv.slice(2));
  const dir = map ?? join(ROOT, '.data', 'certificaten');
  await makeHubCertificates(dir, adressen);
  console.log(`${HUB_MEMBERS.length} certificaten met sleutel en ca.pem in ${relative(process.cwd(), dir) || '.'}`);
  console.log(`Start (opnieuw) om ze te gebruiken: MTLS=1 ${map === null ? '' : `MTLS_DIR=${map} `}npm start`);
});

import { parseArgs } from 'node:util';
import {
  askLoggedDecisions,
  checkpoint,
  type Failure,
  type Hub,
  hubAddressFrom,
  login,
  startTrace,
} from '@ketenhub/client';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { trustHub } from '../terminal/trust-hub.ts';
import { replayDecisions } from './replay-decisions.ts';
import { committedVersion, currentVersion } from './versions.ts';

const USAGE = `Gebruik: npm run beleid:herspeel -- --als <persona> --motivering <waarom> --van <dag> --tot <dag> [--oud <ref>]
  --als          wie het logboek controleert: fg, auditor, ... (doel LOGCONTROLE, WGS 1.8(4))
  --van, --tot   eerste dag en de dag na de laatste, als jjjj-mm-dd (UTC); hooguit 92 dagen
  --oud HEAD     de commit, tak of tag die toen besliste; de andere versie is die in deze map

Zegt welke beslissingen uit het logboek van de gateway onder het beleid in deze map anders zouden uitvallen. Wie leest,
welke periode en waarom staat daarna zelf in het logboek.`;

const TEXT = { type: 'string' } as const;
const OPTIONS = { als: TEXT, motivering: TEXT, van: TEXT, tot: TEXT, oud: TEXT };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readOptions() {
  try {
    const { als, motivering, van, tot, oud = 'HEAD' } = parseArgs({ options: OPTIONS }).values;
    if (als === undefined || motivering === undefined || van === undefined || tot === undefined) throw new Error();
    if (!DAY.test(van) || !DAY.test(tot)) throw new Error();
    return { als, motivering, oud, period: { van: `${van}T00:00:00Z`, tot: `${tot}T00:00:00Z` } };
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

function orProblem<Result extends { readonly soort: string }>(result: Result | Failure): Result {
  if (result.soort === 'GEWEIGERD' || result.soort === 'ONBEREIKBAAR' || result.soort === 'STORING')
    throw new OperatorProblem((result as Failure).uitleg);
  return result as Result;
}

await runTool(async () => {
  const { als, motivering, oud, period } = readOptions();
  trustHub(process.env);
  const hub: Hub = { ...hubAddressFrom(process.env), trace: startTrace() };
  const [before, now] = await Promise.all([committedVersion(oud), currentVersion()]);
  const { loginToken } = orProblem(await login(hub, als));
  const { accessToken } = orProblem(await checkpoint(hub, loginToken, { doel: 'LOGCONTROLE', motivering }));
  const { beslissingen } = orProblem(await askLoggedDecisions(hub, accessToken, period));
  console.log(replayDecisions(beslissingen, before, now).lines.join('\n'));
});

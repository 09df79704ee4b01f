import { parseArgs } from 'node:util';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import type { Counts } from './examine.ts';
import type { ProofWorld } from './proof-world.ts';
import { startRegionWorld } from './region-world.ts';
import { searchLeak } from './search-leak.ts';
import { startShapesWorld } from './shapes-world.ts';
import { AUC_MAX, measureTimes } from './time-leak.ts';

const USAGE = `npm run bewijs -- [--runs N] [--seed N] [--wereld streek|vormen] [--pad P] [--tijd] [--metingen N]

  --runs      vragen per wereld (20000)
  --seed      hetzelfde getal stelt dezelfde vragen
  --wereld    alleen deze: de streek (echte bronnen en databanken) of de vormen (bronnen zonder bewaking)
  --pad       van een eerdere vondst: stelt alleen die vraag opnieuw (met dezelfde seed en wereld)
  --tijd      meet in plaats daarvan of tijden iets verraden (aanval 93)
  --metingen  metingen van elke soort (2000)
`;

const TELL_EVERY = 100;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Wishes {
  readonly runs: number;
  readonly seed: number;
  readonly path: string | undefined;
}

/** @returns whether nothing was found */
async function prove(world: ProofWorld, takenOver: string | null, { runs, seed, path }: Wishes): Promise<boolean> {
  const tell = ({ runs: done, answered, denied, shown }: Counts): void => {
    if (done % TELL_EVERY !== 0) return;
    say(`${world.name}: ${done} vragen, ${answered} keer antwoord, ${denied} velden afgeschermd en ${shown} waarden getoond zoals het hoort`);
  };
  say(`${world.name}: ${runs} vragen met seed ${seed}`);
  const asked = { first: 'een', second: 'twee', takenOver };
  const again = path === undefined ? {} : { path };
  const { finding, path: found, counts } = await searchLeak(world, { runs, seed, ...again, asked, shrink: true, onRun: tell });
  say(`${world.name}: ${counts.runs} vragen gesteld, ${counts.denied} velden afgeschermd, ${counts.shown} waarden getoond`);
  if (finding === null) return true;
  say(`LEK in ${world.name}, eigenschap ${finding.property}:\n- ${finding.problems.join('\n- ')}`);
  say(`opnieuw zien: npm run bewijs -- --wereld ${world.name} --seed ${seed} --pad "${found}"`);
  say(JSON.stringify(finding, null, 2));
  return false;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
      wereld: { type: 'string' },
      pad: { type: 'string' },
      tijd: { type: 'boolean', default: false },
      metingen: { type: 'string', default: '2000' },
      help: { type: 'boolean', default: false },
    },
  });
  const [runs, seed, samples] = [values.runs, values.seed, values.metingen].map(Number);
  const isGood = [runs, seed, samples].every((number) => Number.isInteger(number)) && [undefined, 'streek', 'vormen'].includes(values.wereld);
  if (values.help || !isGood || runs === undefined || seed === undefined || samples === undefined) {
    say(USAGE);
    return values.help;
  }
  const wishes = { runs, seed, path: values.pad };
  const postgres = await startTestPostgres();
  const createDatabase = () => createDatabaseOn(postgres.adminUrl);
  try {
    const isFine: boolean[] = [];
    if (!values.tijd && values.wereld !== 'streek') {
      const world = await startShapesWorld(createDatabase, ['een', 'twee'].map((name) => ({ name, fault: null })));
      isFine.push(await prove(world, null, wishes).finally(() => world.stop()));
    }
    if (values.tijd || values.wereld !== 'vormen') {
      const world = await startRegionWorld(createDatabase, { seeded: false });
      const work = values.tijd ? timed(world, samples) : prove(world, 'overgenomen', wishes);
      isFine.push(await work.finally(() => world.stop()));
    }
    return isFine.every(Boolean);
  } finally {
    await postgres.stop();
  }
}

async function timed(world: Parameters<typeof measureTimes>[0], samples: number): Promise<boolean> {
  const results = await measureTimes(world, samples);
  for (const { what, auc } of results) say(`${what}: AUC ${auc.toFixed(3)}`);
  return results.every(({ auc }) => Math.max(auc, 1 - auc) < AUC_MAX);
}

const usage = (error: unknown): boolean => {
  say(error instanceof Error ? error.message : String(error));
  return false;
};
process.exitCode = (await main().catch(usage)) ? 0 : 1;

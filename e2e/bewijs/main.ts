import { parseArgs } from 'node:util';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import type { Asked, Counts } from './examine.ts';
import type { ProofWorld } from './proof-world.ts';
import { type RegionWorld, startRegionWorld, TAKEN_OVER } from './region-world.ts';
import { searchLeak } from './search-leak.ts';
import { AS_SHIPPED, HONEST } from './seeds.ts';
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
const WORLDS = ['vormen', 'streek'] as const;
const OPTIONS = {
  runs: { type: 'string', default: '20000' },
  seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
  wereld: { type: 'string' },
  pad: { type: 'string' },
  tijd: { type: 'boolean', default: false },
  metingen: { type: 'string', default: '2000' },
  help: { type: 'boolean', default: false },
} as const;

interface Wishes {
  readonly runs: number;
  readonly seed: number;
  readonly path: string | undefined;
  readonly worlds: readonly (typeof WORLDS)[number][];
  readonly isTimed: boolean;
  readonly samples: number;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** @returns null where the usage must be shown instead */
function readWishes(): Wishes | null {
  const { values } = parseArgs({ options: OPTIONS });
  const [runs = Number.NaN, seed = Number.NaN, samples = Number.NaN] = [values.runs, values.seed, values.metingen].map(
    Number,
  );
  const worlds = WORLDS.filter((name) => values.wereld === undefined || name === values.wereld);
  const isGood = [runs, seed, samples].every((number) => Number.isInteger(number)) && runs > 0 && samples > 0;
  if (values.help || !isGood || worlds.length === 0) return null;
  return { runs, seed, samples, worlds, path: values.pad, isTimed: values.tijd };
}

/** @returns whether nothing was found */
async function prove(world: ProofWorld, asked: Asked, { runs, seed, path }: Wishes): Promise<boolean> {
  const told = ({ runs: done, answered, denied, shown, refused }: Counts): string =>
    `${world.name}: ${done} vragen, ${answered} keer antwoord, ${denied} velden afgeschermd en ${shown} waarden getoond zoals het hoort, ${refused} vragen in hun geheel geweigerd`;
  const begun = performance.now();
  say(`${world.name}: ${runs} vragen met seed ${seed}`);
  const { finding, replay, counts } = await searchLeak(world, {
    runs,
    seed,
    ...(path === undefined ? {} : { path }),
    asked,
    shrink: true,
    onRun: (now) => {
      if (now.runs % TELL_EVERY === 0) say(told(now));
    },
  });
  say(`${told(counts)}; ${Math.round((performance.now() - begun) / 1000)} s`);
  if (finding === null) return true;
  say(`LEK in ${world.name}, eigenschap ${finding.property}:\n- ${finding.problems.join('\n- ')}`);
  say(`opnieuw zien: ${replay}`);
  say(JSON.stringify(finding, null, 2));
  return false;
}

async function timed(world: RegionWorld, samples: number): Promise<boolean> {
  const results = await measureTimes(world, samples);
  for (const { what, auc } of results) say(`${what}: AUC ${auc.toFixed(3)}`);
  return results.every(({ auc }) => Math.max(auc, 1 - auc) < AUC_MAX);
}

async function main(wishes: Wishes): Promise<boolean> {
  const postgres = await startTestPostgres();
  const createDatabase = () => createDatabaseOn(postgres.adminUrl);
  const inShapes = async (): Promise<boolean> => {
    const world = await startShapesWorld(createDatabase, [{ name: HONEST, fault: null }]);
    return prove(world, AS_SHIPPED, wishes).finally(() => world.stop());
  };
  const inRegion = async (): Promise<boolean> => {
    const world = await startRegionWorld(createDatabase, { seeded: false });
    const work = wishes.isTimed
      ? timed(world, wishes.samples)
      : prove(world, { ...AS_SHIPPED, takenOver: TAKEN_OVER }, wishes);
    return work.finally(() => world.stop());
  };
  try {
    if (wishes.isTimed) return await inRegion();
    const isFine: boolean[] = [];
    for (const name of wishes.worlds) isFine.push(await (name === 'vormen' ? inShapes() : inRegion()));
    return isFine.every(Boolean);
  } finally {
    await postgres.stop();
  }
}

async function run(): Promise<boolean> {
  try {
    const wishes = readWishes();
    if (wishes !== null) return await main(wishes);
    say(USAGE);
    return process.argv.includes('--help');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

process.exitCode = (await run()) ? 0 : 1;

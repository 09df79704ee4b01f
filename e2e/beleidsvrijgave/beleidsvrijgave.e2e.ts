import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad } from '../doodmaken-onder-last/load.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { complianceOf, type HubCompliance, withoutSubcategorie } from './compliance.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { soort naam politie { stand veelplegerstatus } } } }`;
const NAMES = PROCESSES.map(({ name }) => name);
const RELOAD_MS = 200;
const OVERLAP_MS = 60_000;
/** Shorter than an operator waits, but long enough for the token service to work the change out once more. */
const AHEAD_MS = 15_000;

let hub: TestHub;
let compliance: HubCompliance;
let ask: () => Promise<GraphqlAnswer>;

beforeAll(async () => {
  // Generous: on a busy machine a slow source must not look like a refused request.
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  hub = await startOwnHub({ env: { ...patience, POLICY_RELOAD_MS: String(RELOAD_MS) } });
  compliance = complianceOf(hub.dataDir, OVERLAP_MS);
  const visitor = visit(hub.urls);
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  ask = () => visitor.ask(token, QUERY);
});
afterAll(async () => {
  await hub?.remove();
});

const digestOf = ({ body }: GraphqlAnswer): unknown =>
  (body.extensions?.doelbinding as { beleid?: string } | undefined)?.beleid;
interface Person {
  readonly soort: string;
  readonly politie: { readonly veelplegerstatus: unknown } | null;
}

/** Whether the answer keeps the veelplegerstatus of the hoofdpersoon back; the first policy shows it. */
function isHidden({ body }: GraphqlAnswer): boolean {
  const { casus } = body.data as unknown as { casus: { betrokkenen: Person[] } };
  return (casus.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.politie?.veelplegerstatus ?? null) === null;
}

/** Everything that the operator of one process was told about a refused policy. */
function securityLines(name: string): string[] {
  const lines = readFileSync(join(hub.dataDir, 'log', `${name}.log`), 'utf8').split('\n');
  return lines.filter((line) => line.includes('BELEID_GEWEIGERD'));
}

async function startProblem(name: string): Promise<string> {
  return hub.restart(name).then(
    () => 'started',
    (error: Error) => error.message,
  );
}

async function until(reached: () => boolean): Promise<void> {
  for (let waited = 0; waited < 15_000 && !reached(); waited += 100) await sleep(100);
}

describe('A18, A49: a running hub and the releases of compliance', () => {
  it('goes over to an announced release at its instant, without one refused good request', async () => {
    const before = await ask();
    expect(before.body.errors).toBeUndefined();
    expect(isHidden(before)).toBe(false);
    const next = await withoutSubcategorie('POLITIE_VEELPLEGER');
    const load = startLoad({ askers: 4, perAsker: 1_000, ask });
    const { geldigVanaf } = await compliance.announce(next, AHEAD_MS);
    await sleep(Date.parse(geldigVanaf) - Date.now() + 3_000);
    const answers = await load.stop();
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.body.errors).toBeUndefined();
      expect(answer.body.extensions?.doelbinding?.bronStatus.politie).not.toBe('STORING');
      // No answer mixes the two: what is said of a field is what the policy that is named says of it.
      expect(isHidden(answer)).toBe(digestOf(answer) === next.digest);
    }
    expect(new Set(answers.map(digestOf))).toEqual(new Set([digestOf(before), next.digest]));
    const after = await ask();
    expect(digestOf(after)).toBe(next.digest);
    expect(isHidden(after)).toBe(true);
  });

  it('changes nothing for a release that is not signed by compliance, and tells each operator so in one line', async () => {
    const before = await ask();
    const file = compliance.forge(3);
    await until(() => NAMES.every((name) => securityLines(name).length > 0));
    // Many looks later there is still one line.
    await sleep(5 * RELOAD_MS);
    for (const name of NAMES) {
      expect(securityLines(name), name).toHaveLength(1);
      expect(securityLines(name)[0], name).toContain(`policy release ${file} has a wrong signature; put back`);
    }
    expect(digestOf(await ask())).toBe(digestOf(before));
    compliance.remove(3);
  });
});

describe('A18: a process that is started again', () => {
  it.each(NAMES)(
    '%s refuses a bundle that was tampered with, in one line with the file and what to do',
    async (name) => {
      const { file, restore } = compliance.tamper(2);
      try {
        const line = await startProblem(name);
        expect(line.split('\n')).toHaveLength(1);
        expect(line).toContain(`${name}: policy bundle ${file} does not match its digest; put back what compliance`);
        expect(line).toContain('(exit code 1)');
      } finally {
        restore();
      }
      expect(await startProblem(name)).toBe('started');
    },
  );

  it.each(NAMES)('%s refuses the older release, signed as it is, once it has seen the newer one', async (name) => {
    const { restore } = compliance.withhold(2);
    try {
      const line = await startProblem(name);
      expect(line.split('\n')).toHaveLength(1);
      expect(line).toContain(
        `${name}: policy release 1 is older than 2, which this process has seen; put back release 2`,
      );
      expect(line).toContain('(exit code 1)');
    } finally {
      restore();
    }
    expect(await startProblem(name)).toBe('started');
  });

  it('and the hub answers again, by the policy that was in force', async () => {
    const answer = await ask();
    expect(answer.body.errors).toBeUndefined();
    expect(isHidden(answer)).toBe(true);
  });
});

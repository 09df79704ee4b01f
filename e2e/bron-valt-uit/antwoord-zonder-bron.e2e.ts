import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import {
  askPersonView,
  casusOf,
  type Partner,
  sourcesIn,
  withoutSources,
  withoutWordOnFacts,
  withWordOnFacts,
} from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts';
import { ALL_FAULTS, BASIC_FAULTS, DETAILS, type NamedFault, SLIPPED_IN } from './faults.ts';

const CASUS = 'ZVH-2026-0101';
const PARTNERS: readonly Partner[] = ['politie', 'justitie', 'zorg', 'gemeente'];
const PROCES = {
  politie: 'police',
  justitie: 'justice',
  zorg: 'care',
  gemeente: 'municipality',
  casus: 'case',
} as const;
/** Two users with other rights: what each may not see must look the same whatever happens to a source. */
const ASKERS: readonly PersonaNaam[] = ['procesregisseur', 'reclasseringswerker'];

let hub: TestHub;
let visitor: Visitor;
let gatewayPid: number | undefined;
const proxies = new Map<string, FaultProxy>();
const tokens = new Map<PersonaNaam, string>();
const whole = new Map<PersonaNaam, GraphqlAnswer>();

const view = (persona: PersonaNaam): Promise<GraphqlAnswer> => askPersonView(visitor, tokens.get(persona) ?? '', CASUS);

/** Waits until everyone sees the whole view again; a machine that is busy may need a moment. */
async function untilWhole(): Promise<void> {
  for (const persona of ASKERS) {
    const same = async (): Promise<void> =>
      expect((await view(persona)).body.data).toEqual(whole.get(persona)?.body.data);
    await vi.waitFor(same, { timeout: 60_000, interval: 500 });
  }
}

async function openHub(): Promise<void> {
  const env: Record<string, string> = { SOURCE_TIMEOUT_MS: '1500' };
  for (const [bron, proces] of Object.entries(PROCES)) {
    const port = await freePort();
    const proxy = await openFaultProxy(`http://127.0.0.1:${port}`);
    proxies.set(bron, proxy);
    env[`${proces.toUpperCase()}_PORT`] = String(port);
    env[`${proces.toUpperCase()}_URL`] = proxy.url;
  }
  hub = await startOwnHub({ env });
}

beforeAll(async () => {
  await openHub();
  visitor = visit(hub.urls);
  gatewayPid = hub.pidOf('gateway');
  for (const persona of ASKERS) {
    tokens.set(persona, await visitor.token(persona, 'ZVH-CASUSOVERLEG', CASUS));
    const allAnswer = async (): Promise<void> => expect(sourcesIn(await view(persona), 'OK')).toHaveLength(5);
    await vi.waitFor(allAnswer, { timeout: 60_000, interval: 500 });
    whole.set(persona, await view(persona));
  }
});
afterAll(async () => {
  await hub.remove();
  for (const proxy of proxies.values()) await proxy.close();
});

function expectNoDetail(answer: GraphqlAnswer): void {
  for (const detail of DETAILS) expect(answer.text).not.toContain(detail);
  expect(answer.text).not.toMatch(/ECONN|UND_ERR|timeout|SELECT|stack|\bat \/|127\.0\.0\.1|serviceName/i);
}

/** Everyone asks at the same time. */
async function expectAllWithout(fallen: readonly Partner[]): Promise<void> {
  const answers = await Promise.all(ASKERS.map(view));
  for (const [index, answer] of answers.entries()) expectOnlyFallen(answer, ASKERS[index] ?? 'fg', fallen);
}

/** The rest as before, the source named, and everything that was hidden hidden in the same words. */
function expectOnlyFallen(answer: GraphqlAnswer, persona: PersonaNaam, fallen: readonly Partner[]): void {
  const before = whole.get(persona);
  if (before === undefined) throw new Error('no whole view');
  expect(answer.status).toBe(200);
  expect(sourcesIn(answer, 'STORING')).toEqual([...fallen].sort());
  expect(sourcesIn(answer, 'OK')).toHaveLength(5 - fallen.length);
  expect(withWordOnFacts(answer.body.data)).toEqual(withoutSources(before, fallen));
  expect(answer.body.extensions?.doelbinding?.afgeschermd).toEqual(before.body.extensions?.doelbinding?.afgeschermd);
  expect(answer.body.errors).toEqual(
    fallen.map((bron) => ({
      message: `De bron ${bron} is nu niet bereikbaar; wat daarvandaan komt ontbreekt in dit antwoord.`,
      extensions: { code: 'BRON_STORING', bron },
    })),
  );
  expectNoDetail(answer);
}

const faultsOf = (bron: Partner): readonly NamedFault[] =>
  bron === 'politie' ? [...BASIC_FAULTS, ...ALL_FAULTS] : BASIC_FAULTS;

describe.each(PARTNERS)('met een bron %s', (bron) => {
  afterAll(async () => {
    proxies.get(bron)?.set({ soort: 'GEEN' });
    await untilWhole();
  });

  it.each(faultsOf(bron))(
    '$naam antwoordt de rest en staat alleen die bron in STORING (A103, A108)',
    async ({ fault }) => {
      proxies.get(bron)?.set(fault);
      await expectAllWithout([bron]);
    },
  );
});

describe('met een bron die meer geeft dan gevraagd', () => {
  afterAll(() => proxies.get('politie')?.set({ soort: 'GEEN' }));

  it('A33: komt er niets van in het antwoord, ook niet op het blad van een ander', async () => {
    proxies.get('politie')?.set(SLIPPED_IN);
    for (const persona of ASKERS) {
      const answer = await view(persona);
      expectNoDetail(answer);
      expect(answer.body.data).toEqual(whole.get(persona)?.body.data);
    }
  });
});

describe('met een casusregister dat uitvalt', () => {
  afterAll(async () => {
    proxies.get('casus')?.set({ soort: 'GEEN' });
    await untilWhole();
  });

  it.each([...BASIC_FAULTS, ...ALL_FAULTS.slice(0, 10)])(
    '$naam is er geen casus en wordt geen partner bevraagd',
    async ({ fault }) => {
      for (const proxy of proxies.values()) proxy.counted();
      proxies.get('casus')?.set(fault);
      const answer = await view('procesregisseur');
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual({ casus: null });
      expect(sourcesIn(answer, 'STORING')).toEqual(['casus']);
      expect(sourcesIn(answer, 'NIET_BEVRAAGD')).toEqual([...PARTNERS].sort());
      for (const partner of PARTNERS) expect(proxies.get(partner)?.counted()).toBe(0);
      const before = whole.get('procesregisseur');
      expect(answer.body.extensions?.doelbinding?.afgeschermd).toEqual(
        before?.body.extensions?.doelbinding?.afgeschermd,
      );
      expectNoDetail(answer);
    },
  );
});

describe('met processen die er niet meer zijn', () => {
  it('valt elke partner apart uit, tot alleen het casusregister nog antwoordt', async () => {
    const fallen: Partner[] = [];
    for (const bron of PARTNERS) {
      await hub.kill(PROCES[bron]);
      fallen.push(bron);
      await expectAllWithout(fallen);
      // Under secrecy who takes part is named, whether anything is kept or not; of the others nothing is kept in this casus.
      const [house, reclassering] = await Promise.all(ASKERS.map(view));
      const named = [house, reclassering].map((answer) => (answer === undefined ? null : withoutWordOnFacts(answer)));
      expect(named).toEqual(
        fallen.includes('zorg') ? [['ggz', 'veilig-thuis', 'verslavingszorg', 'wonen'], expect.any(Array)] : [[], []],
      );
    }
    await Promise.all(PARTNERS.map((bron) => hub.restart(PROCES[bron])));
    await untilWhole();
  });

  it('geeft zonder tokendienst niemand iets, ook niet met een geldig token, en werkt daarna weer', async () => {
    await hub.kill('token-service');
    for (const persona of ASKERS) {
      const answer = await view(persona);
      expect(answer.status).toBe(503);
      expect(casusOf(answer)).toBeNull();
      expect(answer.body.errors?.map(({ message }) => message)).toEqual([
        'Er wordt nu niets geleverd: de tokendienst is niet bereikbaar.',
      ]);
      expectNoDetail(answer);
    }
    await hub.restart('token-service');
    await untilWhole();
  });

  it('geeft zonder casusproces niemand iets en laat niemand een doel kiezen, en werkt daarna weer', async () => {
    await hub.kill('case');
    for (const persona of ASKERS) {
      const answer = await view(persona);
      expect(answer.status).toBe(503);
      expect(casusOf(answer)).toBeNull();
      expect(answer.body.errors?.map(({ message }) => message)).toEqual([
        'Er wordt nu niets geleverd: de casus kon niet worden gecontroleerd.',
      ]);
      expectNoDetail(answer);
    }
    await expect(visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS)).rejects.toThrow();
    await hub.restart('case');
    await untilWhole();
    await expect(visitor.token('liaison-om', 'ZVH-CASUSOVERLEG', CASUS)).resolves.toBeTypeOf('string');
  });

  it('is de gateway al die tijd dezelfde gebleven, zonder onopgevangen fout in enig proces', () => {
    expect(hub.pidOf('gateway')).toBe(gatewayPid);
    for (const proces of [...Object.values(PROCES), 'gateway', 'token-service']) {
      const log = readFileSync(join(hub.dataDir, 'log', `${proces}.log`), 'utf8');
      expect(log).not.toContain('unhandled rejection');
      for (const detail of DETAILS) expect(log).not.toContain(detail);
    }
  });
});

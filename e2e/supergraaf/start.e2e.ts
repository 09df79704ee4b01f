import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphqlAnswer } from '../setup/ask.ts';
import type { Behaviour } from './police-front.ts';
import { CASUS, openWorld, until, type World } from './world.ts';

const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { naam politie { stand } gemeente { college { stand } } } } }`;

let world: World;
const ask = (): Promise<GraphqlAnswer> => world.ask(QUERY);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

interface Person {
  readonly naam: string | null;
  readonly politie: { readonly stand: string | null } | null;
  readonly gemeente: { readonly college: { readonly stand: string } } | null;
}

const personsIn = ({ body }: GraphqlAnswer): readonly Person[] =>
  (body.data as unknown as { casus: { betrokkenen: Person[] } }).casus.betrokkenen;
const policeStatus = ({ body }: GraphqlAnswer): unknown => body.extensions?.doelbinding?.bronStatus.politie;

/** The police source is in STORING, in words as well; all that others give is there. */
function expectOnlyPoliceMissing(answer: GraphqlAnswer): void {
  expect(answer.status).toBe(200);
  const { bronStatus } = answer.body.extensions?.doelbinding ?? {};
  expect(bronStatus).toMatchObject({ casus: 'OK', politie: 'STORING', gemeente: 'OK' });
  expect(answer.body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BRON_STORING', bron: 'politie' }]);
  const persons = personsIn(answer);
  expect(persons.length).toBeGreaterThan(0);
  for (const { naam, politie, gemeente } of persons) {
    expect([typeof naam, politie?.stand ?? null]).toEqual(['string', null]);
    expect(gemeente?.college.stand).toEqual(expect.any(String));
  }
}

async function expectComesIn(): Promise<void> {
  await until(async () => policeStatus(await ask()) === 'OK');
  const answer = await ask();
  expect(answer.body.errors).toBeUndefined();
  expect(personsIn(answer).every(({ politie }) => typeof politie?.stand === 'string')).toBe(true);
}

describe('a gateway that starts (A51, A55, A74)', () => {
  it('serves all sources from its first answer on when each passed the probe', async () => {
    await world.hub.restart('gateway');
    const answer = await ask();
    expect(answer.body.errors).toBeUndefined();
    expect(policeStatus(answer)).toBe('OK');
    expect(world.logged('gateway', 'BRON_NIET_TOEGELATEN')).toEqual([]);
  });

  it.each<[Behaviour, string]>([
    ['GEEFT', 'without a token gives a value'],
    ['VERTROUWT', 'without a token is not refused (status 200)'],
    ['VERGEET', 'for ZVH-LIJST gives a value'],
  ])(
    'serves the others without a source that fails the probe (%s), and that one once it passes',
    async (behaviour, why) => {
      const before = world.logged('gateway', 'BRON_NIET_TOEGELATEN').length;
      world.front.behave(behaviour);
      await world.hub.restart('gateway');
      world.front.takeSeen();
      for (let count = 0; count < 3; count += 1) expectOnlyPoliceMissing(await ask());
      // No question of a user reaches it, whatever it would answer.
      expect(world.front.takeSeen()).not.toContain('VRAAG');
      const lines = world.logged('gateway', 'BRON_NIET_TOEGELATEN').slice(before);
      expect(lines).toEqual([expect.stringContaining(why)]);
      world.front.behave('DOORGEVEN');
      await expectComesIn();
    },
  );

  it('serves the others while a source is down, and asks that one nothing before its probe when it comes up', async () => {
    await world.hub.kill('police');
    await world.hub.restart('gateway');
    expectOnlyPoliceMissing(await ask());
    world.front.takeSeen();
    await world.hub.restart('police');
    await expectComesIn();
    const seen = world.front.takeSeen();
    // Tries while it was down, then the three questions of the probe that it passed, and only then a user's.
    expect(seen.slice(0, 3)).toEqual(['PROEF', 'PROEF', 'PROEF']);
    expect(seen.indexOf('VRAAG')).toBeGreaterThanOrEqual(3);
    expect(seen.slice(seen.indexOf('VRAAG'))).not.toContain('PROEF');
  });
});

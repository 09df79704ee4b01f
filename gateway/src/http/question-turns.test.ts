import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createQuestionTurns, type QuestionTurns, WAITING_MAX } from './question-turns.ts';

const MINUTE_MS = 60_000;

const client = () => Object.assign(new EventEmitter(), { closed: false });
type EndTurn = (() => void) | null;

/** Asks, and tells afterwards what became of it; `undefined` while it waits. */
async function ask(turns: QuestionTurns, asker: string, response = client()) {
  const asked: { turn: EndTurn | undefined } = { turn: undefined };
  void turns.take(asker, response).then((turn) => {
    asked.turn = turn;
  });
  await Promise.resolve();
  await Promise.resolve();
  return asked;
}
const settle = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await Promise.resolve();
};

/** As many questions one after another. */
async function answerMany(turns: QuestionTurns, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) (await turns.take('iemand', client()))?.();
}

describe('turns of the questions that a gateway answers', () => {
  it('come two at a time when the sources are cold, and ten that are answered make room for one more', async () => {
    const turns = createQuestionTurns({ questionsAtOnceMax: 4, turnTimeoutMs: MINUTE_MS });
    await answerMany(turns, 9);
    const two = [await ask(turns, 'a'), await ask(turns, 'a'), await ask(turns, 'a')];
    expect(two.map(({ turn }) => typeof turn)).toEqual(['function', 'function', 'undefined']);
    two[0]?.turn?.();
    await settle();
    expect(two[2]?.turn).toBeTypeOf('function');
    expect((await ask(turns, 'a')).turn).toBeTypeOf('function');
    expect((await ask(turns, 'a')).turn).toBeUndefined();
  });

  it('are never more than the setting says, however many were answered', async () => {
    const turns = createQuestionTurns({ questionsAtOnceMax: 3, turnTimeoutMs: MINUTE_MS });
    await answerMany(turns, 200);
    const asked = await Promise.all(Array.from({ length: 5 }, () => ask(turns, 'a')));
    expect(asked.filter(({ turn }) => turn !== undefined)).toHaveLength(3);
  });

  it('come two at a time again after a silence in which sources close their connections', async () => {
    let nowMs = 0;
    const turns = createQuestionTurns({ questionsAtOnceMax: 9, turnTimeoutMs: MINUTE_MS }, () => nowMs);
    await answerMany(turns, 100);
    const busy = await Promise.all(Array.from({ length: 9 }, () => ask(turns, 'a')));
    expect(busy.filter(({ turn }) => turn !== undefined)).toHaveLength(9);
    for (const { turn } of busy) turn?.();
    nowMs = 11 * MINUTE_MS;
    const asked = await Promise.all(Array.from({ length: 9 }, () => ask(turns, 'a')));
    expect(asked.filter(({ turn }) => turn !== undefined)).toHaveLength(2);
  });

  it("go from one asker to the next, so that nobody's hundred questions hold up the one of somebody else", async () => {
    const turns = createQuestionTurns({ questionsAtOnceMax: 1, turnTimeoutMs: MINUTE_MS });
    const first = await ask(turns, 'veel');
    const many = await Promise.all(Array.from({ length: 100 }, () => ask(turns, 'veel')));
    const one = await ask(turns, 'een');
    first.turn?.();
    await settle();
    many[0]?.turn?.();
    await settle();
    expect(one.turn).toBeTypeOf('function');
    expect(many[1]?.turn).toBeUndefined();
    one.turn?.();
    await settle();
    expect(many[1]?.turn).toBeTypeOf('function');
  });

  it('are given up when there was none in time, and by whoever has gone; the next in line does not wait for them', async () => {
    vi.useFakeTimers();
    try {
      const turns = createQuestionTurns({ questionsAtOnceMax: 1, turnTimeoutMs: 500 });
      const running = await ask(turns, 'a');
      const late = await ask(turns, 'b');
      await vi.advanceTimersByTimeAsync(500);
      expect(late.turn).toBeNull();
      const leaves = client();
      const gone = await ask(turns, 'c', leaves);
      const stays = client();
      const next = await ask(turns, 'd', stays);
      leaves.emit('close');
      await settle();
      expect(gone.turn).toBeNull();
      running.turn?.();
      await settle();
      expect(next.turn).toBeTypeOf('function');
      expect([leaves, stays].map((response) => response.listenerCount('close'))).toEqual([0, 0]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are not given to whoever has gone before asking', async () => {
    const turns = createQuestionTurns({ questionsAtOnceMax: 1, turnTimeoutMs: 500 });
    expect(await turns.take('a', Object.assign(client(), { closed: true }))).toBeNull();
  });

  it('are refused at once when a thousand wait already (A117)', async () => {
    const turns = createQuestionTurns({ questionsAtOnceMax: 1, turnTimeoutMs: MINUTE_MS });
    const leaves = client().setMaxListeners(0);
    const running = await turns.take('a', client());
    const waiting = Array.from({ length: WAITING_MAX }, () => turns.take('a', leaves));
    expect((await ask(turns, 'b')).turn).toBeNull();
    leaves.emit('close');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([null]));
    running?.();
    expect(await turns.take('b', client())).toBeTypeOf('function');
  });

  it('are all given in the end, and never two for the place of one, whatever the order of asking, ending and going', async () => {
    const step = fc.record({
      what: fc.constantFrom('ask', 'end', 'end again', 'go'),
      who: fc.nat(3),
      which: fc.nat(30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), async (steps, most) => {
        const turns = createQuestionTurns({ questionsAtOnceMax: most, turnTimeoutMs: MINUTE_MS });
        const asked: {
          response: ReturnType<typeof client>;
          question: { turn: EndTurn | undefined };
          ended: boolean;
        }[] = [];
        const running = () => asked.filter(({ question, ended }) => typeof question.turn === 'function' && !ended);
        const end = async ([first]: ReturnType<typeof running>) => {
          if (first === undefined) return;
          first.ended = true;
          first.question.turn?.();
          await settle();
        };
        for (const { what, who, which } of steps) {
          const one = asked[which % Math.max(1, asked.length)];
          if (what === 'ask') {
            const response = client();
            asked.push({ response, question: await ask(turns, `${who}`, response), ended: false });
          } else if (what === 'end') await end(running());
          else if (what === 'end again' && one?.ended === true) one.question.turn?.();
          else if (what === 'go' && one?.question.turn === undefined) one?.response.emit('close');
          await settle();
          expect(running().length).toBeLessThanOrEqual(most);
        }
        while (running().length > 0) await end(running());
        expect(asked.filter(({ question }) => question.turn === undefined)).toEqual([]);
      }),
    );
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphqlAnswer } from '../setup/ask.ts';

export interface Load {
  /** Answers that arrived so far. */
  count(): number;
  /** Lets the askers finish, and gives every answer that arrived, in any order. */
  stop(): Promise<readonly GraphqlAnswer[]>;
}

export interface LoadPlan {
  readonly askers: number;
  /** Answers an asker waits for at most; a broken connection is no answer. */
  readonly perAsker: number;
  readonly ask: () => Promise<GraphqlAnswer>;
  /** Between an answer and the next question of the same asker; short where a process is down for a moment only. */
  readonly pauseMs?: number;
}

/** A bounded number of questions from a few users at once; an asker whose connection breaks asks on. */
export function startLoad({ askers, perAsker, ask, pauseMs = 300 }: LoadPlan): Load {
  const arrived: GraphqlAnswer[] = [];
  let isOver = false;
  const asker = async (): Promise<void> => {
    for (let count = 0; count < perAsker && !isOver; ) {
      const answer = await ask().catch(() => null);
      if (answer !== null) {
        arrived.push(answer);
        count += 1;
      }
      await sleep(pauseMs);
    }
  };
  const running = Array.from({ length: askers }, asker);
  return {
    count: () => arrived.length,
    async stop() {
      isOver = true;
      await Promise.all(running);
      return arrived;
    },
  };
}

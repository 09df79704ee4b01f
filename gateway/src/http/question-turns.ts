export interface TurnSettings {
  /** Questions that are answered at the same moment, when the sources are warm. */
  readonly questionsAtOnceMax: number;
  /** Longest wait for a turn, in milliseconds. */
  readonly turnTimeoutMs: number;
}

/**
 * Sources that nobody asked anything have few connections, and each that they open plans every statement anew. So the first questions come
 * two at a time, and ten that are answered make room for one more (docs/adr/0055).
 */
const AT_ONCE_WHEN_COLD = 2;
const ROOM_PER_ANSWER = 0.1;
/** Sources close connections that were idle for longer than this. */
const COLD_AFTER_MS = 600_000;
/** More than this that wait are refused at once: memory has an end (attack 117). */
export const WAITING_MAX = 1_000;

/** Tells when nobody waits for the answer any more. */
interface Waiting {
  readonly closed: boolean;
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

type Answer = (endTurn: (() => void) | null) => void;

export interface QuestionTurns {
  /**
   * Resolves to a function that ends the turn, once; to null when there was none in time, when too many wait, or when who asks has gone.
   * Askers have their turns one after another, so that nobody's hundred questions hold up the one of somebody else.
   */
  take(asker: string, response: Waiting): Promise<(() => void) | null>;
}

interface Line {
  readonly length: number;
  add(asker: string, answer: Answer): void;
  leave(asker: string, answer: Answer): void;
  /** Who is next leaves the line. */
  next(): Answer | null;
}

/** Askers in the order of their turns, each with what he waits for. */
function createLine(): Line {
  const byAsker = new Map<string, Set<Answer>>();
  let length = 0;
  const leave = (asker: string, answer: Answer): void => {
    const own = byAsker.get(asker);
    if (own === undefined || !own.delete(answer)) return;
    length -= 1;
    if (own.size === 0) byAsker.delete(asker);
  };
  return {
    get length() {
      return length;
    },
    add(asker, answer) {
      byAsker.set(asker, (byAsker.get(asker) ?? new Set()).add(answer));
      length += 1;
    },
    leave,
    next() {
      for (const [asker, own] of byAsker)
        for (const answer of own) {
          leave(asker, answer);
          // Whoever waits for more goes to the end.
          if (byAsker.delete(asker)) byAsker.set(asker, own);
          return answer;
        }
      return null;
    },
  };
}

/** Turns of the questions that a gateway answers; `nowMs` is a clock that never goes back. */
export function createQuestionTurns(
  { questionsAtOnceMax, turnTimeoutMs }: TurnSettings,
  nowMs = (): number => performance.now(),
): QuestionTurns {
  const cold = Math.min(AT_ONCE_WHEN_COLD, questionsAtOnceMax);
  const line = createLine();
  let running = 0;
  let room = cold;
  let lastEndedMs = nowMs();

  const hasRoom = (): boolean => running < Math.floor(room);
  const begin = (): (() => void) => {
    running += 1;
    let isEnded = false;
    return () => {
      if (isEnded) return;
      isEnded = true;
      running -= 1;
      lastEndedMs = nowMs();
      room = Math.min(room + ROOM_PER_ANSWER, questionsAtOnceMax);
      admitWaiting();
    };
  };
  const admitWaiting = (): void => {
    while (hasRoom()) {
      const answer = line.next();
      if (answer === null) return;
      answer(begin());
    }
  };
  const wait = (asker: string, response: Waiting): Promise<(() => void) | null> =>
    new Promise((resolve) => {
      const giveUp = (): void => {
        line.leave(asker, answer);
        answer(null);
      };
      const timer = setTimeout(giveUp, turnTimeoutMs);
      const answer: Answer = (endTurn) => {
        clearTimeout(timer);
        response.off('close', giveUp);
        resolve(endTurn);
      };
      response.once('close', giveUp);
      line.add(asker, answer);
    });

  return {
    async take(asker, response) {
      if (response.closed) return null;
      if (running === 0 && nowMs() - lastEndedMs > COLD_AFTER_MS) room = cold;
      if (hasRoom()) return begin();
      return line.length < WAITING_MAX ? wait(asker, response) : null;
    },
  };
}

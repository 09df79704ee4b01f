/** What can be served and stopped; a supergraph, or what stands for one in a test. */
export interface Served {
  readonly server: { stop(): Promise<void> };
}

export interface Serving<S extends Served> {
  current(): S;
  /** One request, wholly on what is served when it begins; that is not stopped before it ends. */
  use<T>(work: (served: S) => Promise<T>): Promise<T>;
  /** From now on, for every request that begins; the one before is stopped when its last request has ended. */
  replace(next: S): void;
  /** Stops what is served, and waits for what was replaced. */
  stop(): Promise<void>;
}

interface Slot<S> {
  readonly served: S;
  running: number;
  isReplaced: boolean;
}

/** Swaps what is served without dropping a request: the swap is one assignment, and every request holds its own. */
export function serveSupergraph<S extends Served>(first: S, onStopFault: (error: unknown) => void): Serving<S> {
  const slotOf = (served: S): Slot<S> => ({ served, running: 0, isReplaced: false });
  let slot = slotOf(first);
  const stopping = new Set<Promise<void>>();
  const stopIdle = ({ served, running, isReplaced }: Slot<S>): void => {
    if (!isReplaced || running > 0) return;
    const stop = served.server.stop().catch(onStopFault);
    stopping.add(stop);
    void stop.finally(() => stopping.delete(stop));
  };
  return {
    current: () => slot.served,
    async use(work) {
      const mine = slot;
      mine.running += 1;
      try {
        return await work(mine.served);
      } finally {
        mine.running -= 1;
        stopIdle(mine);
      }
    },
    replace(next) {
      const before = slot;
      slot = slotOf(next);
      before.isReplaced = true;
      stopIdle(before);
    },
    async stop() {
      await slot.served.server.stop();
      await Promise.all(stopping);
    },
  };
}

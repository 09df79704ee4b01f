/** A probe asks every source and stands in their logs: of the same supergraph it waits ever longer, up to this many looks. */
const LOOKS_BETWEEN_MAX = 64;

/** Whether to try this text again after it failed: at once when it is another, else after 1, 2, 4, ... looks. */
export function createPatience() {
  let tried = { sdl: '', wait: 1, left: 0 };
  return {
    forget() {
      tried = { sdl: '', wait: 1, left: 0 };
    },
    mayTry(sdl: string): boolean {
      if (sdl !== tried.sdl) tried = { sdl, wait: 1, left: 0 };
      else tried.left -= 1;
      if (tried.left > 0) return false;
      tried.left = tried.wait;
      tried.wait = Math.min(tried.wait * 2, LOOKS_BETWEEN_MAX);
      return true;
    },
  };
}

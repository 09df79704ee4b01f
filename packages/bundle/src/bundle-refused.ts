/** What an operator does about a release that is not as compliance made it. */
export const PUT_BACK = 'put back what compliance released, or make a new release with npm run beleid:vrijgeven';

/**
 * The policy cannot be trusted: the process must not start on it, and must not take it over (fail closed, doelbinding.md 8).
 * Its message is the one line for the operator: which file, what is wrong with it, and what to do.
 */
export class BundleRefused extends Error {
  constructor(wrong: string, mend: string = PUT_BACK) {
    super(`${wrong}; ${mend}`);
  }
}

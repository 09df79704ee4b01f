/** The policy cannot be trusted: the process must not start on it, and must not take it over (fail closed, doelbinding.md 8). */
export class BundleRefused extends Error {}

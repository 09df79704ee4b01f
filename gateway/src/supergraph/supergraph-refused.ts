/** A supergraph that is not served; its message is one line for the operator. What was served stays (doelbinding.md 8). */
export class SupergraphRefused extends Error {}

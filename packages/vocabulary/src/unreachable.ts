/** Ends a switch over a union: the compiler refuses a new member that is not handled. @throws always, when reached. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}

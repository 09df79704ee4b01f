/** A working hour of a day (ISO 8601): the same calendar day in the Netherlands and in UTC. */
export function momentOf(datum: string): Date {
  return new Date(`${datum}T09:00:00Z`);
}

export function moment(datum: string | null): Date | null {
  return datum === null ? null : momentOf(datum);
}

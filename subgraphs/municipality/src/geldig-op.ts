/**
 * Whether an identiteitsbewijs can be used on this day (days ISO 8601). "Geldig tot" is read as it stands: on the day itself it
 * is no longer valid, so that nobody is sent to a counter with a document that is refused there.
 */
export function geldigOp(geldigTot: string, day: string): boolean {
  return day < geldigTot;
}

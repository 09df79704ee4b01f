/** Whether a kader still holds on this day (days ISO 8601); `geldigTot` is the first day without, null: no end is set. */
export function kaderGeldig(geldigTot: string | null, day: string): boolean {
  return geldigTot === null || day < geldigTot;
}

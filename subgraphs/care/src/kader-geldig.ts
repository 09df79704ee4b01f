/** From when until when a kader holds, ISO 8601; `geldigTot` is the first day without, null: no end is set. */
export interface KaderDuur {
  readonly begin: string;
  readonly geldigTot: string | null;
}

/** Whether a kader is in force on this day (ISO 8601): one that has yet to begin is not. */
export function kaderGeldig({ begin, geldigTot }: KaderDuur, day: string): boolean {
  return begin <= day && (geldigTot === null || day < geldigTot);
}

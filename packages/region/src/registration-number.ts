/**
 * Number under which a generated record of a person stands at a partner, so that each generated text occurs once.
 * Fixed width: no number is the beginning of another one.
 */
export function registratienummer(soort: string, persoon: string, volgnummer: number): string {
  return `${soort}-${persoon.replace(/\D/g, '').padStart(6, '0')}-${String(volgnummer).padStart(2, '0')}`;
}

import type { Fout } from './aanmelding.ts';

// A control character shows nothing and can break a line of a log or a screen.
const CONTROL_IN_TEXT = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u;

export const wrong = (veld: string, uitleg: string): Fout[] => [{ veld, uitleg }];

/** What is wrong with a text that people wrote; `min` and `max` count characters. No message repeats the text. */
export function checkText(
  veld: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): Fout[] {
  const length = [...text.trim()].length;
  if (length < min) return wrong(veld, `Vul dit in, met ten minste ${min} tekens.`);
  if (length > max) return wrong(veld, `Dit is te lang: ten hoogste ${max} tekens.`);
  return CONTROL_IN_TEXT.test(text) ? wrong(veld, 'Hier staan tekens in die niet te lezen zijn.') : [];
}

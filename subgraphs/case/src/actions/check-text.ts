import type { Fout } from './aanmelding.ts';

// A control character shows nothing and can break a line of a log or a screen.
const CONTROL_IN_TEXT = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u;

export const wrong = (veld: string, uitleg: string): Fout[] => [{ veld, uitleg }];

/** Everything that is wrong with a text that people wrote; `min` and `max` count characters. No message repeats the text. */
export function checkText(
  veld: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): Fout[] {
  const length = [...text.trim()].length;
  return [
    ...(length < min ? wrong(veld, `Vul dit in, met ten minste ${min} tekens.`) : []),
    ...(length > max ? wrong(veld, `Dit is te lang: ten hoogste ${max} tekens.`) : []),
    ...(CONTROL_IN_TEXT.test(text) ? wrong(veld, 'Hier staan tekens in die niet te lezen zijn.') : []),
  ];
}

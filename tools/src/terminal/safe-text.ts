/**
 * Characters that a source could use to act on the reader's terminal or to make text look other than it is: controls C0 and C1
 * (escape sequences), format characters (bidirectional overrides, zero width, tags), line separators, fillers that show as nothing,
 * variation selectors but the emoji one, lone surrogates.
 */
const HOSTILE =
  /[\p{Control}\p{Surrogate}\p{Format}\u2028\u2029\u115f\u1160\u3164\uffa0\ufffc]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/gu;

const REPLACEMENT = '\ufffd';

/**
 * Text from a source as it may go to a terminal: on one line, without a character that the terminal obeys or the eye cannot see.
 * White space and line ends become a space, so that a text cannot fake a line of this program; what is taken out leaves a mark.
 */
export function safeText(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(HOSTILE, REPLACEMENT);
}

/** JSON for machines that may also end up in a terminal: same document, with every hostile character as an escape. */
export function safeJson(document: unknown): string {
  const escapeUnits = (found: string): string =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('');
  // The two-space layout puts real line ends between the lines; within a string JSON.stringify has escapeUnitsd them already.
  return JSON.stringify(document, null, 2)
    .split('\n')
    .map((line) => line.replace(HOSTILE, escapeUnits))
    .join('\n');
}

import { checkDocumentLimits } from './document-limits.ts';
import type { Limit, LimitSettings } from './limits.ts';
import { parseLimited } from './parse-limited.ts';

/** Texts are remembered up to this many characters together: memory has an end (attack 39). */
const REMEMBERED_CHARS_MAX = 2_000_000;
/** What a text costs beside its characters, so that many short ones end as well. */
const ENTRY_CHARS = 200;

function brokenBy(text: string, limits: LimitSettings): Limit | null {
  const parsed = parseLimited(text, limits);
  // That a text cannot be read at all is told by who executes it.
  if (!parsed.ok) return parsed.breach.limiet === 'SYNTAXIS' ? null : parsed.breach.limiet;
  return checkDocumentLimits(parsed.document, limits)?.limiet ?? null;
}

/**
 * The limit that a text breaks before anything of it is planned or even validated (attacks 39-42). Depends on the text and the settings
 * alone, so that a text that is asked again is not read again.
 */
export function createTextLimits(limits: LimitSettings): (text: string) => Limit | null {
  const remembered = new Map<string, Limit | null>();
  let chars = 0;
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const limiet = brokenBy(text, limits);
    if (text.length > limits.documentCharsMax) return limiet;
    const size = text.length + ENTRY_CHARS;
    chars += size;
    if (chars > REMEMBERED_CHARS_MAX) {
      remembered.clear();
      chars = size;
    }
    remembered.set(text, limiet);
    return limiet;
  };
}

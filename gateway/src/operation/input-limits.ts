import type { LimitBreach, LimitSettings } from './limits.ts';

/** Half a surrogate pair is no text: it has no UTF-8, so no request hash and no log line could be made of it. */
function isText(value: string, settings: LimitSettings): boolean {
  return value.length <= settings.stringCharsMax && value.isWellFormed();
}

/**
 * Checks the client's variables before coercion, without recursion: long texts and lists, many values and deep nesting
 * are refused even where every single value is valid (attack 42).
 */
export function checkInputLimits(
  variables: Readonly<Record<string, unknown>>,
  settings: LimitSettings,
): LimitBreach | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    count += 1;
    if (count > settings.valuesMax) return { limiet: 'WAARDEN' };
    if (typeof value === 'string' && !isText(value, settings)) return { limiet: 'TEKST' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth > settings.valueDepthMax) return { limiet: 'WAARDEDIEPTE' };
    if (Array.isArray(value) && value.length > settings.listItemsMax) return { limiet: 'LIJST' };
    const entries = Object.entries(value);
    if (entries.length > settings.valuesMax) return { limiet: 'WAARDEN' };
    for (const [key, item] of entries) {
      if (!isText(key, settings)) return { limiet: 'TEKST' };
      waiting.push({ value: item, depth: depth + 1 });
    }
  }
  return null;
}

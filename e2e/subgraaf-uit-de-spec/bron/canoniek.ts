import { createHash } from 'node:crypto';

// RFC 8785. Keys sort by UTF-16 code unit, which is what the default sort does; numbers as ECMAScript writes them.
export function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(canoniek).join(',')}]`;
  if (typeof waarde === 'object' && waarde !== null) {
    const delen = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${delen.map(([naam, w]) => `${JSON.stringify(naam)}:${canoniek(w)}`).join(',')}}`;
  }
  // JSON.parse makes Infinity of 1e400; that has no canonical form, and must not become `null`.
  if (typeof waarde === 'number' && !Number.isFinite(waarde)) throw new RangeError('getal buiten bereik');
  return JSON.stringify(waarde);
}

export const sha256 = (tekst: string): string => createHash('sha256').update(tekst, 'utf8').digest('base64url');

// P18 and P41 use the same test: does the text declare `representations` as the planner does?
export const vanPlanner = (query: string): boolean => /\$representations\s*:\s*\[_Any!\]!/.test(query);

export function vraaghash(query: string, variables: Readonly<Record<string, unknown>>): string {
  const gehasht = { ...variables };
  if (vanPlanner(query)) delete gehasht.representations;
  return sha256(`${query}\n${canoniek(gehasht)}`);
}

// P02: half a surrogate pair anywhere in JSON text. The raw text is searched and not the parsed value, because a member that comes
// twice hides the first from JSON.parse. UTF-8 itself cannot hold one, so only escapes count.
export function heeftHalfPaar(json: string): boolean {
  let hoog = -1;
  for (const m of json.matchAll(/\\(?:u([0-9a-fA-F]{4})|[\s\S])/g)) {
    const eenheid = m[1] === undefined ? 0 : Number.parseInt(m[1], 16);
    const sluitAan = hoog >= 0 && m.index === hoog;
    const isLaag = eenheid >= 0xdc00 && eenheid <= 0xdfff;
    if (isLaag !== (hoog >= 0 && sluitAan)) return true;
    if (hoog >= 0 && !sluitAan) return true;
    hoog = eenheid >= 0xd800 && eenheid <= 0xdbff ? m.index + 6 : -1;
  }
  return hoog >= 0;
}

// Strict JSON text: UTF-8 (a byte order mark is passed over), no half pairs. Throws otherwise.
export function leesJson(bytes: Uint8Array): unknown {
  const tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (heeftHalfPaar(tekst)) throw new SyntaxError('half surrogaatpaar');
  return JSON.parse(tekst);
}

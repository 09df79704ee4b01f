// JSON helpers: guards for what came from outside, and the canonical form that digests are made over (RFC 8785).
import { createHash } from 'node:crypto';

export type Bak = Readonly<Record<string, unknown>>;

export function isBak(x: unknown): x is Bak {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

// P16: a text has 1 to 4,096 characters unless told.
export function isTekst(x: unknown, max = 4_096): x is string {
  return typeof x === 'string' && x.length >= 1 && x.length <= max;
}

export function isTeksten(x: unknown): x is readonly string[] {
  return Array.isArray(x) && x.every((y) => typeof y === 'string');
}

// Sorting with the default compare is by UTF-16 code units, as RFC 8785 asks; JSON.stringify writes numbers as ECMAScript does.
export function canoniek(x: unknown): string {
  if (Array.isArray(x)) return `[${x.map((y) => canoniek(y)).join(',')}]`;
  if (isBak(x)) {
    const leden = Object.keys(x)
      .sort()
      .map((k) => `${JSON.stringify(k)}:${canoniek(x[k])}`);
    return `{${leden.join(',')}}`;
  }
  return JSON.stringify(x);
}

export function sha256url(tekst: string): string {
  return createHash('sha256').update(tekst, 'utf8').digest('base64url');
}

export function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

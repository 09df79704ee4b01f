/**
 * JSON Canonicalization Scheme (RFC 8785): one text per value, so that a digest depends on the content alone.
 * Keys are sorted by UTF-16 code units (RFC 8785 3.2.3); numbers and strings as ECMAScript writes them (3.2.2).
 * Members that are undefined are left out. @throws TypeError for what JSON cannot hold (NaN, bigint, function, lone surrogate)
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'string':
      // RFC 8785 3.2.2.2: a lone surrogate has no UTF-8 form and must end the serialisation.
      if (!value.isWellFormed()) throw new TypeError('canonicalJson: lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} is no JSON number`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw new TypeError(`canonicalJson: ${typeof value} is no JSON`);
  }
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

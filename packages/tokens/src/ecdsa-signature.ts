/** Octets of R and of S on the curve P-256. */
const PART_OCTETS = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/** A positive INTEGER of DER: no zero octet in front but the one that keeps it positive. */
function integerOf(part: Buffer): Buffer {
  let from = 0;
  while (from < PART_OCTETS - 1 && part[from] === 0) from += 1;
  const digits = part.subarray(from);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([INTEGER, digits.length + sign.length, ...sign]), digits]);
}

/**
 * The DER of an ES256 signature (RFC 3279 2.2.3), which node:crypto checks at about two thirds of the cost of the form that tokens have
 * (R and S side by side, RFC 7518 3.4). Null for what has another length than such a signature.
 */
export function derOf(signature: Buffer): Buffer | null {
  if (signature.length !== 2 * PART_OCTETS) return null;
  const [r, s] = [signature.subarray(0, PART_OCTETS), signature.subarray(PART_OCTETS)].map(integerOf) as [
    Buffer,
    Buffer,
  ];
  return Buffer.concat([Buffer.from([SEQUENCE, r.length + s.length]), r, s]);
}

/** The form that tokens have, of the DER that node:crypto made with a key on P-256. */
export function signatureOf(der: Buffer): Buffer {
  const signature = Buffer.alloc(2 * PART_OCTETS);
  let at = 2;
  for (const end of [PART_OCTETS, 2 * PART_OCTETS]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    const whole = digits[0] === 0 ? digits.subarray(1) : digits;
    whole.copy(signature, end - whole.length);
    at += 2 + length;
  }
  return signature;
}

import { randomFillSync } from 'node:crypto';

const AT_ONCE_BYTES = 4_096;
const drawn = Buffer.alloc(AT_ONCE_BYTES);
let used = AT_ONCE_BYTES;

/** Random bytes that were given to nobody before; drawn many at a time, as a draw costs more than the bytes. `length` is small. */
export function freshBytes(length: number): Buffer {
  if (used + length > AT_ONCE_BYTES) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = Buffer.from(drawn.subarray(used, used + length));
  drawn.fill(0, used, used + length);
  used += length;
  return bytes;
}

import type { SigningKey } from '@ketenhub/tokens';
import { forge } from './forge.ts';

/** The same token, well signed, with another text for its type. */
export function retype(token: string, typ: string, { privateKey }: SigningKey): string {
  const [header, claims] = token
    .split('.', 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  return forge({ ...header, typ }, claims ?? {}, privateKey);
}

import { CompactSign } from 'jose';
import { STUK_TYP, type Stuk } from './stuk.ts';

/** The key of a person; where it is kept is the affair of that person. */
export interface Tekensleutel {
  readonly kid: string;
  readonly privateKey: Parameters<CompactSign['sign']>[0];
}

/** A document as compact JWS, signed with the person's own key. Whether it may be signed is for the procedure to say. */
export function tekenStuk(stuk: Stuk, { kid, privateKey }: Tekensleutel): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(stuk)))
    .setProtectedHeader({ alg: 'ES256', typ: STUK_TYP, kid })
    .sign(privateKey);
}

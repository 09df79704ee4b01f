import type { Organisatie } from '@ketenhub/vocabulary';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { controleerHandtekening, type Ondertekenaar, type Ondertekend, STUK_TYP, type Stuk } from '../index.ts';

/** A person of the test with a key of its own. */
export interface Tekenaar {
  readonly wie: Ondertekenaar;
  /** Signs any content under any type, also what must be refused. */
  teken(inhoud: unknown, kop?: Readonly<Record<string, string>>): Promise<string>;
}

export async function maakTekenaar(
  persoon: string,
  rol: Ondertekenaar['rol'],
  organisatie: Organisatie,
): Promise<Tekenaar> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const sleutel = { ...(await exportJWK(publicKey)), kid: `sleutel-${persoon}` } as Ondertekenaar['sleutel'];
  return {
    wie: { persoon, naam: persoon, rol, organisatie, sleutel },
    teken: (inhoud, kop = {}) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(inhoud)))
        .setProtectedHeader({ alg: 'ES256', typ: STUK_TYP, kid: sleutel.kid, ...kop })
        .sign(privateKey),
  };
}

const OP = '2026-11-28T12:00:00Z';

type Los<T> = T extends unknown ? Omit<T, 'voorstel' | 'persoon' | 'op'> : never;
/** A document without what every document has. */
export type Kern = Los<Stuk>;

export const fgAdvies: Kern = { soort: 'ADVIES', orgaan: 'FG', strekking: 'POSITIEF', tekst: 'Akkoord met de regel.' };
export const racAdvies: Kern = { ...fgAdvies, orgaan: 'RAC' };
export const akkoord: Kern = { soort: 'AKKOORD' };
export const vaststelling: Kern = { soort: 'VASTSTELLING', afwijkingen: [] };

export function maakStuk(tekenaar: Tekenaar, voorstel: string, kern: Kern): Promise<string> {
  return tekenaar.teken({ ...kern, voorstel, persoon: tekenaar.wie.persoon, op: OP });
}

/** A document as the procedure gets it: signed, and checked. @throws when the check refuses */
export async function maakOndertekend(tekenaar: Tekenaar, voorstel: string, kern: Kern): Promise<Ondertekend> {
  const gecontroleerd = await controleerHandtekening(await maakStuk(tekenaar, voorstel, kern), [tekenaar.wie]);
  if (!gecontroleerd.ok) throw new Error(gecontroleerd.uitleg);
  return gecontroleerd;
}

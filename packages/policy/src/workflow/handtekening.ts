import { compactVerify, errors, importJWK, type JWK } from 'jose';
import * as v from 'valibot';
import type { Ondertekenaar } from './ondertekenaars.ts';
import { STUK_TYP, type Stuk, stukSchema } from './stuk.ts';
import { type Weigering, weigering } from './weigering.ts';

/** A document whose signature holds, with who signed it according to the register. */
export interface Ondertekend {
  readonly ok: true;
  readonly jws: string;
  readonly stuk: Stuk;
  readonly door: Ondertekenaar;
}

/** The kid of a JWS, before anything of it is believed; null when there is none. */
function kidVan(jws: string): string | null {
  try {
    const [kop = ''] = jws.split('.');
    const bytes = Uint8Array.from(atob(kop.replaceAll('-', '+').replaceAll('_', '/')), (teken) => teken.charCodeAt(0));
    const { kid } = JSON.parse(new TextDecoder().decode(bytes)) as { kid?: unknown };
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}

/** What a signed text says, and whose key signed it. */
export interface Geverifieerd<Inhoud> {
  readonly ok: true;
  readonly inhoud: Inhoud;
  readonly door: Ondertekenaar;
}

/**
 * Checks one signed text: ES256, this explicit type, by a registered key. No key is taken from the text itself. Expected
 * refusals are values; never throws.
 */
export async function controleerJws<Schema extends v.GenericSchema>(
  jws: string,
  ondertekenaars: readonly Ondertekenaar[],
  { typ, schema }: { readonly typ: string; readonly schema: Schema },
): Promise<Geverifieerd<v.InferOutput<Schema>> | Weigering> {
  const kid = kidVan(jws);
  if (kid === null) return weigering('GEEN_HANDTEKENING');
  const door = ondertekenaars.find(({ sleutel }) => sleutel.kid === kid);
  if (door === undefined) return weigering('SLEUTEL_ONBEKEND');
  try {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(door.sleutel as JWK, 'ES256'), {
      algorithms: ['ES256'],
    });
    if (protectedHeader.typ !== typ) return weigering('GEEN_HANDTEKENING');
    const gelezen = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
    return gelezen.success ? { ok: true, inhoud: gelezen.output, door } : weigering('GEEN_HANDTEKENING');
  } catch (error) {
    const onjuist = error instanceof errors.JWSSignatureVerificationFailed;
    return weigering(onjuist ? 'HANDTEKENING_ONJUIST' : 'GEEN_HANDTEKENING');
  }
}

/**
 * Checks one signed document of the procedure, and that it is by the person of that key. Expected refusals are values; never
 * throws.
 */
export async function controleerHandtekening(
  jws: string,
  ondertekenaars: readonly Ondertekenaar[],
): Promise<Ondertekend | Weigering> {
  const gelezen = await controleerJws(jws, ondertekenaars, { typ: STUK_TYP, schema: stukSchema });
  if (!gelezen.ok) return gelezen;
  const { inhoud: stuk, door } = gelezen;
  return stuk.persoon === door.persoon ? { ok: true, jws, stuk, door } : weigering('ANDERE_PERSOON');
}

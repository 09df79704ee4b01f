import { CompactSign } from 'jose';
import * as v from 'valibot';
import { controleerJws } from './handtekening.ts';
import type { Ondertekenaar } from './ondertekenaars.ts';
import type { Tekensleutel } from './teken.ts';

/** Explicit type of what the FG signs to switch something on or off: an advice or an approval is none (RFC 8725 3.11). */
export const SCHAKELAAR_TYP = 'beleid-schakelaar+jws';

/** What is off until the FG switches it on with a motivation, because the law does not say that it may. */
export const SCHAKELAARS = ['BEKENDHEID_BIJ_PARTNERS'] as const;
export type Schakelaar = (typeof SCHAKELAARS)[number];

const dag = v.pipe(v.string(), v.isoDate('moet een dag zijn (jjjj-mm-dd)'));

export const schakelaarSchema = v.pipe(
  v.strictObject({
    schakelaar: v.picklist(SCHAKELAARS),
    stand: v.picklist(['AAN', 'UIT']),
    /** `sub` of the FG; must be the person of the key. */
    persoon: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    motivering: v.pipe(v.string(), v.trim(), v.minLength(40, 'is te kort'), v.maxLength(4_000, 'is te lang')),
    /** First and last day; after at most a year the FG looks at it again. */
    vanaf: dag,
    tot: dag,
    op: v.pipe(v.string(), v.isoTimestamp('moet een tijdstip zijn')),
  }),
  v.check(({ vanaf, tot }) => vanaf <= tot && tot <= eenJaarNa(vanaf), 'geldt ten hoogste een jaar'),
);
export type Schakelstuk = v.InferOutput<typeof schakelaarSchema>;

function eenJaarNa(vanaf: string): string {
  return `${Number(vanaf.slice(0, 4)) + 1}${vanaf.slice(4)}`;
}

export type Schakelstand =
  /** With the document that decides, as it was signed: whoever is asked on its ground judges it again. */
  | { readonly aan: true; readonly tot: string; readonly stuk: string }
  /** ONGELDIG: a document that does not hold, and then nothing is on. */
  | { readonly aan: false; readonly waarom: 'NIET_GEZET' | 'UITGEZET' | 'NIET_OP_DEZE_DAG' | 'ONGELDIG' };

/** A document as compact JWS, signed with the FG's own key. */
export function tekenSchakelaar(stuk: Schakelstuk, { kid, privateKey }: Tekensleutel): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(stuk)))
    .setProtectedHeader({ alg: 'ES256', typ: SCHAKELAAR_TYP, kid })
    .sign(privateKey);
}

/** Of two documents of one moment the one that switches off decides. */
const OFF_FIRST = { UIT: 0, AAN: 1 } as const;

async function leesStuk(jws: string, ondertekenaars: readonly Ondertekenaar[]): Promise<Schakelstuk | null> {
  const gelezen = await controleerJws(jws, ondertekenaars, { typ: SCHAKELAAR_TYP, schema: schakelaarSchema });
  if (!gelezen.ok) return null;
  const { inhoud, door } = gelezen;
  return door.rol === 'FG' && inhoud.persoon === door.persoon ? inhoud : null;
}

/**
 * Whether the FG has switched this on for this day: the newest document decides, each signed by a registered FG. Off without one, off on
 * every other day, and off as soon as one document does not hold. Never throws.
 */
export async function standVan(
  schakelaar: Schakelaar,
  bij: { readonly stukken: readonly string[]; readonly ondertekenaars: readonly Ondertekenaar[]; readonly dag: string },
): Promise<Schakelstand> {
  const gelezen = await Promise.all(bij.stukken.map((jws) => leesStuk(jws, bij.ondertekenaars)));
  if (gelezen.includes(null)) return { aan: false, waarom: 'ONGELDIG' };
  const eigen = gelezen
    .flatMap((stuk, plaats) => (stuk === null ? [] : [{ ...stuk, jws: bij.stukken[plaats] ?? '' }]))
    .filter((stuk) => stuk.schakelaar === schakelaar);
  const [laatste] = eigen.toSorted(
    (a, b) => Date.parse(b.op) - Date.parse(a.op) || OFF_FIRST[a.stand] - OFF_FIRST[b.stand],
  );
  if (laatste === undefined) return { aan: false, waarom: 'NIET_GEZET' };
  if (laatste.stand === 'UIT') return { aan: false, waarom: 'UITGEZET' };
  return laatste.vanaf <= bij.dag && bij.dag <= laatste.tot
    ? { aan: true, tot: laatste.tot, stuk: laatste.jws }
    : { aan: false, waarom: 'NIET_OP_DEZE_DAG' };
}

import { CLOCK_TOLERANCE_SECONDS } from '@ketenhub/service';
import { type KeySource, SHORT_LIFETIME_SECONDS, type SigningKey, signJwt, verifyJwt } from '@ketenhub/tokens';
import { isBsn } from '@ketenhub/vocabulary';
import * as v from 'valibot';

/** Why a house asks: codes, for a text could carry data of deelnemers to another house. */
export const BEKENDHEIDSREDENEN = [
  'WOONT_OF_WOONDE_ELDERS',
  'SPEELT_OOK_ELDERS',
  'AANMELDER_NOEMT_ANDER_HUIS',
  'DUBBELE_CASUS_VOORKOMEN',
] as const;
export type Bekendheidsreden = (typeof BEKENDHEIDSREDENEN)[number];

export interface Afzender {
  /** OIN of the house that signs. */
  readonly van: string;
  /** OIN of the house that it is for. */
  readonly aan: string;
}

const huis = (oin: string): string => `urn:ketenhub:zvh:${oin}`;
const HUIS = /^urn:ketenhub:zvh:(\d{20})$/;
const VRAAG = 'bekendheidsvraag+jwt';
const ANTWOORD = 'bekendheidsantwoord+jwt';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const kenmerk = v.pipe(v.string(), v.uuid());
const head = { iss: text, aud: text, iat: v.number(), exp: v.number(), jti: text, kenmerk };

/** Strict: whoever sends more than identifies the person sends what WGS 2.28(1) does not allow, and is not answered. */
const vraagSchema = v.strictObject({
  ...head,
  bsn: v.pipe(v.string(), v.check(isBsn)),
  reden: v.picklist(BEKENDHEIDSREDENEN),
});
const antwoordSchema = v.strictObject({ ...head, antwoord: v.picklist(['BEKEND', 'NIET_BEKEND']) });
export type Vraag = v.InferOutput<typeof vraagSchema>;
export type Antwoord = v.InferOutput<typeof antwoordSchema>['antwoord'];

const sign = (key: SigningKey, typ: string, { van, aan }: Afzender, claims: Record<string, unknown>) =>
  signJwt(key, { typ, issuer: huis(van), audience: huis(aan), lifetimeSeconds: SHORT_LIFETIME_SECONDS }, claims);

const expected = (typ: string, { van, aan }: Afzender) =>
  ({
    typ,
    issuer: huis(van),
    audience: huis(aan),
    algorithm: 'ES256',
    maxLifetimeSeconds: SHORT_LIFETIME_SECONDS,
    lateSeconds: CLOCK_TOLERANCE_SECONDS,
  }) as const;

export const signVraag = (key: SigningKey, om: Afzender, claims: Pick<Vraag, 'kenmerk' | 'bsn' | 'reden'>) =>
  sign(key, VRAAG, om, claims);

export const verifyVraag = (token: unknown, keys: KeySource, om: Afzender) =>
  verifyJwt(token, keys, { ...expected(VRAAG, om), claims: vraagSchema });

export const signAntwoord = (
  key: SigningKey,
  om: Afzender,
  claims: { readonly kenmerk: string; readonly antwoord: Antwoord },
) => sign(key, ANTWOORD, om, claims);

export const verifyAntwoord = (token: unknown, keys: KeySource, om: Afzender) =>
  verifyJwt(token, keys, { ...expected(ANTWOORD, om), claims: antwoordSchema });

/** Which house says that it signed: only to know with whose keys to verify, and not to be trusted before that. */
export function claimedHouse(token: unknown): string | null {
  if (typeof token !== 'string') return null;
  try {
    const { iss } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      iss?: unknown;
    };
    return typeof iss === 'string' ? (HUIS.exec(iss)?.[1] ?? null) : null;
  } catch {
    return null;
  }
}

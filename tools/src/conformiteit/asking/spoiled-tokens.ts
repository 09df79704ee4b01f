import { randomUUID } from 'node:crypto';
import { boundTo, bronAudience, signCasusbewijs } from '@ketenhub/tokens';
import { BRONNEN, type Bron, OIN } from '@ketenhub/vocabulary';
import { FULL_RIGHT } from '../rights/full-right.ts';
import type { Right } from '../rights/rights.ts';
import { allFields, type View } from '../rights/schema-view.ts';
import { wholeQuestion } from '../rights/whole-question.ts';
import { forge } from './forge.ts';
import { evidenceClaims, newHandle, type Setting, type TestKeys, tokenClaims } from './token-claims.ts';

type Claims = Record<string, unknown>;

const LIFETIME_SECONDS = 30;

/** The subgraph that a spoiled token is for, and what an unspoiled one would be about. */
export interface Target {
  readonly keys: TestKeys;
  readonly view: View;
  readonly setting: Setting;
}

interface Parts {
  header: Claims;
  claims: Claims & { tctx: Claims };
}

/** The parts of a good token, for an attack to spoil one of them. */
async function goodParts({ keys, view, setting }: Target): Promise<Parts> {
  const casusbewijs = await signCasusbewijs(keys.caseKey, evidenceClaims(FULL_RIGHT, setting));
  const asked = {
    bron: view.bron,
    right: FULL_RIGHT,
    setting,
    question: wholeQuestion(view, setting),
    velden: allFields(view),
    beleid: view.beleid.digest,
    casusbewijs,
  };
  const iat = Math.floor(Date.now() / 1000);
  const times = { iss: keys.tokenServiceUrl, iat, exp: iat + LIFETIME_SECONDS, jti: randomUUID() };
  return {
    header: { alg: 'ES256', kid: keys.transactionKey.kid, typ: 'txntoken+jwt' },
    claims: { ...times, ...tokenClaims(asked), ...boundTo(keys.presenter ?? null) },
  };
}

/** Evidence that is right in all but what is changed. */
function forgeEvidence(
  { keys, setting }: Target,
  change: { header?: Claims; claims?: Claims; right?: Right },
  signer = keys.caseKey,
): string {
  const iat = Math.floor(Date.now() / 1000);
  const times = {
    iss: 'urn:ketenhub:casusautoriteit',
    aud: 'urn:ketenhub',
    iat,
    exp: iat + LIFETIME_SECONDS,
    jti: randomUUID(),
  };
  const right = change.right ?? FULL_RIGHT;
  const header = { alg: 'ES256', kid: keys.caseKey.kid, typ: 'casusbewijs+jwt', ...change.header };
  return forge(header, { ...times, ...evidenceClaims(right, setting), ...change.claims }, signer.privateKey);
}

export interface SpoiledToken {
  readonly cause: string;
  /** Requirements of docs/spec/subgraph-protocol.md that the refusal rests on. */
  readonly eisen: readonly string[];
  /** The header value to send; null for none. */
  readonly token: (target: Target) => Promise<string | null>;
}

type Spoil = (parts: Parts, target: Target) => Partial<Parts> | Promise<Partial<Parts>>;

function spoiled(cause: string, eisen: readonly string[], spoil: Spoil): SpoiledToken {
  return {
    cause,
    eisen,
    async token(target) {
      const parts = await goodParts(target);
      const { header, claims } = { ...parts, ...(await spoil(parts, target)) };
      return forge(header, claims, target.keys.transactionKey.privateKey);
    },
  };
}

const claim = (cause: string, eis: string, change: (parts: Parts, target: Target) => Claims): SpoiledToken =>
  spoiled(cause, [eis], (parts, target) => ({ claims: { ...parts.claims, ...change(parts, target) } }));
const header = (cause: string, change: Claims): SpoiledToken =>
  spoiled(cause, ['P12'], (parts) => ({ header: { ...parts.header, ...change } }));
const context = (cause: string, eis: string, change: (target: Target, parts: Parts) => Claims): SpoiledToken =>
  spoiled(cause, [eis], (parts, target) => ({
    claims: { ...parts.claims, tctx: { ...parts.claims.tctx, ...change(target, parts) } },
  }));
const without = (cause: string, eis: string, name: string): SpoiledToken =>
  spoiled(cause, [eis], ({ claims: { [name]: _gone, ...claims } }) => ({ claims: claims as Parts['claims'] }));
const evidence = (cause: string, eis: string, make: (target: Target) => string | null): SpoiledToken =>
  context(cause, eis, (target) => ({ casusbewijs: make(target) }));
const signed = (cause: string, sign: (parts: Parts, target: Target) => string): SpoiledToken => ({
  cause,
  eisen: ['P12'],
  token: async (target) => sign(await goodParts(target), target),
});
const fixed = (cause: string, value: string | null): SpoiledToken => ({
  cause,
  eisen: ['P11'],
  token: async () => value,
});

const otherBron = (bron: Bron): Bron => BRONNEN[(BRONNEN.indexOf(bron) + 1) % BRONNEN.length] ?? 'politie';
const now = (): number => Math.floor(Date.now() / 1000);
const OTHER_ORG = OIN.om;
const OTHER_CASUS = 'ZVH-2026-9002';
const kringOf = ({ betrokkenen }: Setting): string =>
  betrokkenen.find(({ soort }) => soort === 'DIRECTE_KRING')?.id ?? newHandle();

const SIGNATURES: readonly SpoiledToken[] = [
  fixed('no token (A51)', null),
  fixed('an empty token', ''),
  fixed('garbage', 'geen.token.hier'),
  fixed('five parts (a JWE)', 'a.b.c.d.e'),
  signed('alg none (A66)', ({ header: head, claims }) => forge({ ...head, alg: 'none' }, claims, null)),
  signed('HS256 signed with the public key (A66)', ({ header: head, claims }, { keys }) =>
    forge({ ...head, alg: 'HS256' }, claims, JSON.stringify(keys.transactionKey.publicJwk)),
  ),
  signed('signed by another key under the known kid', ({ header: head, claims }, { keys }) =>
    forge(head, claims, keys.strangerKey.privateKey),
  ),
  signed(
    'signed by another key that the token itself brings (jwk)',
    ({ header: { kid: _kid, ...head }, claims }, { keys }) =>
      forge({ ...head, jwk: keys.strangerKey.publicJwk }, claims, keys.strangerKey.privateKey),
  ),
  signed('signed by the case authority instead of the token service', ({ header: head, claims }, { keys }) =>
    forge({ ...head, kid: keys.caseKey.kid }, claims, keys.caseKey.privateKey),
  ),
  signed('edited after signing (A74)', ({ header: head, claims }, { keys }) => {
    const [first, , signature] = forge(head, claims, keys.transactionKey.privateKey).split('.');
    const edited = { ...claims, tctx: { ...claims.tctx, rol: 'CASUSREGISSEUR' } };
    return [first, Buffer.from(JSON.stringify(edited)).toString('base64url'), signature].join('.');
  }),
];

const HEADERS: readonly SpoiledToken[] = [
  header('typ JWT (A65)', { typ: 'JWT' }),
  header('typ at+jwt (A65)', { typ: 'at+jwt' }),
  header('typ casusbewijs+jwt', { typ: 'casusbewijs+jwt' }),
  header('no typ', { typ: undefined }),
  header('unknown kid (A67)', { kid: 'onbekend' }),
  header('no kid (A68)', { kid: undefined }),
  header('a kid that is no text', { kid: 7 }),
  header('an unknown critical header', { crit: ['x'], x: true }),
];

const CLAIMS: readonly SpoiledToken[] = [
  claim('expired (A61)', 'P15', () => ({ iat: now() - 60, exp: now() - 30 })),
  without('no exp (A61)', 'P15', 'exp'),
  without('no iat', 'P15', 'iat'),
  without('no jti', 'P15', 'jti'),
  without('no txn', 'P16', 'txn'),
  claim('iat beyond the tolerance in the future (A62)', 'P15', () => ({ iat: now() + 120, exp: now() + 150 })),
  claim('not valid before tomorrow', 'P15', () => ({ nbf: now() + 86_400 })),
  claim('a lifetime of an hour', 'P15', () => ({ exp: now() + 3_600 })),
  claim('aud of another subgraph (A63)', 'P14', (_parts, { view }) => ({ aud: bronAudience(otherBron(view.bron)) })),
  claim('aud as an array that holds this one (A64)', 'P14', (_parts, { view }) => ({ aud: [bronAudience(view.bron)] })),
  claim('aud as an array of two (A64)', 'P14', (_parts, { view }) => ({
    aud: [bronAudience(otherBron(view.bron)), bronAudience(view.bron)],
  })),
  without('no aud', 'P14', 'aud'),
  claim('another issuer (A133)', 'P14', () => ({ iss: 'http://127.0.0.1:1' })),
  claim('a scope that is not the doel', 'P20', () => ({ scope: 'ZVH-UITVRAAG' })),
  claim('a broad scope (A81)', 'P20', (parts) => ({ scope: 'ZVH', tctx: { ...parts.claims.tctx, doel: 'ZVH' } })),
  without('no context', 'P16', 'tctx'),
  claim('bound to a certificate that this connection does not show (A72)', 'P66', () => ({
    cnf: { 'x5t#S256': 'A'.repeat(43) },
  })),
  claim('bound in another way than to a certificate', 'P66', () => ({ cnf: { jkt: 'A'.repeat(43) } })),
  claim('bound to nothing that can be read', 'P66', () => ({ cnf: {} })),
];

const CONTEXT: readonly SpoiledToken[] = [
  context('the token of another question (A71)', 'P18', () => ({ vraag: 'A'.repeat(43) })),
  context('another policy digest', 'P19', () => ({ beleid: `sha256-${'A'.repeat(43)}` })),
  context('a fase that the evidence does not say', 'P23', () => ({ fase: 'UITVRAAG' })),
  context('a casus that the evidence does not say', 'P23', () => ({ casus: OTHER_CASUS })),
  context('an organisation for which the table was not checked', 'P23', () => ({ org: OTHER_ORG, klasse: 'OVERHEID' })),
  context('a person that the evidence does not name', 'P23', ({ setting }) => ({
    betrokkenen: [...setting.betrokkenen, { id: newHandle(), soort: 'HOOFDPERSOON' }],
  })),
  context('a person of the kring as hoofdpersoon', 'P23', ({ setting }) => ({
    betrokkenen: [{ id: kringOf(setting), soort: 'HOOFDPERSOON' }],
  })),
  context('persons without a casus', 'P21', () => ({ casus: null })),
  context('evidence without a casus', 'P21', () => ({ casus: null, fase: null, betrokkenen: [] })),
];

const EVIDENCE: readonly SpoiledToken[] = [
  evidence('no evidence (A77)', 'P22', () => null),
  evidence('evidence that is no JWS', 'P22', () => 'bewijs'),
  evidence('expired evidence (A77)', 'P22', (target) =>
    forgeEvidence(target, { claims: { iat: now() - 60, exp: now() - 30 } }),
  ),
  evidence('evidence for an hour', 'P22', (target) => forgeEvidence(target, { claims: { exp: now() + 3_600 } })),
  evidence('evidence of another casus (A77)', 'P23', (target) =>
    forgeEvidence(target, { claims: { casus: OTHER_CASUS } }),
  ),
  evidence('evidence of another fase', 'P23', (target) =>
    forgeEvidence(target, { right: { ...FULL_RIGHT, fase: 'UITVRAAG' } }),
  ),
  evidence('evidence of a casus that was closed (A77)', 'P23', (target) =>
    forgeEvidence(target, { right: { ...FULL_RIGHT, fase: 'AFGESLOTEN' } }),
  ),
  evidence('evidence of another person (A77)', 'P23', (target) =>
    forgeEvidence(target, { claims: { betrokkenen: [{ id: newHandle(), soort: 'HOOFDPERSOON' }] } }),
  ),
  evidence('evidence for another organisation', 'P23', (target) =>
    forgeEvidence(target, { claims: { aanTafel: OTHER_ORG } }),
  ),
  evidence('evidence signed by someone else (A77)', 'P22', (target) =>
    forgeEvidence(target, {}, target.keys.strangerKey),
  ),
  evidence('evidence signed by the token service', 'P22', (target) =>
    forgeEvidence(target, { header: { kid: target.keys.transactionKey.kid } }, target.keys.transactionKey),
  ),
  evidence('evidence of another type', 'P22', (target) => forgeEvidence(target, { header: { typ: 'koppeling+jwt' } })),
  evidence('evidence for another audience', 'P22', (target) =>
    forgeEvidence(target, { claims: { aud: 'urn:ketenhub:bron:politie' } }),
  ),
  evidence('evidence without an end', 'P22', (target) => forgeEvidence(target, { claims: { exp: undefined } })),
];

/** Tokens that must be refused, each good in all but one thing. */
export const SPOILED_TOKENS: readonly SpoiledToken[] = [...SIGNATURES, ...HEADERS, ...CLAIMS, ...CONTEXT, ...EVIDENCE];

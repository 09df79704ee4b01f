import { randomUUID } from 'node:crypto';
import { bronAudience, signCasusbewijs } from '@ketenhub/tokens';
import { BRONNEN, type Bron, KLASSE_VAN, OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import { evidenceClaims, forge, newHandle, type Question, tokenClaims } from './ask-directly.ts';
import { allFields, type CanaryWorld } from './canary-world.ts';
import type { Right } from './rights.ts';
import { wholeQuestion } from './whole-view.ts';

type Claims = Record<string, unknown>;

/** A right that opens something in every one of the five sources. */
export const FULL_RIGHT: Right = {
  doel: 'ZVH-CASUSOVERLEG',
  fase: 'CASUSOVERLEG',
  rol: 'PROCESREGISSEUR',
  organisatie: 'zvh',
  klasse: KLASSE_VAN.zvh,
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: 'politie',
  deelnemers: ORGANISATIES.filter((code) => code !== 'zvh'),
};

const LIFETIME_SECONDS = 30;

interface Parts {
  header: Claims;
  claims: Claims & { tctx: Claims };
}

/** The parts of a good token, for an attack to spoil one of them. */
async function goodParts(world: CanaryWorld, bron: Bron, question: Question): Promise<Parts> {
  const { issuer } = world.subgraphs;
  const view = world.view(bron);
  const { setting } = world;
  const casusbewijs = await signCasusbewijs(issuer.caseKey, evidenceClaims(FULL_RIGHT, setting));
  const asked = {
    bron,
    right: FULL_RIGHT,
    setting,
    question,
    velden: allFields(view),
    beleid: view.beleid.digest,
    casusbewijs,
  };
  const iat = Math.floor(Date.now() / 1000);
  const times = { iss: issuer.tokenServiceUrl, iat, exp: iat + LIFETIME_SECONDS, jti: randomUUID() };
  return {
    header: { alg: 'ES256', kid: issuer.transactionKey.kid, typ: 'txntoken+jwt' },
    claims: { ...times, ...tokenClaims(asked) },
  };
}

/** Evidence that is right in all but what is changed. */
function forgeEvidence(
  world: CanaryWorld,
  change: { header?: Claims; claims?: Claims; right?: Right },
  signer = world.subgraphs.issuer.caseKey,
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
  const header = { alg: 'ES256', kid: world.subgraphs.issuer.caseKey.kid, typ: 'casusbewijs+jwt', ...change.header };
  return forge(header, { ...times, ...evidenceClaims(right, world.setting), ...change.claims }, signer.privateKey);
}

export interface Attack {
  readonly cause: string;
  /** The header value to send; null for none. */
  readonly token: (world: CanaryWorld, bron: Bron) => Promise<string | null>;
}

type Spoil = (parts: Parts, world: CanaryWorld, bron: Bron) => Partial<Parts> | Promise<Partial<Parts>>;

function spoiled(cause: string, spoil: Spoil): Attack {
  return {
    cause,
    async token(world, bron) {
      const parts = await goodParts(world, bron, wholeQuestion(world.view(bron), world.setting));
      const { header, claims } = { ...parts, ...(await spoil(parts, world, bron)) };
      return forge(header, claims, world.subgraphs.issuer.transactionKey.privateKey);
    },
  };
}

const claim = (cause: string, change: (parts: Parts, world: CanaryWorld, bron: Bron) => Claims): Attack =>
  spoiled(cause, (parts, world, bron) => ({ claims: { ...parts.claims, ...change(parts, world, bron) } }));
const header = (cause: string, change: Claims): Attack =>
  spoiled(cause, (parts) => ({ header: { ...parts.header, ...change } }));
const context = (cause: string, change: (world: CanaryWorld, parts: Parts) => Claims): Attack =>
  spoiled(cause, (parts, world) => ({
    claims: { ...parts.claims, tctx: { ...parts.claims.tctx, ...change(world, parts) } },
  }));
const without = (cause: string, name: string): Attack =>
  spoiled(cause, ({ claims: { [name]: _gone, ...claims } }) => ({ claims: claims as Parts['claims'] }));
const evidence = (cause: string, make: (world: CanaryWorld) => string | null): Attack =>
  context(cause, (world) => ({ casusbewijs: make(world) }));

const otherBron = (bron: Bron): Bron => BRONNEN[(BRONNEN.indexOf(bron) + 1) % BRONNEN.length] ?? 'politie';
const now = (): number => Math.floor(Date.now() / 1000);
const OTHER_ORG = OIN.om;

async function signedWith(world: CanaryWorld, bron: Bron, sign: (parts: Parts) => string): Promise<string> {
  return sign(await goodParts(world, bron, wholeQuestion(world.view(bron), world.setting)));
}

const SIGNATURES: readonly Attack[] = [
  { cause: 'no token (A51)', token: async () => null },
  { cause: 'an empty token', token: async () => '' },
  { cause: 'garbage', token: async () => 'geen.token.hier' },
  { cause: 'five parts (a JWE)', token: async () => 'a.b.c.d.e' },
  {
    cause: 'alg none (A66)',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: head, claims }) => forge({ ...head, alg: 'none' }, claims, null)),
  },
  {
    cause: 'HS256 signed with the public key (A66)',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: head, claims }) =>
        forge({ ...head, alg: 'HS256' }, claims, JSON.stringify(world.subgraphs.issuer.transactionKey.publicJwk)),
      ),
  },
  {
    cause: 'signed by another key under the known kid',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: head, claims }) =>
        forge(head, claims, world.subgraphs.issuer.strangerKey.privateKey),
      ),
  },
  {
    cause: 'signed by another key that the token itself brings (jwk)',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: { kid: _kid, ...head }, claims }) =>
        forge(
          { ...head, jwk: world.subgraphs.issuer.strangerKey.publicJwk },
          claims,
          world.subgraphs.issuer.strangerKey.privateKey,
        ),
      ),
  },
  {
    cause: 'signed by the case authority instead of the token service',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: head, claims }) =>
        forge({ ...head, kid: world.subgraphs.issuer.caseKey.kid }, claims, world.subgraphs.issuer.caseKey.privateKey),
      ),
  },
  {
    cause: 'edited after signing (A74)',
    token: (world, bron) =>
      signedWith(world, bron, ({ header: head, claims }) => {
        const [first, , signature] = forge(head, claims, world.subgraphs.issuer.transactionKey.privateKey).split('.');
        const edited = { ...claims, tctx: { ...claims.tctx, rol: 'CASUSREGISSEUR' } };
        return [first, Buffer.from(JSON.stringify(edited)).toString('base64url'), signature].join('.');
      }),
  },
];

const HEADERS: readonly Attack[] = [
  header('typ JWT (A65)', { typ: 'JWT' }),
  header('typ at+jwt (A65)', { typ: 'at+jwt' }),
  header('typ casusbewijs+jwt', { typ: 'casusbewijs+jwt' }),
  header('no typ', { typ: undefined }),
  header('unknown kid (A67)', { kid: 'onbekend' }),
  header('no kid (A68)', { kid: undefined }),
  header('a kid that is no text', { kid: 7 }),
  header('an unknown critical header', { crit: ['x'], x: true }),
];

const CLAIMS: readonly Attack[] = [
  claim('expired (A61)', () => ({ iat: now() - 60, exp: now() - 30 })),
  without('no exp (A61)', 'exp'),
  without('no iat', 'iat'),
  without('no jti', 'jti'),
  without('no txn', 'txn'),
  claim('iat beyond the tolerance in the future (A62)', () => ({ iat: now() + 120, exp: now() + 150 })),
  claim('not valid before tomorrow', () => ({ nbf: now() + 86_400 })),
  claim('a lifetime of an hour', () => ({ exp: now() + 3_600 })),
  claim('aud of another subgraph (A63)', (_parts, _world, bron) => ({ aud: bronAudience(otherBron(bron)) })),
  claim('aud as an array that holds this one (A64)', (_parts, _world, bron) => ({ aud: [bronAudience(bron)] })),
  claim('aud as an array of two (A64)', (_parts, _world, bron) => ({
    aud: [bronAudience(otherBron(bron)), bronAudience(bron)],
  })),
  without('no aud', 'aud'),
  claim('another issuer (A133)', () => ({ iss: 'http://127.0.0.1:1' })),
  claim('a scope that is not the doel', () => ({ scope: 'ZVH-UITVRAAG' })),
  claim('a broad scope (A81)', (parts) => ({ scope: 'ZVH', tctx: { ...parts.claims.tctx, doel: 'ZVH' } })),
  without('no context', 'tctx'),
];

const CONTEXT: readonly Attack[] = [
  context('the token of another question (A71)', () => ({ vraag: 'A'.repeat(43) })),
  context('another policy digest', () => ({ beleid: `sha256-${'A'.repeat(43)}` })),
  context('a fase that the evidence does not say', () => ({ fase: 'UITVRAAG' })),
  context('a casus that the evidence does not say', () => ({ casus: 'ZVH-2026-9002' })),
  context('an organisation for which the table was not checked', () => ({ org: OTHER_ORG, klasse: 'OVERHEID' })),
  context('a person that the evidence does not name', (world) => ({
    betrokkenen: [...world.setting.betrokkenen, { id: newHandle(), soort: 'HOOFDPERSOON' }],
  })),
  context('a person of the kring as hoofdpersoon', (world) => ({
    betrokkenen: [{ id: world.kring.id, soort: 'HOOFDPERSOON' }],
  })),
  context('persons without a casus', () => ({ casus: null })),
  context('evidence without a casus', () => ({ casus: null, fase: null, betrokkenen: [] })),
];

const EVIDENCE: readonly Attack[] = [
  evidence('no evidence (A77)', () => null),
  evidence('evidence that is no JWS', () => 'bewijs'),
  evidence('expired evidence (A77)', (world) => forgeEvidence(world, { claims: { iat: now() - 60, exp: now() - 30 } })),
  evidence('evidence for an hour', (world) => forgeEvidence(world, { claims: { exp: now() + 3_600 } })),
  evidence('evidence of another casus (A77)', (world) => forgeEvidence(world, { claims: { casus: 'ZVH-2026-9002' } })),
  evidence('evidence of another fase', (world) => forgeEvidence(world, { right: { ...FULL_RIGHT, fase: 'UITVRAAG' } })),
  evidence('evidence of a casus that was closed (A77)', (world) =>
    forgeEvidence(world, { right: { ...FULL_RIGHT, fase: 'AFGESLOTEN' } }),
  ),
  evidence('evidence of another person (A77)', (world) =>
    forgeEvidence(world, { claims: { betrokkenen: [{ id: newHandle(), soort: 'HOOFDPERSOON' }] } }),
  ),
  evidence('evidence for another organisation', (world) => forgeEvidence(world, { claims: { aanTafel: OTHER_ORG } })),
  evidence('evidence signed by someone else (A77)', (world) =>
    forgeEvidence(world, {}, world.subgraphs.issuer.strangerKey),
  ),
  evidence('evidence signed by the token service', (world) =>
    forgeEvidence(
      world,
      { header: { kid: world.subgraphs.issuer.transactionKey.kid } },
      world.subgraphs.issuer.transactionKey,
    ),
  ),
  evidence('evidence of another type', (world) => forgeEvidence(world, { header: { typ: 'koppeling+jwt' } })),
  evidence('evidence for another audience', (world) =>
    forgeEvidence(world, { claims: { aud: 'urn:ketenhub:bron:politie' } }),
  ),
  evidence('evidence without an end', (world) => forgeEvidence(world, { claims: { exp: undefined } })),
];

/** Tokens that must be refused, each good in all but one thing. */
export const TOKEN_ATTACKS: readonly Attack[] = [...SIGNATURES, ...HEADERS, ...CLAIMS, ...CONTEXT, ...EVIDENCE];

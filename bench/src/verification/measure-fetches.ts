import { createPublicKey, verify } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { personViewOperation } from '@ketenhub/client';
import { authenticate } from '@ketenhub/subgraph';
import { mintWith, newHandle } from '@ketenhub/tools/src/conformiteit/asking/token-claims.ts';
import type { Source } from './open-source.ts';

const CASUS = 'ZVH-2026-0101';
/** The whole person view: more text to hash than the one fetch of it that a source gets. */
const { query, variables } = personViewOperation(CASUS);
const question = { query, variables };

const RIGHT = {
  doel: 'ZVH-CASUSOVERLEG',
  fase: 'CASUSOVERLEG',
  rol: 'PROCESREGISSEUR',
  organisatie: 'zvh',
  klasse: 'SAMENWERKINGSVERBAND',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: 'politie',
  deelnemers: ['politie', 'om', 'reclassering', 'college', 'ggz'],
} as const;

/** Tokens of as many operations: each is used once, with evidence of its own, signed by keys that the source knows. */
export function mintTokens({ keys, beleid, velden }: Source, betrokkenen: number, count: number): Promise<string[]> {
  const handles = Array.from({ length: betrokkenen }, (_, index) => ({
    id: newHandle(),
    soort: index === 0 ? ('HOOFDPERSOON' as const) : ('DIRECTE_KRING' as const),
  }));
  const setting = { casus: CASUS, betrokkenen: handles };
  return Promise.all(
    Array.from({ length: count }, () =>
      mintWith(keys, { bron: 'politie', right: RIGHT, setting, question, velden, beleid }),
    ),
  );
}

setFlagsFromString('--expose-gc');
/** What minting the tokens left behind is not swept up at the expense of the source, which did not mint them. */
const sweep = runInNewContext('gc') as () => void;

/** CPU of this process, user and system, all threads, in ms for each of them. */
async function cpuMs(count: number, work: () => void | Promise<void>): Promise<number> {
  sweep();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / count;
}

/** ms a verification, as the source does it. @throws Error when one is refused, or a jti comes twice */
export async function measureFetches({ verifier }: Source, tokens: readonly string[]): Promise<number> {
  const used = new Set<string>();
  const ms = await cpuMs(tokens.length, async () => {
    for (const token of tokens) {
      const outcome = await authenticate(verifier, token, question);
      if (!outcome.ok) throw new Error(`refused: ${outcome.why}`);
      used.add(outcome.principal.jti);
    }
  });
  if (used.size !== tokens.length) throw new Error('a jti came twice');
  return ms;
}

/**
 * ms for no more than two signatures of each, token and evidence, by node:crypto: what this machine needs at least, under the same
 * noise. @throws Error when one is wrong
 */
export function measureSignatures({ keys }: Source, tokens: readonly string[]): Promise<number> {
  const evidenceOf = (token: string): string => {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return claims.tctx.casusbewijs;
  };
  const signed = [
    { key: createPublicKey(keys.transactionKey.privateKey), texts: tokens },
    { key: createPublicKey(keys.caseKey.privateKey), texts: tokens.map(evidenceOf) },
  ];
  return cpuMs(tokens.length, () => {
    for (const { key, texts } of signed) {
      for (const text of texts) {
        const at = text.lastIndexOf('.');
        const signature = Buffer.from(text.slice(at + 1), 'base64url');
        const how = { key, dsaEncoding: 'ieee-p1363' } as const;
        if (!verify('sha256', Buffer.from(text.slice(0, at)), how, signature)) throw new Error('wrong signature');
      }
    }
  });
}

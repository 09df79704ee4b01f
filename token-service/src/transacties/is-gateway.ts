import type { IncomingMessage } from 'node:http';
import { verifyClientToken } from '@ketenhub/tokens';
import { GATEWAY_CLIENT } from '../clients.ts';
import type { MintParts } from './mint-tokens.ts';

const SCOPE = 'transacties';

/** Whether the gateway asks, with its own token for minting. */
export async function isGateway({ keys, issuer }: MintParts, request: IncomingMessage): Promise<boolean> {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer') return false;
  const verified = await verifyClientToken(token, keys.published, issuer);
  return (
    verified.ok && verified.claims.client_id === GATEWAY_CLIENT && verified.claims.scope.split(' ').includes(SCOPE)
  );
}

import type { IncomingMessage } from 'node:http';
import { clientThumbprint } from '@ketenhub/service';
import { verifyClientToken } from '@ketenhub/tokens';
import { GATEWAY_CLIENT } from '../clients.ts';
import type { MintParts } from './mint-tokens.ts';

const SCOPE = 'transacties';

/** Whether the gateway asks, with its own token for minting, on a connection with the certificate that this token is bound to. */
export async function isGateway(
  { keys, issuer, needsCertificate }: MintParts,
  request: IncomingMessage,
): Promise<boolean> {
  const presenter = clientThumbprint(request);
  // What is minted is bound to this certificate: without one it would be anybody's (attack 72).
  if (needsCertificate && presenter === null) return false;
  const [scheme, token] = (request.headers.authorization ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer') return false;
  const verified = await verifyClientToken(token, keys.published, { issuer, presenter });
  return (
    verified.ok && verified.claims.client_id === GATEWAY_CLIENT && verified.claims.scope.split(' ').includes(SCOPE)
  );
}

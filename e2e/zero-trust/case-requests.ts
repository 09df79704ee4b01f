import { signCheckpointRequest, signJwt } from '@ketenhub/tokens';
import { type Doel, KLASSE_VAN, OIN, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import type { TestIssuer } from './test-issuer.ts';

export interface CaseAsker {
  readonly rol: Rol;
  readonly organisatie: Organisatie;
  readonly doel: Doel;
  readonly casus: string;
}

function userClaims({ rol, organisatie, doel, casus }: CaseAsker): Record<string, unknown> {
  return {
    sub: 'toets',
    rol,
    org: OIN[organisatie],
    klasse: KLASSE_VAN[organisatie],
    accountklasse: 'UITVOERING',
    sid: 'toets',
    authorization_details: [{ type: 'doelbinding', doel, casus }],
  };
}

/** What the token service asks the case authority before it grants a doel. */
export function signCheckpoint(issuer: TestIssuer, asker: CaseAsker): Promise<string> {
  return signCheckpointRequest(issuer.transactionKey, issuer.tokenServiceUrl, userClaims(asker));
}

/** The user's token after the checkpoint. */
export function signAccess(issuer: TestIssuer, asker: CaseAsker): Promise<string> {
  const head = {
    typ: 'at+jwt',
    issuer: issuer.tokenServiceUrl,
    audience: 'urn:ketenhub:gateway',
    lifetimeSeconds: 600,
  };
  return signJwt(issuer.accessKey, head, userClaims(asker));
}

/** The gateway's own token (client credentials). */
export function signClient(issuer: TestIssuer, scope: string): Promise<string> {
  const head = { typ: 'at+jwt', issuer: issuer.tokenServiceUrl, audience: 'urn:ketenhub:intern', lifetimeSeconds: 300 };
  return signJwt(issuer.accessKey, head, { client_id: 'gateway', scope });
}

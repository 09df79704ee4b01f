import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/**
 * The grant of this session for this client, made when there is none: our clients are first-party and ask nothing that a
 * user could give in part, so there is no consent page. Each login without a session has its own grant, and its id (`sid`)
 * is what a revocation kills.
 */
export async function firstPartyGrant({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider, account } = oidc;
  if (!client || !session || !account) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  if (existing?.accountId === account.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider';
import type { ArtefactStore, Content } from './artefact-store.ts';

const SINGLE_USE = 'ReplayDetection';
/** Rows without an own end (there are none in our configuration) still go after a day. */
const LIFETIME_FALLBACK_SECONDS = 86_400;

/** A store that does not answer is an outage, not a refusal: 503 and no token. */
export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw new errors.OIDCProviderError(503, 'temporarily_unavailable', { cause });
  }
}

/** The session's cookie value inside an interaction is used by nothing and would be a session in clear text. */
function withoutCookie(content: Content): Content {
  const { session } = content as { session?: { cookie?: string } };
  if (!session) return content;
  const { cookie: _secret, ...rest } = session;
  return { ...content, session: rest };
}

const payload = (content: Content | undefined): AdapterPayload | undefined => content as AdapterPayload | undefined;

/** oidc-provider's storage contract on our own tables; single use is decided by the database, not by a read before. */
export function providerAdapter(store: ArtefactStore): AdapterFactory {
  return (model: string): Adapter => ({
    async upsert(id, content, lifetimeSeconds = LIFETIME_FALLBACK_SECONDS) {
      if (model !== SINGLE_USE)
        return orUnavailable(store.put(model, id, withoutCookie(content as Content), lifetimeSeconds));
      // Two calls with one client assertion at the same time: the second insert loses (RFC 7523 3, jti).
      const first = await orUnavailable(store.putOnce(model, id, content as Content, lifetimeSeconds));
      if (!first) throw new errors.InvalidClientAuth('client assertion used twice');
    },
    find: async (id) => payload(await orUnavailable(store.find(model, id))),
    findByUid: async (uid) => payload(await orUnavailable(store.findByUid(model, uid))),
    // The device flow is off.
    findByUserCode: async () => undefined,
    async consume(id) {
      if (!(await orUnavailable(store.consume(model, id)))) throw new errors.InvalidGrant('used twice');
    },
    destroy: (id) => orUnavailable(store.remove(model, id)),
    revokeByGrantId: (grantId) => orUnavailable(store.removeByGrant(model, grantId)),
  });
}

import { interactionPolicy } from 'oidc-provider';

const { Check, base } = interactionPolicy;

/**
 * Login always, consent never (first-party). A native client gets no silent login on a session that another program of
 * the same browser opened: any program on a machine can claim the loopback redirect (RFC 8252 8.6).
 */
export function loginPolicy(): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy.remove('consent');
  const fresh = new Check('native_client_login', 'native clients log in each time', ({ oidc }) => {
    return oidc.client?.applicationType === 'native' && !oidc.result?.login;
  });
  policy.get('login')?.checks.add(fresh);
  return policy;
}

import type { Trace } from './trace.ts';

/** Where the public interfaces of one hub are. Base URLs without a slash at the end. */
export interface HubAddress {
  readonly gatewayUrl: string;
  readonly tokenServiceUrl: string;
}

/** One hub and the trace under which all calls of one command go, also the login. */
export interface Hub extends HubAddress {
  readonly trace: Trace;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The hub that the environment names: GATEWAY_URL and TOKEN_SERVICE_URL, else 127.0.0.1 with GATEWAY_PORT (4000)
 * and TOKEN_SERVICE_PORT (4010); over https when MTLS says that the hub runs with certificates.
 */
export function hubAddressFrom(environment: Environment): HubAddress {
  const scheme = environment.MTLS === '1' || environment.MTLS === 'true' ? 'https' : 'http';
  const local = (port: string): string => `${scheme}://127.0.0.1:${port}`;
  return {
    gatewayUrl: base(environment.GATEWAY_URL || local(environment.GATEWAY_PORT || '4000')),
    tokenServiceUrl: base(environment.TOKEN_SERVICE_URL || local(environment.TOKEN_SERVICE_PORT || '4010')),
  };
}

function base(url: string): string {
  return url.replace(/\/+$/, '');
}

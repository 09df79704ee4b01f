import type { IncomingMessage, ServerResponse } from 'node:http';
import { StartRefused } from '@ketenhub/service';
import type { AccountDirectory } from '../accounts.ts';
import type { Settings } from '../settings.ts';
import { demoAccounts } from './demo-accounts.ts';

/** One way of logging in. An outside OpenID provider will be another; nothing else knows which one is used. */
export interface LoginMethod {
  readonly accounts: AccountDirectory;
  /** The authentication context that a login by this method has. */
  readonly acr: string;
  /** True only for the login of the demo region, which has no password. */
  readonly isDemo: boolean;
}

export type InteractionHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** @throws StartRefused when the settings leave no way to log in: never fall back to the demo login by itself. */
export function chooseLoginMethod(settings: Pick<Settings, 'demo'>): LoginMethod {
  if (settings.demo) return { accounts: demoAccounts, acr: 'urn:ketenhub:acr:demo', isDemo: true };
  throw new StartRefused(
    'no login method: this version has no outside OpenID provider yet, and the demo login exists only with DEMO=1',
  );
}

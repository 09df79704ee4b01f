import { LogUnavailable } from '@ketenhub/logbook';
import { errors } from 'oidc-provider';

/** Whether something that we lean on does not answer, so that the caller may try again; anything else is a bug. */
export function isOutage(error: unknown): boolean {
  return error instanceof LogUnavailable || (error instanceof errors.OIDCProviderError && error.status === 503);
}

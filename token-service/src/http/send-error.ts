import type { ServerResponse } from 'node:http';
import { sendJson } from '@ketenhub/service';
import { errorText, withTrace } from '../oauth/error-texts.ts';

export interface HttpError {
  readonly status: number;
  readonly error: string;
  readonly uitleg?: string;
}

/** An error of our own endpoints, in the same shape as those of the authorization server (RFC 6749 5.2). */
export function sendError(response: ServerResponse, { status, error, uitleg }: HttpError, traceId: string): void {
  if (status === 401) response.setHeader('www-authenticate', `Bearer error="${error}"`);
  sendJson(response, status, {
    error,
    error_description: uitleg ? withTrace(uitleg, traceId) : errorText(error, traceId),
  });
}

import { createHmac, type KeyObject } from 'node:crypto';

/**
 * The pseudonym of one user at one audience. Two partners cannot put their logs side by side on it, and the secret
 * stays here, so that no partner can compute it from a user's name.
 */
export function pairwiseSubject(secret: KeyObject, audience: string, subject: string): string {
  return createHmac('sha256', secret).update(`${audience}\n${subject}`).digest('base64url');
}

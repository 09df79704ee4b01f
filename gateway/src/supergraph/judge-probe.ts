import type { HttpAnswer } from '@ketenhub/service';

/** What a source did wrong with a question that it should not have answered; null when it did right. */
export type ProbeFault = string | null;
export const GIVES_VALUE = 'gives a value';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRefused = ({ status }: HttpAnswer): boolean => status === 401 || status === 403;

/** Whether anything at all stands in this answer; structure without a value in it is nothing. */
function holdsValue(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.some(holdsValue);
  return isRecord(answer) ? Object.values(answer).some(holdsValue) : answer !== null && answer !== undefined;
}

const dataOf = ({ body }: HttpAnswer): unknown => (isRecord(body) ? (body.data ?? null) : null);

/** Without a token, or with a forged one: refused as a whole. A source that goes on to look trusts whoever reaches it. */
export function judgeUntrusted(answer: HttpAnswer): ProbeFault {
  if (holdsValue(dataOf(answer))) return GIVES_VALUE;
  return isRefused(answer) ? null : `is not refused (status ${answer.status})`;
}

/** With a good token for a wrong purpose: refused, or null where the value would be. Anything else is no answer to trust. */
export function judgeWrongPurpose(answer: HttpAnswer): ProbeFault {
  if (holdsValue(dataOf(answer))) return GIVES_VALUE;
  if (isRefused(answer)) return null;
  const { body } = answer;
  // Errors: a source that does not know the field serves another schema than the supergraph says.
  const isNull = answer.status === 200 && isRecord(body) && isRecord(body.data) && body.errors === undefined;
  return isNull && Array.isArray((body.data as Record<string, unknown>)._entities)
    ? null
    : `is answered wrongly (status ${answer.status})`;
}

import { createFetch, type Fetch } from '@ketenhub/service';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Without `date` and `connection`, which differ by themselves. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Longest wait for one answer of a subgraph under test. */
const ANSWER_TIMEOUT_MS = 20_000;

export interface Sent {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function postWith(fetch: Fetch, url: string, { body, headers = {} }: Sent): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  const kept = [...answer.headers].filter(
    ([name]) => name !== 'date' && name !== 'connection' && name !== 'keep-alive',
  );
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(kept) };
}

/** What is sent to ask this with a token, or without one. */
export function asking(
  token: string | null,
  { query, variables }: Question,
  headers: Readonly<Record<string, string>> = {},
): Sent {
  const body = JSON.stringify(variables === undefined ? { query } : { query, variables });
  return { body, headers: token === null ? headers : { 'txn-token': token, ...headers } };
}

/** Posts over plain HTTP. */
export const post = (url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  postWith(createFetch(null), url, { body, headers });

/** Asks one subgraph over plain HTTP. */
export const askWith = (
  url: string,
  token: string | null,
  question: Question,
  headers?: Readonly<Record<string, string>>,
): Promise<Answer> => postWith(createFetch(null), `${url}/graphql`, asking(token, question, headers));

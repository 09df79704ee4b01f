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

export async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
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

/** Asks one subgraph over HTTP with this token, or without one. */
export function askWith(
  url: string,
  token: string | null,
  question: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { query, variables } = question;
  const body = JSON.stringify(variables === undefined ? { query } : { query, variables });
  return post(`${url}/graphql`, body, token === null ? headers : { 'txn-token': token, ...headers });
}

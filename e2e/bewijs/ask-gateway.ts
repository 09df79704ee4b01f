import type { ProofAnswer, ProofQuestion } from './proof-world.ts';

const DIFFERS_BY_ITSELF = new Set(['date', 'connection', 'keep-alive', 'x-trace-id']);

export async function askGateway(url: string, token: string, question: ProofQuestion): Promise<ProofAnswer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const headers = [...answer.headers].filter(([name]) => !DIFFERS_BY_ITSELF.has(name));
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(headers) };
}

/** An answer without what is new in each: trace ids and sealed cursors, by name. */
export function normalised({ status, text, headers }: ProofAnswer): string {
  const stable = text
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'TRACE')
    .replaceAll(/"volgende":"[\w.-]+"/g, '"volgende":"CURSOR"');
  return JSON.stringify([status, Object.entries(headers).sort(), stable]);
}

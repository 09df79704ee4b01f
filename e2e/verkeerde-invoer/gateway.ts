import { expect } from 'vitest';
import type { HubUrls } from '../setup/ask.ts';
import { visit } from '../setup/ask.ts';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';

export const CASUS = 'ZVH-2026-0101';
export const GOOD = `{ casus(nummer: "${CASUS}") { nummer fase } }`;

export interface Raw {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Sending {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData | URLSearchParams | null;
}

interface ErrorBody {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string } & Record<string, unknown>;
  }[];
}

/** A gateway under bad input, asked by a procesregisseur with a token that is good. */
export interface BadInput {
  /** Sends exactly this; JSON content type and token unless said otherwise. */
  send(sending: Sending): Promise<Raw>;
  ask(
    query: unknown,
    rest?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Raw>;
  /** The gateway lives and still answers a good question in full. */
  expectAlive(): Promise<void>;
}

export async function openBadInput(urls: HubUrls): Promise<BadInput> {
  const visitor = visit(urls);
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  const send: BadInput['send'] = async ({ method = 'POST', path = '/graphql', headers = {}, body = null }) => {
    const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    const answer = await fetch(`${urls.gateway}${path}`, { method, headers: kept, body });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return {
    send,
    ask: (query, rest = {}, headers = {}) => send({ body: JSON.stringify({ query, ...rest }), headers }),
    async expectAlive() {
      const { status, body } = await visitor.ask(token, GOOD);
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual({ casus: { nummer: CASUS, fase: 'CASUSOVERLEG' } });
    },
  };
}

/** A refusal by the gateway: this status and code, one Dutch sentence, JSON, and nothing of the inside or of data. */
export function expectRefused(answer: Raw, status: number, code: string): ErrorBody['errors'][number] {
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expectClosedHeaders(answer.headers);
  expectNeutralText(answer.text);
  const body = JSON.parse(answer.text) as ErrorBody;
  expect(Object.keys(body)).toEqual(['errors']);
  for (const { message } of body.errors) expectDutch(message);
  const [first] = body.errors;
  if (first === undefined) throw new Error('no error in a refusal');
  expect(first.extensions.code).toBe(code);
  return first;
}

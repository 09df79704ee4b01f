import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a question of the gateway on its way to one source, or with the answer on its way back. */
export type Fault =
  | { readonly soort: 'GEEN' }
  /** Takes the question and never answers. */
  | { readonly soort: 'ZWIJGT' }
  /** Cuts the connection, at once or halfway through the answer. */
  | { readonly soort: 'VERBREEKT'; readonly halfway: boolean }
  /** Answers something else, made of the genuine answer. */
  | { readonly soort: 'ANTWOORDT'; readonly status: number; readonly text: (genuine: string) => string };

export interface FaultProxy {
  readonly url: string;
  set(fault: Fault): void;
  /** Questions that reached it since the last call. */
  counted(): number;
  close(): Promise<void>;
}

const PASSED_ON = ['content-type', 'authorization', 'txn-token', 'traceparent', 'accept'];

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function forward(
  target: string,
  request: IncomingMessage,
  body: string,
): Promise<{ status: number; text: string }> {
  const headers = PASSED_ON.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const hasBody = request.method === 'POST';
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers,
    ...(hasBody ? { body } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

async function answer(target: string, fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readAll(request);
  if (fault.soort === 'ZWIJGT') return;
  if (fault.soort === 'VERBREEKT' && !fault.halfway) {
    response.destroy();
    return;
  }
  const genuine = await forward(target, request, body);
  const status = fault.soort === 'ANTWOORDT' ? fault.status : genuine.status;
  const text = fault.soort === 'ANTWOORDT' ? fault.text(genuine.text) : genuine.text;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  if (fault.soort !== 'VERBREEKT') {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

/** Stands before one process; its faults touch questions for data only, never keys, links or case evidence. */
export async function openFaultProxy(target: string): Promise<FaultProxy> {
  let fault: Fault = { soort: 'GEEN' };
  let count = 0;
  const server = createServer((request, response) => {
    const isQuestion = request.url === '/graphql';
    if (isQuestion) count += 1;
    answer(target, isQuestion ? fault : { soort: 'GEEN' }, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set(next) {
      fault = next;
      // Whoever still waits for an answer that never comes, waits for nothing.
      if (next.soort === 'GEEN') server.closeAllConnections();
    },
    counted() {
      const counted = count;
      count = 0;
      return counted;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

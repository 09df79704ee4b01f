import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bron } from '@ketenhub/vocabulary';

/** One question of a gateway to a source, and what came back. */
export interface WireRecord {
  readonly bron: Bron;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: string;
}

export interface WireRecorder {
  readonly url: string;
  /** Sends what follows to another process. */
  redirect(target: string): void;
  /** What passed since the last call. */
  take(): WireRecord[];
  close(): Promise<void>;
}

export interface RecorderOptions {
  readonly target: string;
  /** Where everything but questions goes: keys and evidence. */
  readonly elsewhere?: string;
}

const PASSED_ON = ['content-type', 'authorization', 'txn-token', 'traceparent', 'accept'];

export async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: IncomingMessage): [string, string][] {
  return PASSED_ON.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
}

/** Stands between the gateways and one source, and keeps every question and answer for data. */
export async function openRecorder(bron: Bron, options: RecorderOptions): Promise<WireRecorder> {
  let { target } = options;
  let records: WireRecord[] = [];
  const server = createServer(async (request, response) => {
    try {
      const body = await readAll(request);
      const isQuestion = request.url === '/graphql';
      const base = isQuestion ? target : (options.elsewhere ?? target);
      const init = request.method === 'POST' ? { method: 'POST', body } : {};
      const genuine = await fetch(`${base}${request.url}`, { ...init, headers: headersOf(request) });
      const answer = await genuine.text();
      if (isQuestion) records.push({ bron, ...(JSON.parse(body) as Pick<WireRecord, 'query' | 'variables'>), answer });
      response.writeHead(genuine.status, { 'content-type': 'application/json' });
      response.end(answer);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    redirect(next) {
      target = next;
    },
    take() {
      const taken = records;
      records = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

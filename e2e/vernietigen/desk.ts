import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestHub } from '../setup/test-hub.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The operator of the house: the command, and the endpoints behind it, with the key that the process made. */
export interface Operator {
  readonly command: (...args: readonly string[]) => Promise<{ readonly exitCode: number; readonly output: string }>;
  readonly post: (
    path: string,
    body: unknown,
    key?: string,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly get: <Body>(path: string) => Promise<Body>;
}

export function operatorOf(hub: TestHub): Operator {
  const keyFile = join(hub.dataDir, 'keys/case/beheer-zvh.key');
  const key = readFileSync(keyFile, 'utf8').trim();
  const base = hub.urls.case ?? '';
  const headers = (own: string) => ({ authorization: `Bearer ${own}`, 'content-type': 'application/json' });
  return {
    command: (...args) =>
      new Promise((done) => {
        const entry = join(ROOT, 'tools/src/bewaartermijnen/main.ts');
        const options = { cwd: ROOT, env: { ...process.env, CASE_URL: base } };
        execFile(process.execPath, [entry, ...args, '--sleutel', keyFile], options, (error, stdout, stderr) =>
          done({ exitCode: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` }),
        );
      }),
    async post(path, body, own = key) {
      const answer = await fetch(`${base}${path}`, {
        method: 'POST',
        headers: headers(own),
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    },
    async get<Body>(path: string) {
      const answer = await fetch(`${base}${path}`, { headers: headers(key) });
      return (await answer.json()) as Body;
    },
  };
}

/** An organisation withholds something of a casus at its own source, with its own key. */
export async function withhold(
  hub: TestHub,
  {
    proces,
    organisatie,
    ...weigering
  }: Readonly<Record<'proces' | 'organisatie' | 'casus' | 'betrokkene' | 'subcategorie' | 'reden', string>>,
): Promise<number> {
  const key = readFileSync(join(hub.dataDir, 'keys', proces, `beheer-${organisatie}.key`), 'utf8').trim();
  const answer = await fetch(`${hub.urls[proces]}/weigeringen`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...weigering, soort: 'WEIGERING', door: 'toets' }),
  });
  return answer.status;
}

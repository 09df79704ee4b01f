import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PROCESSES = ['gateway', 'token-service', 'subgraphs', 'packages'];
/** What calls from outside the hub, as a user does: it has no certificate. */
const NO_PROCESS = ['packages/client/', 'packages/certificates/'];

const isOfTest = (file: string): boolean =>
  /\.(test|property|fixture|guarantees)\b|\/(test|testing|migrations)\//.test(file);

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !isOfTest(file) && NO_PROCESS.every((prefix) => !file.startsWith(prefix)));
}

/** The files that make connections by a means that knows nothing of the certificate of the process. */
function strays(pattern: RegExp): string[] {
  return PROCESSES.flatMap(sourcesOf).filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')));
}

describe('the way in which a process of the hub calls another', () => {
  it('is one: only two files make connections, so that none of them forgets the certificate', () => {
    expect(strays(/from 'undici'|globalThis\.fetch|\b(https?|net|tls)\.(request|connect)\(/).sort()).toEqual([
      'packages/service/src/http-client.ts',
      'packages/service/src/tls/create-fetch.ts',
    ]);
  });

  it('is handed over: a file that fetches has been given how', () => {
    const callers = strays(/(?<![.\w])fetch\(/);
    const given = /import (?:type )?\{[^}]*\bFetch\b[^}]*\} from '(@ketenhub\/service|\.\/[\w/-]+\.ts)'/;
    expect(callers.length).toBeGreaterThan(2);
    expect(callers.filter((file) => !given.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

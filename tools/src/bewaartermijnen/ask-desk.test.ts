import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk } from './ask-desk.ts';

const bewijs = (nummer: number) => ({
  ...{ bewijs: `b${nummer}`, vernietigdOp: '2026-11-18T00:00:00.000Z', grond: 'TERMIJN_VERSTREKEN' },
  ...{ rijen: {}, organisaties: [], volledig: true },
});
const PAGES: Readonly<Record<string, object>> = {
  '/bewaartermijnen/bewijzen?eerste=100': { bewijzen: [bewijs(1), bewijs(2)], volgende: 'b2' },
  '/bewaartermijnen/bewijzen?eerste=100&na=b2': { bewijzen: [bewijs(3)], volgende: 'b3' },
  '/bewaartermijnen/bewijzen?eerste=100&na=b3': { bewijzen: [bewijs(4)], volgende: null },
};

it('npm run bewaartermijnen reads every page, one after the other, and shows each row once', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify(PAGES[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-desk-'));
  const keyFile = join(dir, 'key');
  writeFileSync(keyFile, 'sleutel');
  try {
    const { port } = server.address() as AddressInfo;
    const { bewijzen } = await openDesk({ keyFile }, { CASE_URL: `http://127.0.0.1:${port}` }).bewijzen();
    expect(bewijzen.map((een) => een.bewijs)).toEqual(['b1', 'b2', 'b3', 'b4']);
    expect(asked).toEqual(Object.keys(PAGES));
  } finally {
    server.close();
    rmSync(dir, { recursive: true });
  }
});

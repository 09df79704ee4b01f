import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { JSON_HEADERS, type Variant } from '../variant.ts';
import { compareAnswers, countValues } from './compare-answers.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function answering(name: string, answer: unknown): Promise<Variant> {
  const server = createServer((_, response) => response.end(JSON.stringify(answer)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { name, url, headers: async () => JSON_HEADERS, parts: {}, stop: async () => undefined };
}

const compare = (...variants: Variant[]) => compareAnswers(variants, '{}', 'ZVH-2026-9004');

describe('the variants before they are measured', () => {
  it('must give the same values', async () => {
    const hub = await answering('hub', { data: { casus: { naam: 'a', fase: null } } });
    const same = await answering('stock', { data: { casus: { naam: 'a', fase: null } } });
    const other = await answering('hand', { data: { casus: { naam: 'b', fase: null } } });
    expect(await compare(hub, same)).toBe(1);
    await expect(compare(hub, other)).rejects.toThrow('hand and hub differ');
  });

  it('must give whole answers', async () => {
    const hub = await answering('hub', { data: { casus: null }, errors: [{}] });
    await expect(compare(hub)).rejects.toThrow('hub gave no whole answer');
  });

  it('are told apart in what is a value and what is none', () => {
    expect(countValues({ a: [1, null], b: { c: 'x', d: null } })).toEqual({ values: 2, nulls: 2 });
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type ClockPeer, checkClock, databaseClock, httpClock, readClockMaxMs } from './check-clock.ts';
import { clockAlarm } from './clock-alarm.ts';
import { clockOffset, isBeyond } from './clock-offset.ts';
import { StartRefused } from './run-process.ts';

const BEGIN = Date.parse('2026-11-18T09:00:00Z');
const peer = (aheadMs: number, name = 'token-service'): ClockPeer => ({
  name,
  ask: async () => ({ aheadMs, uncertainMs: 1_000 }),
});
const silent: ClockPeer = { name: 'case', ask: () => Promise.reject(new Error('nothing listens')) };

function listen() {
  const lines: unknown[] = [];
  const add = (facts: unknown, text: unknown): void => void lines.push([facts, text]);
  return { lines, logger: { warn: add, error: add } as never };
}
async function start(peers: readonly ClockPeer[]): Promise<{ refused: string | null; lines: unknown[] }> {
  const { lines, logger } = listen();
  const refused = await checkClock(peers, { maxMs: 5_000, logger }).then(
    () => null,
    (error: unknown) => (error instanceof StartRefused ? error.message : 'another error'),
  );
  return { refused, lines };
}

describe('A78: the clock of a process that starts', () => {
  it('may differ by the bound, and by what the measurement itself may be wrong', async () => {
    for (const aheadMs of [0, 5_000, -5_000, 6_000, -6_000]) expect((await start([peer(aheadMs)])).refused).toBeNull();
  });

  it('stops the start beyond it, in one line with how much, of whom, and what to do', async () => {
    const behind = (await start([peer(312_400)])).refused;
    expect(behind).toBe(
      'the clock of this machine is 312.4 s behind the clock of token-service, and 5 s is the most allowed; ' +
        'set the clocks right (NTP) and start again (CLOCK_OFF_MAX_MS is the bound)',
    );
    expect((await start([peer(-7_000)])).refused).toContain('7.0 s ahead of the clock of token-service');
  });

  it('is held against every peer that answers: one that agrees does not excuse another', async () => {
    expect((await start([peer(0), peer(60_000, 'PostgreSQL')])).refused).toContain('PostgreSQL');
    expect((await start([silent, peer(60_000)])).refused).toContain('token-service');
  });

  it('is not held against a peer that is away, which is told, because the first contact checks it', async () => {
    expect(await start([silent])).toEqual({
      refused: null,
      lines: [[{ silent: ['case'] }, 'clock not held against these yet: checked at the first contact']],
    });
  });

  it('has a bound that no setting stretches beyond what tokens bear', () => {
    expect(readClockMaxMs({})).toBe(5_000);
    expect(() => readClockMaxMs({ CLOCK_OFF_MAX_MS: '30001' })).toThrow('CLOCK_OFF_MAX_MS');
  });
});

describe('the clock of another', () => {
  it('is read from the Date of an answer, halfway the time that it travelled', () => {
    const date = new Date(BEGIN + 60_000).toUTCString();
    expect(clockOffset(date, BEGIN - 200, BEGIN + 200)).toEqual({ aheadMs: 60_500, uncertainMs: 1_200 });
    for (const none of [null, '', 'gisteren']) expect(clockOffset(none, BEGIN, BEGIN)).toBeNull();
  });

  it('that answers slowly is not called wrong for it', () => {
    const date = new Date(BEGIN + 8_000).toUTCString();
    const offset = clockOffset(date, BEGIN, BEGIN + 8_000);
    expect(offset !== null && isBeyond(offset, 5_000)).toBe(false);
  });

  it('is asked over HTTP and of the database', async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const slow = () => Date.now() - 100_000;
    expect((await httpClock('case', url, { fetch, now: slow }).ask())?.aheadMs).toBeGreaterThan(95_000);
    await new Promise((resolve) => server.close(resolve));
    await expect(httpClock('case', url, { fetch }).ask()).rejects.toThrow();
    const told = await databaseClock(
      async () => BEGIN + 10_000,
      () => BEGIN,
    ).ask();
    expect(told).toEqual({ aheadMs: 10_000, uncertainMs: 1 });
  });
});

describe('A78: the alarm of clocks while a process runs', () => {
  it('tells once a minute, and apart whether the token was accepted or refused', () => {
    const { lines, logger } = listen();
    let nowMs = BEGIN;
    const { onClockOff, onClockSeen } = clockAlarm({ logger, peer: 'token-service', maxMs: 5_000, now: () => nowMs });
    for (let turn = 0; turn < 100; turn += 1) onClockOff(12);
    expect(lines).toHaveLength(1);
    for (const offSeconds of [30, 300, -31]) onClockOff(offSeconds);
    expect(lines).toHaveLength(2);
    onClockSeen({ aheadMs: 5_900, uncertainMs: 1_000 });
    expect(lines).toHaveLength(2);
    onClockSeen({ aheadMs: -9_000, uncertainMs: 1_000 });
    nowMs += 60_000;
    onClockOff(-30);
    expect(lines).toEqual([
      [
        { beveiliging: 'KLOK_WIJKT_AF', peer: 'token-service', offSeconds: 12 },
        'token accepted by the tolerance between clocks only',
      ],
      [
        { beveiliging: 'KLOK_WIJKT_AF', peer: 'token-service', offSeconds: 30 },
        'token refused: too far outside its times, clocks differ or it was kept',
      ],
      [
        { beveiliging: 'KLOK_WIJKT_AF', peer: 'token-service', aheadMs: -9_000, maxMs: 5_000 },
        'clock of the other side differs too much',
      ],
      [
        { beveiliging: 'KLOK_WIJKT_AF', peer: 'token-service', offSeconds: -30 },
        'token accepted by the tolerance between clocks only',
      ],
    ]);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { announceKey } from './announce-key.ts';
import { SIGNING_KEYS } from './key-kinds.ts';
import { type KeyRing, openKeyRing, publishedJwks, type RingEvent } from './key-ring.ts';
import type { SigningKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-ring-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LEAD_MS = 300_000;
const KEEP_MS = 65_000;
const BEGIN = Date.parse('2026-11-18T09:00:00Z');

/** A process with a ring, on a clock that the test moves. */
interface Process {
  readonly dir: string;
  readonly ring: KeyRing<SigningKey>;
  readonly events: RingEvent[];
  /** Moves the clock to this long after the beginning, and lets the timer of the ring go. */
  at(ms: number): Promise<KeyRing<SigningKey>>;
  /** What `npm run sleutels:wissel` does. */
  announce(how?: { vanafMs?: number; nood?: boolean }): ReturnType<typeof announceKey>;
  restart(): Promise<Process>;
  kids(): string[];
  kinds(): string[];
}

let made = 0;
const fresh = (): string => {
  made += 1;
  return join(folder, `ring-${made}`);
};
async function start(dir = fresh(), clock = { ms: BEGIN }): Promise<Process> {
  const events: RingEvent[] = [];
  const place = { dir, name: 'access', material: SIGNING_KEYS.transaction };
  const ring = await openKeyRing({
    ...place,
    leadMs: LEAD_MS,
    keepMs: KEEP_MS,
    reloadMs: 3_600_000,
    onEvent: (event) => events.push(event),
    now: () => clock.ms,
  });
  ring.stop();
  return {
    dir,
    ring,
    events,
    async at(ms) {
      clock.ms = BEGIN + ms;
      await ring.reload();
      return ring;
    },
    announce: ({ vanafMs = 0, nood = false } = {}) =>
      announceKey({ ...place, vanafMs: BEGIN + vanafMs, nood }, clock.ms),
    restart: () => start(dir, clock),
    kids: () => publishedJwks(ring.current()).map(({ kid }) => kid ?? ''),
    kinds: () => events.map(({ kind }) => kind),
  };
}
const signerOf = ({ ring }: Process): string => ring.current().signer.kid;

describe('A69: the rotation of a key', () => {
  it('publishes the next key at once and signs with it no sooner than others can know it', async () => {
    const process = await start();
    const first = signerOf(process);
    expect(await process.announce()).toMatchObject({ ok: true });
    await process.at(0);
    const [, next] = process.kids();
    expect(process.kids()).toEqual([first, next]);
    for (const [ms, signer] of [
      [0, first],
      [LEAD_MS - 1, first],
      [LEAD_MS, next],
    ] as const) {
      await process.at(ms);
      expect(signerOf(process)).toBe(signer);
    }
  });

  it('waits for the instant that was asked, when that is later', async () => {
    const process = await start();
    const first = signerOf(process);
    await process.announce({ vanafMs: 2 * LEAD_MS });
    await process.at(0);
    await process.at(2 * LEAD_MS - 1);
    expect(signerOf(process)).toBe(first);
    await process.at(2 * LEAD_MS);
    expect(signerOf(process)).not.toBe(first);
  });

  it('counts from when this process publishes the key, however long ago the command was', async () => {
    const process = await start();
    const first = signerOf(process);
    await process.announce();
    await process.at(10 * LEAD_MS);
    expect(signerOf(process)).toBe(first);
    await process.at(11 * LEAD_MS - 1);
    expect(signerOf(process)).toBe(first);
    await process.at(11 * LEAD_MS);
    expect(signerOf(process)).not.toBe(first);
  });

  it('keeps the key before it published until what it signed has ended, tells when that is, and then destroys its file', async () => {
    const process = await start();
    const first = signerOf(process);
    const file = join(process.dir, 'access.pem');
    await process.announce();
    await process.at(0);
    const endMs = LEAD_MS + KEEP_MS;
    expect(publishedJwks(process.ring.current())[0]).toMatchObject({ kid: first, exp: (BEGIN + endMs) / 1_000 });
    await process.at(endMs - 1);
    expect(process.kids()).toContain(first);
    expect(existsSync(file)).toBe(true);
    await process.at(endMs);
    expect(process.kids()).toEqual([signerOf(process)]);
    expect(existsSync(file)).toBe(false);
    expect(process.kinds()).toEqual(['AANGEKONDIGD', 'TEKENT', 'VERNIETIGD']);
  });

  it('ends at its instant by itself, also between two looks at the folder', async () => {
    const clock = { ms: BEGIN };
    const process = await start(join(folder, 'instant'), clock);
    await process.announce();
    await process.at(0);
    clock.ms = BEGIN + LEAD_MS + KEEP_MS;
    expect(process.kids()).toEqual([signerOf(process)]);
  });

  it('is the same over a restart, before, during and after the overlap', async () => {
    const process = await start();
    const first = signerOf(process);
    await process.announce();
    await process.at(0);
    for (const ms of [1, LEAD_MS - 1, LEAD_MS, LEAD_MS + KEEP_MS - 1, LEAD_MS + KEEP_MS, 10 * LEAD_MS]) {
      await process.at(ms);
      const again = await process.restart();
      expect(again.kids(), `after ${ms} ms`).toEqual(process.kids());
      expect(signerOf(again), `after ${ms} ms`).toBe(signerOf(process));
    }
    expect(signerOf(process)).not.toBe(first);
    expect(existsSync(join(process.dir, 'access.pem'))).toBe(false);
  });

  it('is taken up at the next start, when the process was not there', async () => {
    const process = await start();
    await process.announce();
    const again = await process.restart();
    expect(again.kinds()).toEqual(['AANGEKONDIGD']);
    expect(again.kids()).toHaveLength(2);
  });

  it('is one at a time, and the one after it works like the first', async () => {
    const process = await start();
    const [first] = process.kids();
    expect(await process.announce()).toMatchObject({ ok: true });
    expect(await process.announce()).toEqual({ ok: false, why: 'AL_AANGEKONDIGD' });
    await process.at(0);
    expect(await process.announce()).toEqual({ ok: false, why: 'BEZIG' });
    await process.at(LEAD_MS + KEEP_MS);
    const second = signerOf(process);
    expect(await process.announce()).toMatchObject({ ok: true });
    await process.at(LEAD_MS + KEEP_MS + 1);
    await process.at(3 * LEAD_MS);
    expect([first, second]).not.toContain(signerOf(process));
    expect(process.kids()).toEqual([signerOf(process)]);
  });

  it('in an emergency ends everything before it within seconds', async () => {
    const process = await start();
    await process.announce({ vanafMs: LEAD_MS, nood: true });
    await process.at(0);
    await process.at(10_000);
    expect(process.kids()).toEqual([signerOf(process)]);
    expect(existsSync(join(process.dir, 'access.pem'))).toBe(false);
  });

  it('leaves the new files to the process alone', async () => {
    const process = await start();
    const announced = await process.announce();
    await process.at(0);
    const kid = announced.ok ? announced.kid : '';
    for (const file of [`access.${kid}.pem`, 'access.stand.json'])
      expect(statSync(join(process.dir, file)).mode & 0o777).toBe(0o600);
    expect(existsSync(join(process.dir, 'access.volgende.json'))).toBe(false);
  });
});

describe('a folder of keys that is damaged', () => {
  const announcement = (process: Process): string => join(process.dir, 'access.volgende.json');

  it.each([
    ['no JSON', () => 'x'],
    ['a path to another file', (text: string) => text.replace('"access.', '"../access.')],
    ['another shape', () => '{}'],
  ])('changes nothing while the process runs, and is told in one line: an announcement with %s', async (_, damage) => {
    const process = await start();
    const first = signerOf(process);
    await process.announce();
    writeFileSync(announcement(process), damage(readFileSync(announcement(process), 'utf8')));
    for (const ms of [0, 1, LEAD_MS, 2 * LEAD_MS]) await process.at(ms);
    expect(process.events).toEqual([
      { kind: 'GEWEIGERD', name: 'access', why: expect.stringMatching(/access\.volgende\.json is damaged; [^\n]+$/) },
    ]);
    expect(process.kids()).toEqual([first]);
  });

  it('refuses a next key that is cut off, of another kind, or not the one that was announced', async () => {
    for (const put of ['', 'kort', SIGNING_KEYS.access.make(), SIGNING_KEYS.transaction.make()]) {
      const process = await start();
      const first = signerOf(process);
      const announced = await process.announce();
      writeFileSync(join(process.dir, `access.${announced.ok ? announced.kid : ''}.pem`), put);
      await process.at(0);
      await process.at(LEAD_MS);
      expect(process.kinds()).toEqual(['GEWEIGERD']);
      expect(process.kids()).toEqual([first]);
    }
  });

  it('keeps signing with what it had when a file is gone, and says which', async () => {
    const process = await start();
    rmSync(join(process.dir, 'access.pem'));
    await process.at(1);
    await process.at(2);
    expect(process.events).toEqual([
      { kind: 'GEWEIGERD', name: 'access', why: expect.stringContaining('access.pem is gone; put it back') },
    ]);
    expect(process.kids()).toHaveLength(1);
  });

  it('stops a start: a stand that cannot be read, or that is gone, or that names a key that is gone', async () => {
    const process = await start();
    const stand = join(process.dir, 'access.stand.json');
    await process.announce();
    await process.at(0);
    const whole = readFileSync(stand);
    writeFileSync(stand, whole.subarray(0, 40));
    await expect(process.restart()).rejects.toThrow('access.stand.json is damaged; put it back');
    writeFileSync(stand, whole);
    await process.at(LEAD_MS + KEEP_MS);
    rmSync(stand);
    await expect(process.restart()).rejects.toThrow('access.stand.json is gone while');
    writeFileSync(stand, whole);
    rmSync(join(process.dir, `access.${signerOf(process)}.pem`));
    await expect(process.restart()).rejects.toThrow(/access\..*\.pem is gone; put it back/);
  });
});

describe('the command', () => {
  it('clears away a key that an earlier command made and announced to nobody, and no other', async () => {
    const process = await start();
    const left = join(process.dir, `access.${'x'.repeat(43)}.pem`);
    writeFileSync(left, 'half a key');
    const others = ['transaction.pem', `transaction.${'x'.repeat(43)}.pem`].map((file) => join(process.dir, file));
    for (const file of others) writeFileSync(file, 'another ring');
    expect(await process.announce()).toMatchObject({ ok: true });
    expect([left, ...others].map((file) => existsSync(file))).toEqual([false, true, true]);
  });

  it('is one at a time, and leaves no lock behind, also when it refuses', async () => {
    const process = await start();
    const both = await Promise.all([process.announce(), process.announce()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(existsSync(join(process.dir, 'access.wissel'))).toBe(false);
  });
});

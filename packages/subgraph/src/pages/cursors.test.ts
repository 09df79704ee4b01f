import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceKey, SECRET_KEYS } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { EncryptJWT } from 'jose';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { cursorKeysOf, openCursorKeys } from './cursor-key.ts';
import { type CursorPosition, createCursors } from './cursors.ts';

const key = randomBytes(32);
const ASKER = { gebruiker: 'a', organisatie: OIN.zvh, rol: 'PROCESREGISSEUR' } as const;
const PLACE = { lijst: 'PolitieBeeld.mutaties', keuze: 'NIEUWSTE_EERST ', casus: 'ZVH-2026-0101' };
const NA: CursorPosition = ['2026-11-18', 4711];
const MARK = { handvat: randomUUID(), na: NA };
const REFUSED = { extensions: { code: 'BLADZIJDE' } };
const cursors = createCursors({ keys: () => [key], lifetimeSeconds: 60 }, ASKER);

afterEach(() => {
  vi.useRealTimers();
});

describe('A99: a cursor', () => {
  it('gives back the place and whose it is, also of a row without a day, of nobody, and outside any casus', async () => {
    for (const na of [NA, [null, 1], ['ZVH-2026-0101', 0], ['x'.repeat(300), 2 ** 40]] as const)
      for (const place of [PLACE, { ...PLACE, casus: null }])
        for (const mark of [
          { handvat: MARK.handvat, na },
          { handvat: null, na },
        ])
          expect(await cursors.open(await cursors.seal({ ...place, ...mark }), place)).toEqual(mark);
  });

  it('holds nothing readable: another text for the same place, and one length whatever the place is', async () => {
    const moment = '2026-11-18 12:34:56.123456+00';
    const places: CursorPosition[] = [NA, NA, [null, 1], ['2026-11-18', 2 ** 52], [moment, Number.MAX_SAFE_INTEGER]];
    const sealed = await Promise.all([
      ...places.map((na) => cursors.seal({ ...PLACE, ...MARK, na })),
      ...places.map((na) => cursors.seal({ ...PLACE, handvat: null, na })),
    ]);
    expect(new Set(sealed).size).toBe(10);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    for (const cursor of sealed)
      expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/2026|4711|ZVH|mutaties/);
  });

  it('opens for its own list, choice and casus only', async () => {
    const cursor = await cursors.seal({ ...PLACE, ...MARK });
    for (const other of [{ lijst: 'PolitieBeeld.aanhoudingen' }, { keuze: 'OUDSTE_EERST ' }, { casus: null }])
      await expect(cursors.open(cursor, { ...PLACE, ...other })).rejects.toMatchObject(REFUSED);
  });

  it('opens for its own asker only, in the role in which it was given', async () => {
    const cursor = await cursors.seal({ ...PLACE, ...MARK });
    for (const other of [{ gebruiker: 'b' }, { rol: 'FG' as const }, { organisatie: OIN.politie }]) {
      const others = createCursors({ keys: () => [key], lifetimeSeconds: 60 }, { ...ASKER, ...other });
      await expect(others.open(cursor, PLACE)).rejects.toMatchObject(REFUSED);
    }
  });

  it('is refused after its time, and under another key', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const cursor = await cursors.seal({ ...PLACE, ...MARK });
    const others = createCursors({ keys: () => [randomBytes(32)], lifetimeSeconds: 60 }, ASKER);
    await expect(others.open(cursor, PLACE)).rejects.toMatchObject(REFUSED);
    vi.advanceTimersByTime(58_000);
    await expect(cursors.open(cursor, PLACE)).resolves.toEqual(MARK);
    vi.advanceTimersByTime(3_000);
    await expect(cursors.open(cursor, PLACE)).rejects.toMatchObject(REFUSED);
  });

  it('is no other token under the same key: another type, another place, or without an end', async () => {
    const cursor = await cursors.seal({ ...PLACE, ...MARK });
    const made = (claims: object, typ: string) =>
      new EncryptJWT({ ...claims }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ }).encrypt(key);
    for (const typ of ['bladwijzer+jwt', 'at+jwt'])
      await expect(cursors.open(await made({ na: JSON.stringify(NA) }, typ), PLACE)).rejects.toMatchObject(REFUSED);
    for (const wrong of ['', '.', '....', cursor.slice(1), `${cursor}.`, 'é', '0'.repeat(10_000)])
      await expect(cursors.open(wrong, PLACE)).rejects.toMatchObject(REFUSED);
  });
});

describe('the key of the cursors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenhub-cursors-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = (dir: string) =>
    openCursorKeys(
      { keysDir: dir, keys: { reloadMs: 3_600_000, publishedMs: 1_000 }, cursorSeconds: 60 },
      () => undefined,
    );

  it('is made once, kept over a restart, and readable by the process alone', async () => {
    const dir = join(folder, 'once');
    const [made] = cursorKeysOf((await open(dir)).current());
    expect(made).toHaveLength(32);
    expect(cursorKeysOf((await open(dir)).current())).toEqual([made]);
    const path = join(dir, 'bladwijzer.key');
    expect(new Uint8Array(readFileSync(path))).toEqual(made);
    expect([statSync(dir).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
    writeFileSync(path, 'kort');
    await expect(open(dir)).rejects.toThrow('bladwijzer.key must hold 32 bytes');
  });

  it('may be another one: what the one before it sealed still opens, and what is sealed now opens too', async () => {
    const dir = join(folder, 'rotated');
    const ring = await open(dir);
    const rotated = createCursors({ keys: () => cursorKeysOf(ring.current()), lifetimeSeconds: 60 }, ASKER);
    const before = await rotated.seal({ ...PLACE, ...MARK });
    const next = { dir, name: 'bladwijzer', material: SECRET_KEYS.bladwijzer, vanafMs: 0, nood: false };
    expect(await announceKey(next, Date.now())).toMatchObject({ ok: true });
    const [first] = cursorKeysOf(ring.current());
    await ring.reload();
    expect(cursorKeysOf(ring.current())).toEqual([expect.not.objectContaining(first), first]);
    for (const cursor of [before, await rotated.seal({ ...PLACE, ...MARK })])
      await expect(rotated.open(cursor, PLACE)).resolves.toEqual(MARK);
  });
});

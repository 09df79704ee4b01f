import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import {
  announcementFile,
  KeyFolderDamaged,
  type RingPlace,
  readAnnouncement,
  readIfThere,
  readStand,
  writeStand,
} from './key-folder.ts';
import type { KeyMaterial, NamedKey } from './key-material.ts';
import { hasEnded, type KeyTimes, signerOf, type Waits, withNext } from './key-stand.ts';
import { readOrCreate } from './read-or-create.ts';
import type { SigningKey } from './signing-key.ts';

/** The keys of a ring at one moment; the same object for as long as nothing changes. */
export interface KeySet<Key extends NamedKey> {
  /** What is signed or sealed with now. */
  readonly signer: Key;
  /** Everything that still counts, the signer and the next one too. */
  readonly live: readonly { readonly key: Key; readonly eindigtMs: number | null }[];
}

export type RingEvent =
  | { readonly kind: 'AANGEKONDIGD'; readonly name: string; readonly kid: string; readonly tekentMs: number }
  | { readonly kind: 'TEKENT'; readonly name: string; readonly kid: string }
  | { readonly kind: 'VERNIETIGD'; readonly name: string; readonly kid: string }
  | { readonly kind: 'GEWEIGERD'; readonly name: string; readonly why: string };

export interface RingOptions<Key extends NamedKey> extends RingPlace, Waits {
  readonly material: KeyMaterial<Key>;
  /** How often the folder is looked at. */
  readonly reloadMs: number;
  readonly onEvent: (event: RingEvent) => void;
  /** Milliseconds since 1970; a test brings its own. */
  readonly now?: () => number;
}

export interface KeyRing<Key extends NamedKey> {
  current(): KeySet<Key>;
  /** Looks at the folder now; a timer does so by itself. */
  reload(): Promise<void>;
  stop(): void;
}

interface HeldKey<Key> extends KeyTimes {
  readonly key: Key;
}
type Held<Key> = readonly [HeldKey<Key>, ...HeldKey<Key>[]];

const LIVE_MAX = 3;
const timesOf = ({ kid, bestand, gepubliceerdMs, tekentMs, eindigtMs }: KeyTimes): KeyTimes => ({
  kid,
  bestand,
  gepubliceerdMs,
  tekentMs,
  eindigtMs,
});

async function readKey<Key extends NamedKey>(
  { dir, material }: RingOptions<Key>,
  { bestand, kid }: Pick<KeyTimes, 'bestand' | 'kid'>,
): Promise<Key> {
  const path = join(dir, bestand);
  const bytes = readIfThere(path);
  if (bytes === null) throw new KeyFolderDamaged(`${path} is gone; put it back from the backup`);
  const key = await material.read(bytes).catch((error: Error) => {
    throw new KeyFolderDamaged(`${path} ${error.message}; put it back from the backup`);
  });
  if (key.kid !== kid) throw new KeyFolderDamaged(`${path} holds another key than ${kid}; put it back from the backup`);
  return key;
}

async function readHeld<Key extends NamedKey>(options: RingOptions<Key>, nowMs: number): Promise<Held<Key>> {
  const { dir, name, material } = options;
  const stand = readStand(options);
  if (stand === null) {
    const bestand = `${name}.${material.extension}`;
    const bytes = readOrCreate(join(dir, bestand), material.make);
    const key = await material.read(bytes).catch((error: Error) => {
      throw new KeyFolderDamaged(`${join(dir, bestand)} ${error.message}`);
    });
    return [{ key, kid: key.kid, bestand, gepubliceerdMs: null, tekentMs: null, eindigtMs: null }];
  }
  const held: HeldKey<Key>[] = [];
  for (const times of stand) {
    if (!hasEnded(times, nowMs)) held.push({ ...times, key: await readKey(options, times) });
    else if (existsSync(join(dir, times.bestand))) destroy(options, times);
  }
  const [first, ...others] = held;
  if (first === undefined) throw new KeyFolderDamaged(`no key of ${name} in ${dir} counts any more; put one back`);
  return [first, ...others];
}

function destroy<Key extends NamedKey>({ dir, name, onEvent }: RingOptions<Key>, { bestand, kid }: KeyTimes): void {
  rmSync(join(dir, bestand), { force: true });
  onEvent({ kind: 'VERNIETIGD', name, kid });
}

/** A ring that is open; what it holds changes only as a whole. */
interface OpenRing<Key extends NamedKey> {
  readonly options: RingOptions<Key>;
  readonly now: () => number;
  held: Held<Key>;
  /** The signer that the operator was told of. */
  toldSigner: string;
}

function setOf<Key extends NamedKey>({ held, now }: OpenRing<Key>): KeySet<Key> {
  const nowMs = now();
  const live = held.filter((key) => !hasEnded(key, nowMs));
  return { signer: signerOf(held, nowMs).key, live: live.map(({ key, eindigtMs }) => ({ key, eindigtMs })) };
}

function isSame<Key extends NamedKey>(one: KeySet<Key>, other: KeySet<Key>): boolean {
  const sameAt = ({ key, eindigtMs }: KeySet<Key>['live'][number], at: number): boolean =>
    other.live[at]?.key === key && other.live[at].eindigtMs === eindigtMs;
  return one.signer === other.signer && one.live.length === other.live.length && one.live.every(sameAt);
}

async function takeOver<Key extends NamedKey>(ring: OpenRing<Key>): Promise<void> {
  const { options, held, now } = ring;
  const { name, onEvent } = options;
  const announced = readAnnouncement(options);
  if (announced === null) return;
  if (!held.some(({ kid }) => kid === announced.kid)) {
    if (held.length >= LIVE_MAX)
      throw new KeyFolderDamaged(`${name}: too many keys count at once; wait until one has ended`);
    const key = await readKey(options, announced);
    const times = withNext(held, announced, options, now());
    // Before it is published: a process that forgets over a restart that it was would sign too soon.
    writeStand(options, times.map(timesOf));
    const [first, ...others] = times.map((one, at) => ({ ...one, key: held[at]?.key ?? key }));
    if (first !== undefined) ring.held = [first, ...others];
    onEvent({ kind: 'AANGEKONDIGD', name, kid: key.kid, tekentMs: times.at(-1)?.tekentMs ?? 0 });
  }
  rmSync(announcementFile(options), { force: true });
}

function destroyEnded<Key extends NamedKey>(ring: OpenRing<Key>): void {
  const { options, held, now } = ring;
  const ended = held.filter((key) => hasEnded(key, now()));
  const [first, ...others] = held.filter((key) => !ended.includes(key));
  if (ended.length === 0 || first === undefined) return;
  for (const key of ended) destroy(options, key);
  ring.held = [first, ...others];
  writeStand(options, ring.held.map(timesOf));
}

async function look<Key extends NamedKey>(ring: OpenRing<Key>): Promise<void> {
  const { options, now } = ring;
  const { dir, name, onEvent } = options;
  destroyEnded(ring);
  await takeOver(ring);
  const signer = signerOf(ring.held, now()).kid;
  if (signer !== ring.toldSigner) onEvent({ kind: 'TEKENT', name, kid: signer });
  ring.toldSigner = signer;
  const gone = ring.held.find(({ bestand }) => !existsSync(join(dir, bestand)));
  if (gone !== undefined) throw new KeyFolderDamaged(`${join(dir, gone.bestand)} is gone; put it back from the backup`);
}

/** Looks, one look at a time; whatever is wrong changes nothing, and is told once and not every few seconds. */
function createReload<Key extends NamedKey>(ring: OpenRing<Key>): () => Promise<void> {
  const { name, onEvent } = ring.options;
  let refused = '';
  const lookAndTell = async (): Promise<void> => {
    try {
      await look(ring);
      refused = '';
    } catch (error) {
      const isDamaged = error instanceof KeyFolderDamaged;
      const why = isDamaged ? error.message : `the folder of ${name} cannot be read or written`;
      if (why !== refused) onEvent({ kind: 'GEWEIGERD', name, why });
      refused = why;
    }
  };
  let looking: Promise<void> | null = null;
  return () => {
    looking ??= lookAndTell().finally(() => {
      looking = null;
    });
    return looking;
  };
}

/**
 * Opens the keys of one kind that this process signs or seals with, and follows its folder: a key that is announced there is
 * published at once, signs from its instant on, and what it follows is destroyed once nothing that it signed lives any more.
 * A folder that is damaged while the process runs changes nothing. @throws KeyFolderDamaged when it is damaged at the start.
 */
export async function openKeyRing<Key extends NamedKey>(options: RingOptions<Key>): Promise<KeyRing<Key>> {
  const { now = Date.now } = options;
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const held = await readHeld(options, now());
  const ring: OpenRing<Key> = { options, now, held, toldSigner: signerOf(held, now()).kid };
  const reload = createReload(ring);
  await reload();
  const timer = setInterval(() => void reload(), options.reloadMs);
  timer.unref();
  let set = setOf(ring);
  return {
    current() {
      const present = setOf(ring);
      if (!isSame(set, present)) set = present;
      return set;
    },
    reload,
    stop: () => clearInterval(timer),
  };
}

/** What a JWKS says of them: the public parts, and of a key that has an end when that is (`exp`, seconds). */
export function publishedJwks({ live }: KeySet<SigningKey>): JWK[] {
  return live.map(({ key, eindigtMs }) => ({
    ...key.publicJwk,
    ...(eindigtMs === null ? {} : { exp: Math.ceil(eindigtMs / 1000) }),
  }));
}

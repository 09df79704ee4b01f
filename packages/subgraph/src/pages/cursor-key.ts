import { type KeyRing, type KeySet, openKeyRing, type RingEvent, SECRET_KEYS, type SecretKey } from '@ketenhub/tokens';
import type { SubgraphSettings } from '../settings.ts';

/**
 * The key that this process seals its cursors with, made at first use and kept, so that a restart breaks off nobody's
 * paging. After a rotation the key before it opens cursors for as long as one lives. Nobody else ever needs it, so the next
 * one seals at once. @throws KeyFolderDamaged
 */
export function openCursorKeys(
  { keysDir: dir, keys, cursorSeconds }: Pick<SubgraphSettings, 'keysDir' | 'keys' | 'cursorSeconds'>,
  onEvent: (event: RingEvent) => void,
): Promise<KeyRing<SecretKey>> {
  const waits = { reloadMs: keys.reloadMs, leadMs: 0, keepMs: cursorSeconds * 1_000 };
  return openKeyRing({ dir, name: 'bladwijzer', material: SECRET_KEYS.bladwijzer, ...waits, onEvent });
}

/** As the sealer wants them: the one that seals first. */
export function cursorKeysOf({ signer, live }: KeySet<SecretKey>): readonly [Uint8Array, ...Uint8Array[]] {
  const others = live.filter(({ key }) => key !== signer).map(({ key }) => new Uint8Array(key.bytes));
  return [new Uint8Array(signer.bytes), ...others];
}

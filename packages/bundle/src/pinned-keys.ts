import type { ReleaseKeys } from './check-release.ts';
import { readReleaseKeys } from './policy-settings.ts';

/** The pinned keys of compliance as the operator's file holds them now: two while one key follows another (ADR 0019). */
export interface PinnedKeys {
  /** Follows the file: what is verified after a change of it is verified with what stands there then. */
  readonly keys: ReleaseKeys;
  /** Reads the file again. @throws BundleRefused when it holds anything else; then what was pinned stays pinned */
  readonly refresh: () => void;
}

/** @throws BundleRefused when the file is missing, or holds anything but public keys of compliance. */
export function openPinnedKeys(keyFile: string): PinnedKeys {
  let pinned = readReleaseKeys(keyFile);
  return {
    keys: (header, token) => pinned(header, token),
    refresh: () => {
      pinned = readReleaseKeys(keyFile);
    },
  };
}

import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { LOCK_FILE } from './lock.ts';

const LOG_BYTES_MAX = 10 * 1024 * 1024;

/**
 * Makes the data folder when there is none. Others may pass through it only when this is root, because PostgreSQL then
 * runs as another user and its data stands in it.
 * @throws the file system's error when it cannot be made or written.
 */
export function openDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
}

/** Throws away everything in the data folder but the lock that the caller holds, and the cluster that was placed elsewhere. */
export function emptyDataFolder(dataDir: string): void {
  removeRelocatedCluster(dataDir);
  for (const entry of readdirSync(dataDir)) {
    if (entry !== LOCK_FILE) rmSync(join(dataDir, entry), { recursive: true, force: true });
  }
}

/** The log file of a process; one that has grown past 10 MB is set aside first, over the one set aside before it. */
export function openLogFile(dataDir: string, process: string): string {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${process}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
  return file;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, openDatabase } from '@ketenhub/database';
import { type Environment, type Logger, numberSetting } from '@ketenhub/service';
import { type KeySettings, openKeyRing, ringLog, SIGNING_KEYS } from '@ketenhub/tokens';
import { readKnownKeys, rememberKey } from './known-keys.ts';
import { type SignedHead, sealLines, TreeBroken } from './seal-lines.ts';

export interface SealerOptions {
  readonly proces: string;
  readonly keysDir: string;
  readonly keys: Pick<KeySettings, 'reloadMs'>;
  /** The app role: the sealer has the rights of the process and no more. */
  readonly appUrl: string;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly everyMs: number;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

export interface Sealer {
  /** Seals now what has no place yet; a timer does so by itself. Never rejects: what is wrong is told to the operator. */
  seal(): Promise<void>;
  /** Seals a last time, then frees everything. */
  stop(): Promise<void>;
}

/** How long after its commit a line has a place, at most: twice this; later only with an alarm in the log. @throws SettingError */
export function readSealMs(env: Environment): number {
  return numberSetting(env, 'LOG_SEAL_MS', { fallback: 10_000, min: 100, max: 60_000 });
}

const WHOLE_EVERY_MS = 3_600_000;
const TELL_EVERY_MS = 60_000;
/** Longest wait for the last seals of a process that stops: what stays unsealed then, the next start seals. */
const STOP_MAX_MS = 5_000;
/** A run that is signing at the switch; what it signed stays good for ever. */
const KEEP_MS = 5_000;

/** One error line when lines stay unsealed and one each minute that it lasts, one line when it is over. */
function createAlarm(logger: SealerOptions['logger']) {
  let toldMs: number | null = null;
  return {
    failed(error: unknown) {
      if (toldMs !== null && Date.now() - toldMs < TELL_EVERY_MS) return;
      toldMs = Date.now();
      if (error instanceof TreeBroken)
        logger.error({ beveiliging: 'LOGBOEK_GEBROKEN', why: error.message }, 'nothing is sealed');
      else logger.error({ beveiliging: 'LOGBOEK_NIET_VERZEGELD', error }, 'log lines are not sealed; tried again');
    },
    succeeded() {
      if (toldMs !== null) logger.info('log lines are sealed again');
      toldMs = null;
    },
  };
}

/**
 * Seals the logbook of this process from now on, on a connection of its own. No answer waits for it: a line is durable before its
 * answer goes out, the seal is the evidence afterwards. @throws KeyFolderDamaged
 */
export async function startSealer(options: SealerOptions): Promise<Sealer> {
  const { proces, keysDir, keys, appUrl, everyMs, logger } = options;
  const ring = await openKeyRing({
    dir: keysDir,
    name: 'logboek',
    material: SIGNING_KEYS.logboek,
    reloadMs: keys.reloadMs,
    // Nobody has to know it first: who verifies reads every key that ever signed.
    leadMs: 0,
    keepMs: KEEP_MS,
    onEvent: ringLog(logger),
  });
  let publicKeys = readKnownKeys(keysDir);
  const pool = createPool({
    ...options,
    url: appUrl,
    applicationName: `${proces} zegels`,
    connectionsMax: 1,
    onError: () => undefined,
  });
  const database = openDatabase(pool);
  const alarm = createAlarm(logger);
  let remembered: SignedHead | null = null;
  let wholeMs: number | null = null;

  async function run(): Promise<void> {
    try {
      const key = ring.current().signer;
      publicKeys = rememberKey(keysDir, publicKeys, key);
      const startedMs = performance.now();
      const whole = wholeMs === null || startedMs - wholeMs >= WHOLE_EVERY_MS;
      const sealed = await sealLines({ database, proces, key, publicKeys, remembered, whole });
      if (sealed === null) return;
      remembered = sealed.head;
      if (whole) wholeMs = startedMs;
      alarm.succeeded();
    } catch (error) {
      alarm.failed(error);
    }
  }
  let running: Promise<void> | null = null;
  const seal = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  const timer = setInterval(() => void seal(), everyMs);
  timer.unref();
  void seal();
  return {
    seal,
    async stop() {
      clearInterval(timer);
      const last = (async () => {
        await running;
        await seal();
        return true;
      })();
      const ended = await Promise.race([last, sleep(STOP_MAX_MS, false, { ref: false })]);
      ring.stop();
      if (ended) await pool.end();
    },
  };
}

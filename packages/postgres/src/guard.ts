import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './choose-place.ts';
import { spawnAs } from './system-user.ts';

/**
 * PostgreSQL itself does not notice that the process that started it is gone. This shell does: its standard input is a
 * pipe from that process, which the operating system closes even after kill -9. End of input: smart shutdown (clients
 * that are ending by themselves can still write their last outcome), after ten seconds fast, after ten more immediate
 * (then PostgreSQL kills its own processes after five), after ten more SIGKILL: nobody else is left to end a server that
 * hangs. A line `fast` or `immediate` asks for that kind at once.
 */
const GUARD = `
exec 3<&0 </dev/null
"$@" &
postgres=$!
trap '' INT TERM HUP
(
  while read -r word <&3; do
    case $word in
      fast) kill -INT $postgres ;;
      immediate) kill -QUIT $postgres ;;
    esac
  done
  for how in TERM INT QUIT; do
    kill -$how $postgres 2>/dev/null || exit 0
    seconds=0
    while [ $seconds -lt 10 ]; do
      sleep 1
      kill -0 $postgres 2>/dev/null || exit 0
      seconds=$((seconds + 1))
    done
  done
  kill -KILL $postgres 2>/dev/null
) &
watcher=$!
exec 3<&-
wait $postgres
code=$?
kill -9 $watcher 2>/dev/null
wait $watcher 2>/dev/null
exit $code
`;

export interface GuardOptions {
  readonly port: number;
  /** File that PostgreSQL's log lines are appended to. */
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts PostgreSQL under its guard, in its own process group. Its exit code is PostgreSQL's. */
export function spawnGuarded(place: Place, options: GuardOptions): ChildProcess {
  const settings = Object.entries({ ...fixedSettings(options.port), ...options.settings });
  const flags = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(options.logFile, 'a', 0o600);
  try {
    return spawn(
      '/bin/sh',
      ['-c', GUARD, 'ketenhub-postgres', join(place.native, 'bin', 'postgres'), '-D', place.cluster, ...flags],
      {
        ...spawnAs(place.user),
        cwd: '/',
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' },
        detached: true,
        stdio: ['pipe', log, log],
      },
    );
  } finally {
    closeSync(log);
  }
}

function fixedSettings(port: number): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket in /tmp: another user of this machine could put his own there first.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // An error's DETAIL and statement quote values (a BSN in "Key (bsn)=... already exists"): personal data stays out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    shared_preload_libraries: 'pg_stat_statements',
    // Counts statements on rows only: BEGIN and COMMIT are noise, and DDL would be kept unnormalised.
    'pg_stat_statements.track_utility': 'off',
  };
}

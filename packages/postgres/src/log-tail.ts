import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The text that was appended to a log file since byte `from`; its last 64 kB when that is more. Empty without a file. */
export function readLogFrom(file: string, from: number): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(from, size - 65_536);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, start));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The one line that best says why a process of the hub ended: its plain-text line on stderr, which the processes print
 * for a fatal problem, or the message of Node's own error report; else the last log record of level error or above.
 */
export function fatalLine(log: string): string | null {
  const lines = log
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const thrown = lines.findLast((line) => /^(Uncaught )?[\w.]*Error( \[\w+\])?: /.test(line));
  if (thrown !== undefined) return thrown;
  const plain = lines.findLast(
    (line) => !/^[\s{^]|^\(node:|^\(Use `node|^Node\.js v|^file:\/\/|^node:internal/.test(line),
  );
  return plain ?? lines.map(errorRecord).findLast((message) => message !== null) ?? null;
}

function errorRecord(line: string): string | null {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record !== 'object' || record === null || !('level' in record) || !('msg' in record)) return null;
    return Number(record.level) >= 50 || record.level === 'error' || record.level === 'fatal'
      ? String(record.msg)
      : null;
  } catch {
    return null;
  }
}

import { describe, expect, it } from 'vitest';
import { fatalLine } from './log-tail.ts';

describe('the one line that says why a process ended', () => {
  it('is the plain line that it printed, not its log records', () => {
    const log = '{"level":30,"msg":"starting"}\nDATABASE_URL_POLICE is not set\n{"level":30,"msg":"bye"}\n';
    expect(fatalLine(log)).toBe('DATABASE_URL_POLICE is not set');
  });

  it('is the message out of a report by Node itself, without its stack', () => {
    const log = [
      'file:///x/main.ts:3',
      "throw new TypeError('iets is stuk');",
      '^',
      '',
      'TypeError: iets is stuk',
      '    at file:///x/main.ts:3:7 {',
      "  code: 'X'",
      '}',
      '',
      'Node.js v24.21.0',
    ].join('\n');
    expect(fatalLine(log)).toBe('TypeError: iets is stuk');
  });

  it('is the last error record when there is nothing else', () => {
    const log =
      '{"level":60,"msg":"no database"}\n{"level":30,"msg":"bye"}\n(node:1) ExperimentalWarning: Type Stripping\n';
    expect(fatalLine(log)).toBe('no database');
  });

  it('is absent when the process said nothing', () => {
    expect(fatalLine('{"level":30,"msg":"hallo"}\n')).toBeNull();
  });
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('./logger.ts', import.meta.url).href;

/** What a process of its own writes on stdout when it runs these statements with a `logger`. */
async function logged(statements: string): Promise<string> {
  const source = `import { createLogger } from ${JSON.stringify(MODULE)}; const logger = createLogger('test', 'info'); ${statements}`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  expect(stderr).toBe('');
  return stdout;
}

const FAULTS = `
  const bsn = '999990019';
  const fault = (message, more = {}) => Object.assign(new Error(message), { code: '22P02', detail: bsn, ...more });
  const faults = [
    fault('Failed query: select naam from personen where bsn = ' + bsn),
    fault('invalid date at "' + bsn + '"'),
    fault('Failed query: select\\n    at ' + bsn + '\\nparams: ' + bsn, { query: 'select ' + bsn, params: [bsn] }),
    fault('wrapped', { cause: fault('select ' + bsn) }),
    new AggregateError([fault(bsn)], bsn),
    bsn, { bsn }, null, undefined, 7,
  ];`;

describe('the log of a process', () => {
  it('A108: holds of an error its name, code and place, and never its message, stack, SQL or values', async () => {
    const output = await logged(`${FAULTS}
      for (const error of faults) logger.error({ error }, 'request failed');
      for (const err of faults.slice(0, 5)) logger.error({ err }, 'request failed');`);
    expect(output.trim().split('\n')).toHaveLength(15);
    expect(output).not.toMatch(/999990019|select|params|personen/i);
    expect(output).toContain('"code":"22P02"');
    expect(JSON.parse(output.split('\n')[0] ?? '').error).toMatchObject({
      name: 'Error',
      place: expect.stringMatching(/\d+:\d+/),
    });
  });

  it('A108: holds no message either when the error is all there is to say', async () => {
    const output = await logged(`${FAULTS}
      for (const error of faults.slice(0, 5)) { logger.error(error); logger.error({ err: error }); logger.error({ error }); }`);
    expect(output.trim().split('\n')).toHaveLength(15);
    expect(output).not.toMatch(/999990019|select|params|personen/i);
    expect(output).toContain('"msg":"fault"');
  });

  it('A79: holds no token and no BSN under the names that they have', async () => {
    const output = await logged(`
      logger.info({ token: 'eyJ1', authorization: 'Bearer eyJ2', subject_token: 'eyJ3', casusbewijs: 'eyJ4', bsn: '999990019' }, 'x');
      logger.info({ headers: { authorization: 'Bearer eyJ5', token: 'eyJ6' }, persoon: { bsn: '999990019' } }, 'x');`);
    expect(output).not.toMatch(/eyJ|999990019/);
  });

  it('A124: is one line of JSON an event, whatever the text, and names its writer', async () => {
    const output = await logged(
      `logger.info({ value: 'a\\n{"level":50}\\r\\n' }, 'text\\n{"level":60}'); logger.info('plain');`,
    );
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ proces: 'test', level: 30, value: 'a\n{"level":50}\r\n' }, { msg: 'plain' }]);
  });
});

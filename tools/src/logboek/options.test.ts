import { describe, expect, it } from 'vitest';
import { PROCESSES } from '../../start/process-list.ts';
import { readVerifyOptions } from './options.ts';

describe('the options of npm run logboek:verify', () => {
  it('are every logbook of the hub in .data, unless one is named', () => {
    expect(readVerifyOptions([])).toEqual({
      processes: PROCESSES,
      witnessFile: null,
      keepFile: null,
      dataDir: '.data',
    });
    const { processes, ...files } = readVerifyOptions([
      '--proces',
      'police',
      '--getuige',
      'a',
      '--bewaar',
      'b',
      '--data',
      'c',
    ]);
    expect(processes.map(({ name }) => name)).toEqual(['police']);
    expect(files).toEqual({ witnessFile: 'a', keepFile: 'b', dataDir: 'c' });
  });

  it.each([[['--proces', 'politie']], [['--alles']], [['police']], [['--getuige']]])(
    'refuse %j with how it is used',
    (args) => {
      expect(() => readVerifyOptions(args)).toThrow('npm run logboek:verify');
    },
  );
});

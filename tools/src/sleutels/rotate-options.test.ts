import { describe, expect, it } from 'vitest';
import { KEY_PLACES } from './key-places.ts';
import { readRotateOptions, WrongUse } from './rotate-options.ts';

describe('what is typed behind npm run sleutels:wissel', () => {
  it('names one key of the hub', () => {
    for (const place of KEY_PLACES)
      expect(readRotateOptions([place.wie])).toEqual({
        soort: 'SLEUTEL',
        place,
        overSeconds: 0,
        nood: false,
        dataDir: '.data',
      });
    expect(readRotateOptions(['gateway', '--over', '600', '--nood', '--data', '/srv/hub'])).toMatchObject({
      overSeconds: 600,
      nood: true,
      dataDir: '/srv/hub',
    });
  });

  it('or compliance, whose key is no process’s', () => {
    expect(readRotateOptions(['compliance'])).toEqual({
      soort: 'COMPLIANCE',
      publicFile: null,
      finish: false,
      dataDir: '.data',
    });
    expect(readRotateOptions(['compliance', '--afronden'])).toMatchObject({ finish: true });
  });

  it.each([
    [[]],
    [['onbekend']],
    [['gateway', 'casusautoriteit']],
    [['gateway', '--over', 'straks']],
    [['gateway', '--over', '-1']],
    [['gateway', '--over', '9999999']],
    [['gateway', '--publiek', 'x.json']],
    [['gateway', '--afronden']],
    [['compliance', '--over', '10']],
    [['compliance', '--nood']],
    [['gateway', '--direct']],
  ])('is refused with how to use it: %j', (args) => {
    expect(() => readRotateOptions(args)).toThrow(WrongUse);
  });

  it('names of the key of a logbook also whose logbook it is', () => {
    expect(readRotateOptions(['logboek-politie'])).toMatchObject({ place: { proces: 'police', name: 'logboek' } });
    expect(() => readRotateOptions(['logboek'])).toThrow('logboek-politie, logboek-justitie');
  });
});

import { SettingError } from '@ketenhub/service';
import { describe, expect, it } from 'vitest';
import { readSubgraphSettings } from './settings.ts';

const DATABASE = { DATABASE_URL_POLICE: 'postgres://x', DATABASE_OWNER_URL_POLICE: 'postgres://y' };
const read = (env: Record<string, string>) => readSubgraphSettings({ ...DATABASE, ...env }, 'police');

describe('the clock of derived values', () => {
  it('stands still only in demo mode, and only when a day is set', () => {
    expect(read({ DEMO: '1', DEMO_DATUM: '2026-11-18' }).demoDatum).toBe('2026-11-18');
    for (const env of [{}, { DEMO: '1' }, { DEMO: '1', DEMO_DATUM: '' }]) expect(read(env).demoDatum).toBeNull();
  });

  it('is always the real one without demo mode, whatever is set', () => {
    for (const demo of [{}, { DEMO: '0' }, { DEMO: 'false' }])
      for (const DEMO_DATUM of ['2026-11-18', 'gisteren']) expect(read({ ...demo, DEMO_DATUM }).demoDatum).toBeNull();
  });

  it.each(['gisteren', '2026-02-30', '18-11-2026', '2026-11-18T00:00'])('is not set by %s', (DEMO_DATUM) => {
    expect(() => read({ DEMO: '1', DEMO_DATUM })).toThrow(
      new SettingError('DEMO_DATUM must be a day, such as 2026-11-18'),
    );
  });
});

describe('the time that a cursor opens its next page', () => {
  it('is a quarter of an hour, or what is set between half a minute and a day', () => {
    expect(read({}).cursorSeconds).toBe(900);
    expect(read({ CURSOR_SECONDS: '30' }).cursorSeconds).toBe(30);
    for (const CURSOR_SECONDS of ['29', '86401', 'x']) expect(() => read({ CURSOR_SECONDS })).toThrow(SettingError);
  });
});

describe('the organisations that answer by hand', () => {
  it('are nobody, or those that are named, of whatever process', () => {
    for (const env of [{}, { MET_DE_HAND: '' }, { MET_DE_HAND: ' , ' }]) expect(read(env).metDeHand).toEqual([]);
    expect(read({ MET_DE_HAND: 'politie, ggz' }).metDeHand).toEqual(['politie', 'ggz']);
  });

  it('are never a code that no organisation has: somebody would be without an inbox and not know', () => {
    for (const MET_DE_HAND of ['politei', 'politie;ggz', 'POLITIE'])
      expect(() => read({ MET_DE_HAND })).toThrow(/^MET_DE_HAND names .* no organisation$/);
  });
});

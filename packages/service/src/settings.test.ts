import { describe, expect, it } from 'vitest';
import { portOf, processUrl } from './processes.ts';
import { flagSetting, numberSetting, SettingError, textSetting, urlSetting } from './settings.ts';

const range = { fallback: 10, min: 1, max: 100 };

describe('settings', () => {
  it.each(['True', 'TRUE', 'yes', 'on', 'ja', '1 ', ' 1', '2', 'flase', 'undefined'])(
    'a typo in a switch stops the start and never switches a guard: %j',
    (value) => {
      expect(() => flagSetting({ DEMO: value }, 'DEMO')).toThrow(new SettingError('DEMO must be 1 or 0'));
    },
  );

  it('a switch is off unless it says on', () => {
    expect(['1', 'true'].map((DEMO) => flagSetting({ DEMO }, 'DEMO'))).toEqual([true, true]);
    expect([{ DEMO: '0' }, { DEMO: 'false' }, { DEMO: '' }, {}].map((env) => flagSetting(env, 'DEMO'))).toEqual(
      Array(4).fill(false),
    );
  });

  it.each(['0', '101', '-1', '1.5', 'tien', '5s', 'NaN', 'Infinity', '1_000', ' ', '1e1', '0x10', ' 5'])(
    'a number outside its range, or written otherwise, stops the start: %j',
    (value) => {
      expect(() => numberSetting({ N: value }, 'N', { ...range, min: value === ' ' ? 0 : 1 })).toThrow(SettingError);
    },
  );

  it('a number is taken as it is written, and is the fallback when it is not set', () => {
    expect(['1', '100', '', undefined].map((N) => numberSetting({ N }, 'N', range))).toEqual([1, 100, 10, 10]);
  });

  it('a text that is set to nothing is no text: it never falls back to a wider default', () => {
    expect(() => textSetting({ HOST: '' }, 'HOST', '127.0.0.1')).toThrow('HOST is not set');
    expect(() => textSetting({}, 'KEYS_DIR')).toThrow('KEYS_DIR is not set');
    expect(textSetting({}, 'HOST', '127.0.0.1')).toBe('127.0.0.1');
  });

  it.each(['ftp://x', 'file:///etc/passwd', 'javascript:1', 'localhost:4010', 'x', '//x'])(
    'an address that is no http address stops the start: %s',
    (value) => {
      expect(() => urlSetting({ U: value }, 'U')).toThrow(new SettingError('U must be an http address'));
    },
  );

  it('an address has no slash at its end, so that it equals the issuer in a token', () => {
    expect(urlSetting({ U: 'https://x.example/' }, 'U')).toBe('https://x.example');
  });

  it('a process is found at its own port unless its address is given', () => {
    expect(processUrl({}, 'token-service')).toBe('http://127.0.0.1:4010');
    expect(processUrl({ TOKEN_SERVICE_PORT: '5010' }, 'token-service')).toBe('http://127.0.0.1:5010');
    expect(processUrl({ TOKEN_SERVICE_URL: 'https://t.example' }, 'token-service')).toBe('https://t.example');
    expect(() => portOf({ CASE_PORT: '70000' }, 'case')).toThrow(SettingError);
  });
});

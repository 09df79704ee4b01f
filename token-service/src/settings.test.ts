import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const databases = {
  DATABASE_URL_TOKEN_SERVICE: 'postgres://app@h/d',
  DATABASE_OWNER_URL_TOKEN_SERVICE: 'postgres://owner@h/d',
};

describe('settings', () => {
  it('are safe by default: loopback only, no demo, access tokens of at most 15 minutes', () => {
    const settings = readSettings(databases);
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 4010,
      issuer: 'http://127.0.0.1:4010',
      demo: false,
      bodyLimitBytes: 65_536,
    });
    expect(settings.lifetimes.accessTokenSeconds).toBe(900);
  });

  it('refuse a longer access token, a mistyped demo flag and a missing database, by name', () => {
    expect(() => readSettings({ ...databases, ACCESS_TOKEN_SECONDS: '3600' })).toThrow('ACCESS_TOKEN_SECONDS');
    expect(() => readSettings({ ...databases, DEMO: 'ja' })).toThrow('DEMO');
    expect(() => readSettings({})).toThrow('DATABASE_URL_TOKEN_SERVICE');
  });
});

import { describe, expect, it } from 'vitest';
import { environmentFor } from './process-environment.ts';
import { PROCESSES, type ProcessSpec } from './process-list.ts';

const named = (name: string): ProcessSpec => {
  const found = PROCESSES.find((spec) => spec.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the environment of one process', () => {
  const env = {
    LOG_LEVEL: 'debug',
    DATABASE_URL_CARE: 'postgres://care',
    DATABASE_OWNER_URL_CARE: 'postgres://care-owner',
    TEST_DATABASE_URL: 'postgres://superuser',
    PGPASSWORD: 'geheim',
    POSTGRES_PASSWORD: 'geheim',
    KEYS_DIR: '/of/the/operator',
    npm_config_token: 'geheim',
    DEMO: '0',
    COMPLIANCE_KEY_FILE: '/secret/compliance.pem',
    COMPLIANCE_SIGN_COMMAND: 'kms sign',
  };
  const database = { appUrl: 'postgres://police', ownerUrl: 'postgres://police-owner' };
  const police = environmentFor({
    spec: named('police'),
    processes: PROCESSES,
    env,
    dataDir: '/data',
    scale: 3,
    database,
    certificates: null,
    policy: { POLICY_RELEASES_DIR: '/data/vrijgaven', POLICY_KEY_FILE: '/data/vrijgavesleutel.json' },
  });

  it('holds no login of another partner’s database, of a superuser or of npm (a partner that is taken over must not reach the others)', () => {
    expect(JSON.stringify(police)).not.toMatch(/care-owner|postgres:\/\/care|superuser|geheim/);
    expect(police).toMatchObject({
      DATABASE_URL_POLICE: 'postgres://police',
      DATABASE_OWNER_URL_POLICE: 'postgres://police-owner',
    });
  });

  it('A18: holds the public key of compliance and the releases, and no way to the private key', () => {
    expect(police).toMatchObject({
      POLICY_RELEASES_DIR: '/data/vrijgaven',
      POLICY_KEY_FILE: '/data/vrijgavesleutel.json',
    });
    expect(Object.keys(police).filter((name) => name.startsWith('COMPLIANCE'))).toEqual([]);
  });

  it('holds its own key folder, its own compiled code, its scale, demo mode and the operator’s other settings', () => {
    expect(police).toMatchObject({
      KEYS_DIR: '/data/keys/police',
      NODE_COMPILE_CACHE: '/data/compiled/police',
      DEMO: '1',
      DEMO_SCALE: '3',
      LOG_LEVEL: 'debug',
      CARE_URL: 'http://127.0.0.1:4103',
    });
  });
});

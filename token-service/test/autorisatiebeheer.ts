import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { TestService } from './start-test-service.ts';

export interface Antwoord {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The people of one organisation, with the key that was made for it. */
export function beheerVan(service: Pick<TestService, 'url' | 'keysDir'>, organisatie: Organisatie) {
  const key = readFileSync(join(service.keysDir, `beheer-${organisatie}.key`), 'utf8').trim();
  const call = async (path: string, body?: unknown): Promise<Antwoord> => {
    const response = await fetch(`${service.url}/autorisaties${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    call,
    wijsAan: (account: string, rest: Record<string, unknown> = {}) =>
      call('', {
        account,
        klasse: 'UITVOERING',
        screening: 'VOG',
        gescreendOp: '2026-01-05',
        opgeleidOp: '2026-01-05',
        door: 'afdeling autorisaties',
        ...rest,
      }),
    beoordeel: (account: string, door = 'afdeling autorisaties') => call('/beoordelen', { account, door }),
    trekIn: (account: string, door = 'afdeling autorisaties') => call('/intrekken', { account, door }),
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type KeySource, loadSigningKey, localKeys } from '@ketenhub/tokens';
import { describe, expect, it } from 'vitest';
import { DAAR, HIER, hearLogger, type Told } from '../../test/two-houses.ts';
import { askHouse } from './ask-houses.ts';
import { signAntwoord, signVraag } from './messages.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-vraag-'));
const [here, there, stranger] = await Promise.all(
  ['hier', 'daar', 'vreemd'].map((name) => loadSigningKey(dir, name, 'ES256')),
);
rmSync(dir, { recursive: true });
if (here === undefined || there === undefined || stranger === undefined) throw new Error('no keys');

const BSN = '999990019';
const huis = {
  oin: DAAR,
  naam: 'Daar',
  url: 'https://daar',
  jwks: 'https://daar/jwks',
  contactpunt: { naam: 'L', telefoon: null },
};
const om = { bsn: BSN, reden: 'DUBBELE_CASUS_VOORKOMEN', traceparent: 'x' } as const;
const back = { van: DAAR, aan: HIER };
const told: Told[] = [];

/** Asks a house that answers a question as it is told to. */
function ask(answer: (vraag: string) => Promise<{ status: number; body: unknown }>, keys?: KeySource) {
  return askHouse(
    {
      eigen: HIER,
      key: () => here as NonNullable<typeof here>,
      keysOf: () => keys ?? localKeys([(there as NonNullable<typeof there>).publicJwk]),
      http: { postJson: (_, body) => answer((body as { vraag: string }).vraag), close: async () => undefined },
      timeoutMs: 300,
      logger: hearLogger(told),
    },
    huis,
    om,
  );
}
/** What a token says, unverified. */
const decodeJwt = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
const kenmerkOf = (vraag: string): string => String(decodeJwt(vraag).kenmerk);
const says = (antwoord: unknown) => Promise.resolve({ status: 200, body: { antwoord } });

describe('asking another house (WGS 2.28(1))', () => {
  it.each(['BEKEND', 'NIET_BEKEND'] as const)(
    'R14: hears %s, and sends who asks, why and the number and nothing else',
    async (antwoord) => {
      let sent = {};
      const heard = await ask(async (vraag) => {
        sent = decodeJwt(vraag);
        return says(await signAntwoord(there, back, { kenmerk: kenmerkOf(vraag), antwoord }));
      });
      expect(heard).toBe(antwoord);
      expect(Object.keys(sent).sort()).toEqual(['aud', 'bsn', 'exp', 'iat', 'iss', 'jti', 'kenmerk', 'reden']);
      expect(sent).toMatchObject({ iss: `urn:ketenhub:zvh:${HIER}`, aud: `urn:ketenhub:zvh:${DAAR}` });
    },
  );

  const good = (vraag: string) => ({ kenmerk: kenmerkOf(vraag), antwoord: 'NIET_BEKEND' as const });
  it.each<[string, Parameters<typeof ask>[0]]>([
    ['that is away', () => Promise.reject(new Error('ECONNREFUSED'))],
    [
      'that is too late',
      async (vraag) => {
        await wait(600);
        return says(await signAntwoord(there, back, good(vraag)));
      },
    ],
    ['that refuses', () => Promise.resolve({ status: 429, body: { antwoord: 'NIET_BEKEND' } })],
    ['that does not sign', () => says('NIET_BEKEND')],
    ['that answers nothing', () => Promise.resolve({ status: 200, body: {} })],
    ['of which another signs', async (vraag) => says(await signAntwoord(stranger, back, good(vraag)))],
    ['that is another', async (vraag) => says(await signAntwoord(there, { van: HIER, aan: HIER }, good(vraag)))],
    ['that answers another', async (vraag) => says(await signAntwoord(there, { van: DAAR, aan: DAAR }, good(vraag)))],
    [
      'that answers another question',
      async () => says(await signAntwoord(there, back, { kenmerk: crypto.randomUUID(), antwoord: 'NIET_BEKEND' })),
    ],
    ['that sends the question back', (vraag) => says(vraag)],
    [
      'that says more than it may',
      async (vraag) => says(await signAntwoord(there, back, { ...good(vraag), ...{ casus: 'ZVH-2026-0101' } })),
    ],
    [
      'that answers a question of its own',
      async (vraag) => says(await signVraag(there, back, { kenmerk: kenmerkOf(vraag), bsn: BSN, reden: om.reden })),
    ],
  ])('A94: of a house %s it is GEEN_ANTWOORD, and never NIET_BEKEND', async (_, answer) => {
    told.length = 0;
    expect(await ask(answer)).toBe('GEEN_ANTWOORD');
    expect(JSON.stringify(told)).toContain(DAAR);
    expect(JSON.stringify(told)).not.toContain(BSN);
  });

  it('A69: and of a house whose keys cannot be had', async () => {
    const away = (() => Promise.reject(new Error('away'))) as unknown as KeySource;
    expect(await ask(async (vraag) => says(await signAntwoord(there, back, good(vraag))), away)).toBe('GEEN_ANTWOORD');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpAnswer } from '@ketenhub/service';
import { loadSigningKey, localKeys, type SigningKey, verifyPartnervraag } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askPartner, type Partner, type Partnervraag } from './ask-partner.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-partner-'));
afterAll(() => rmSync(dir, { recursive: true }));
let key: SigningKey;
beforeAll(async () => {
  key = await loadSigningKey(dir, 'case', 'ES256');
});

const OM: Partner = { code: 'om', naam: 'Openbaar Ministerie', oin: OIN.om, bron: 'justitie' };
const VRAAG: Partnervraag = {
  kenmerk: '7c98a66c-394b-4f78-87b4-c55a2e82d9d6',
  bsn: '999990019',
  stuk: 'ondertekend',
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
};
const THUMBPRINT = 'A'.repeat(43);
type Sent = { url: string; body: unknown; headers: unknown };
const sent: Sent[] = [];
const warned: unknown[] = [];
beforeEach(() => {
  sent.length = 0;
  warned.length = 0;
});

const ask = (answer: () => Promise<HttpAnswer> | HttpAnswer, presenter: string | null = null) =>
  askPartner(
    {
      key: () => key,
      presenter,
      http: {
        postJson: async (url, body, headers) => {
          sent.push({ url, body, headers });
          return answer();
        },
        close: async () => undefined,
      },
      urls: { politie: 'http://p', justitie: 'http://j', zorg: 'http://z', gemeente: 'http://g' },
      logger: { warn: (fields: unknown) => void warned.push(fields) },
    },
    OM,
    VRAAG,
  );
const says =
  (antwoord: unknown, more: object = {}, status = 200) =>
  () => ({
    status,
    body: { kenmerk: VRAAG.kenmerk, antwoord, ...more },
  });

describe('a question of the register to one deelnemer whether it knows a person', () => {
  it('R14: is signed for its source alone, bound to our certificate, and holds no name, birthday or casus (AVG 5(1)(c))', async () => {
    await ask(says('BEKEND'), THUMBPRINT);
    const [{ url, body, headers } = {} as Sent] = sent;
    expect([url, headers]).toEqual(['http://j/bekendheid', { traceparent: VRAAG.traceparent }]);
    const { partnervraag } = body as { partnervraag: string };
    const keys = localKeys([key.publicJwk]);
    const verified = await verifyPartnervraag(partnervraag, keys, { bron: 'justitie', presenter: THUMBPRINT });
    expect(verified).toEqual({
      ok: true,
      claims: {
        iss: 'urn:ketenhub:casusautoriteit',
        aud: 'urn:ketenhub:bron:justitie',
        iat: expect.any(Number),
        exp: expect.any(Number),
        jti: expect.any(String),
        kenmerk: VRAAG.kenmerk,
        organisatie: OIN.om,
        bsn: VRAAG.bsn,
        schakelaar: VRAAG.stuk,
        cnf: { 'x5t#S256': THUMBPRINT },
      },
    });
    for (const wrong of [
      { bron: 'politie', presenter: THUMBPRINT } as const,
      { bron: 'justitie', presenter: null } as const,
    ])
      expect(await verifyPartnervraag(partnervraag, keys, wrong)).toMatchObject({ ok: false });
  });

  it.each(['BEKEND', 'NIET_BEKEND'] as const)(
    'has %s for an answer when the source says so, of this question',
    async (antwoord) => {
      expect([await ask(says(antwoord)), warned]).toEqual([antwoord, []]);
    },
  );

  it.each<[string, () => Promise<HttpAnswer> | HttpAnswer]>([
    ['no connection, or too late', () => Promise.reject(new Error('timeout'))],
    ['a source that does not take part', says('NIET_BEKEND', {}, 404)],
    ['a refusal', says('NIET_BEKEND', {}, 401)],
    ['a switch that is off there', says('NIET_BEKEND', {}, 403)],
    ['a quota that is used up', says('NIET_BEKEND', {}, 429)],
    ['no logbook there', says('NIET_BEKEND', {}, 503)],
    ['another status with a good body', says('NIET_BEKEND', {}, 202)],
    ['the answer to another question', says('NIET_BEKEND', { kenmerk: '11111111-394b-4f78-87b4-c55a2e82d9d6' })],
    ['no reference', () => ({ status: 200, body: { antwoord: 'NIET_BEKEND' } })],
    ['another word', says('ONBEKEND')],
    ['no word', says(null)],
    ['more than a word', says('NIET_BEKEND', { sinds: '2020' })],
    ['nothing', () => ({ status: 200, body: null })],
  ])('is GEEN_ANTWOORD and never NIET_BEKEND after %s, and the log of the process has no number', async (_, answer) => {
    expect(await ask(answer)).toBe('GEEN_ANTWOORD');
    expect(warned).toEqual([{ organisatie: 'om', why: expect.any(String) }]);
    expect(JSON.stringify(warned)).not.toContain(VRAAG.bsn);
  });
});

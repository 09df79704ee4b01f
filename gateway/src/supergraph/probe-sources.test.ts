import { readFileSync } from 'node:fs';
import { digestVan, leesAnnotaties } from '@ketenhub/policy';
import type { HttpAnswer } from '@ketenhub/service';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { Canary } from './canary.ts';
import { type ProbeParts, probeSource } from './probe-source.ts';
import { probeSources } from './probe-sources.ts';

const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const annotaties = leesAnnotaties(sdl);
const GOOD = 'hoofd.lading.handtekening';
const token: ProbeParts['token'] = async () => ({ ok: true, token: GOOD, supergraaf: await digestVan(sdl) });
const REFUSED: HttpAnswer = { status: 401, body: {} };
const NOBODY: HttpAnswer = { status: 200, body: { data: { _entities: [null] } } };
const VALUE: HttpAnswer = { status: 200, body: { data: { _entities: [{ politie: { stand: 'GEKOPPELD' } }] } } };

type Source = (token: string | undefined) => HttpAnswer;
const honest: Source = (token) => (token === GOOD ? NOBODY : REFUSED);

/** The probe of the released supergraph, with another police source. */
function probe(police: Source, given: ProbeParts['token'] = token): Promise<void> {
  const urls = Object.fromEntries(BRONNEN.map((bron) => [bron, `http://${bron}`])) as Record<Bron, string>;
  const http: ProbeParts['http'] = {
    postJson: async (url, _, headers) => (url.includes('politie') ? police : honest)(headers?.['txn-token']),
    close: async () => undefined,
  };
  return probeSources((canary) => probeSource({ http, sourceUrls: urls, token: given }, canary), sdl, annotaties);
}

describe('the admission probe of a source (A51, A55, A74)', () => {
  it('admits sources that refuse whoever has no good token, and keep the field back from who has another purpose', async () => {
    await expect(probe(honest)).resolves.toBeUndefined();
    await expect(probe(() => REFUSED)).resolves.toBeUndefined();
  });

  it.each<[string, Source, string]>([
    ['looks at no token', () => NOBODY, 'asked without a token is not refused'],
    ['does not check the signature', (token) => (token === undefined ? REFUSED : NOBODY), 'asked with a forged token'],
    ['does not look at the purpose', (token) => (token === GOOD ? VALUE : REFUSED), 'gives a value'],
    [
      'does not know the field',
      (token) => (token === GOOD ? { status: 200, body: { errors: [], data: null } } : REFUSED),
      'is answered wrongly',
    ],
    [
      'is away',
      () => {
        throw new Error('ECONNREFUSED');
      },
      'gets no answer',
    ],
  ])('keeps out a source that %s, and names it with the field', async (_, police, why) => {
    const line = await probe(police).catch((error: Error) => error.message);
    expect(line).toContain('source politie is not admitted: PolitieBeeld.stand asked');
    expect(line).toContain(why);
  });

  it('admits nothing when the token service gives no token for it', async () => {
    await expect(probe(honest, async () => ({ ok: false, status: 403 }))).rejects.toThrow('gives no probe token: 403');
    await expect(probe(honest, () => Promise.reject(new Error('away')))).rejects.toThrow('does not answer');
  });

  it('admits nothing while the token service mints by another supergraph, which may not know its fields', async () => {
    const another = async () => ({ ok: true, token: GOOD, supergraaf: 'sha256-ander' }) as const;
    await expect(probe(honest, another)).rejects.toThrow('the token service mints by another supergraph');
  });

  it('admits no supergraph without sources, or with one that is unknown', async () => {
    const passes = async () => ({ soort: 'TOEGELATEN', supergraaf: '' }) as const;
    await expect(probeSources(passes, 'type Query { a: Int }', annotaties)).rejects.toThrow('names no source');
    const unknown = 'enum join__Graph { X @join__graph(name: "x", url: "") }';
    await expect(probeSources(passes, unknown, annotaties)).rejects.toThrow('unknown source: x');
  });
});

describe('what the probe of one source says', () => {
  const canary = { bron: 'politie', veld: 'A.b', doel: 'ZVH-LIJST', query: '{ a }', variables: {} } as Canary;
  const probed = (police: Source, given: ProbeParts['token'] = token) =>
    probeSource(
      {
        http: { postJson: async (_, __, headers) => police(headers?.['txn-token']), close: async () => undefined },
        sourceUrls: { politie: 'http://politie' } as Record<Bron, string>,
        token: given,
      },
      canary,
    );
  const failing =
    (status: number, body: unknown = {}): Source =>
    (sent) =>
      sent === GOOD ? { status, body } : REFUSED;

  it('a source in trouble is no source that cheats: it may be tried again soon', async () => {
    expect(await probed(failing(503))).toMatchObject({ soort: 'GEEN_ANTWOORD' });
    expect(await probed(honest, async () => ({ ok: false, status: 503 }))).toMatchObject({ soort: 'GEEN_ANTWOORD' });
  });

  it('one that answers otherwise than agreed, or gives a value under whatever status, does', async () => {
    expect(await probed(failing(418))).toMatchObject({ soort: 'GEZAKT' });
    expect(await probed(failing(503, VALUE.body))).toMatchObject({ soort: 'GEZAKT' });
    expect(await probed(honest, async () => ({ ok: false, status: 403 }))).toMatchObject({ soort: 'GEZAKT' });
  });

  it('no token is asked for a source that is away: it would stand in the log of the token service each time', async () => {
    let asked = 0;
    const counted: ProbeParts['token'] = (...given) => {
      asked += 1;
      return token(...given);
    };
    const away: Source = () => {
      throw new Error('ECONNREFUSED');
    };
    expect(await probed(away, counted)).toMatchObject({ soort: 'GEEN_ANTWOORD' });
    expect(asked).toBe(0);
    expect(await probed(honest, counted)).toMatchObject({ soort: 'TOEGELATEN' });
    expect(asked).toBe(1);
  });
});

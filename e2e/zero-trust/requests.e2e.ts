import { request } from 'node:http';
import { BRONNEN, type Bron } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askWith, mint, newHandle, post, type Question, type Setting } from './ask-directly.ts';
import { allFields, type CanaryWorld, startCanaryWorld } from './canary-world.ts';
import { FULL_RIGHT } from './token-attacks.ts';
import { annotatedFields, wholeQuestion } from './whole-view.ts';

const REFUSED = '{"errors":[{"message":"Niet toegestaan.","extensions":{"code":"NIET_TOEGESTAAN"}}]}';
const BODY_LIMIT_BYTES = 262_144;
/** What no answer of a subgraph may hold, whatever it was asked. */
const INSIDE = /at .*\.ts:|node_modules|select |postgres|drizzle|ECONN|Did you mean|kanarie-motivering|@doelbinding/i;

interface Body {
  readonly data?: { readonly _entities?: (Record<string, unknown> | null)[] } | null;
  readonly errors?: readonly unknown[];
}

let world: CanaryWorld;

beforeAll(async () => {
  world = await startCanaryWorld();
});
afterAll(() => world?.stop());

function ask(
  bron: Bron,
  question: Question,
  options: { headers?: Record<string, string>; setting?: Setting } = {},
): Promise<Answer> {
  const view = world.view(bron);
  const setting = options.setting ?? world.setting;
  const asked = { bron, right: FULL_RIGHT, setting, question, velden: allFields(view), beleid: view.beleid.digest };
  return mint(world.subgraphs, asked).then((token) =>
    askWith(world.subgraphs.of(bron).url, token, question, options.headers),
  );
}

const bodyOf = (answer: Answer): Body => JSON.parse(answer.text) as Body;

/** The whole question, about these representations instead. */
function about(bron: Bron, representations: readonly unknown[]): Question {
  return { ...wholeQuestion(world.view(bron), world.setting), variables: { representations } };
}

const person = (id: unknown): Record<string, unknown> => ({ __typename: 'Betrokkene', id });

describe.each(BRONNEN)('the subgraph %s and what it is asked', (bron) => {
  const url = (): string => world.subgraphs.of(bron).url;
  const good = (question: Question) => ask(bron, question);

  it.each([
    '{ _service { sdl } }',
    'query { a: _service { b: sdl } }',
    '{ ...F } fragment F on Query { _service { ...G } } fragment G on _Service { sdl }',
  ])('A52: gives no SDL for %s, not even with a good token', async (query) => {
    const answer = await good({ query });
    expect(answer.text).not.toMatch(/PolitieBeeld|Betrokkene|directive|scalar|@key|type /);
  });

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Betrokkene") { fields { name } } }'])(
    'A37: does not introspect: %s',
    async (query) => {
      const answer = await good({ query });
      expect(answer.text).not.toMatch(/Betrokkene|_Any|"types"|"fields"/);
    },
  );

  it('A38: answers a wrong and a hidden field name with the same neutral error', async () => {
    const wrong = await good({ query: '{ _entities(representations: []) { ... on Betrokkene { politi } } }' });
    const other = await good({ query: '{ _entities(representations: []) { ... on Betrokkene { qqqqqq } } }' });
    expect(wrong.text).toBe(other.text);
    expect(wrong.text).not.toMatch(INSIDE);
  });

  it('A56: leaves a person outside the token null in place, known elsewhere or nowhere alike', async () => {
    const stranger = newHandle();
    const answer = await good(
      about(bron, [person(stranger), person(world.hoofdpersoon.id), person(newHandle()), person(world.kring.id)]),
    );
    const entities = bodyOf(answer).data?._entities;
    expect(entities?.map((entity) => entity?.id ?? null)).toEqual([null, world.hoofdpersoon.id, null, world.kring.id]);
  });

  it('A56: gives a person who is linked here, but not in this token, as nothing', async () => {
    const alone: Setting = { ...world.setting, betrokkenen: [world.hoofdpersoon] };
    const linked = await ask(bron, about(bron, [person(world.kring.id)]), { setting: alone });
    const unknown = await ask(bron, about(bron, [person(newHandle())]), { setting: alone });
    expect(linked.text).toBe(unknown.text);
    expect(linked.text).not.toContain('kanarie-kring');
  });

  it('A54: takes nothing of a representation but its id', async () => {
    const plain = await good(about(bron, [person(world.hoofdpersoon.id)]));
    const own = {
      politie: { stand: 'NIETS_BEKEND', mutaties: { rijen: [], aantal: 0 } },
      justitie: {},
      zorg: { ggz: {} },
      gemeente: {},
      naam: 'Nep',
      stand: 'BEPERKT',
      soort: 'DIRECTE_KRING',
    };
    const dressed = await good(about(bron, [{ ...person(world.hoofdpersoon.id), ...own, betrokkene: world.kring.id }]));
    expect(dressed.text).toBe(plain.text);
  });

  it('A57: answers 500 representations with nulls in place for all but its own persons', async () => {
    const many = Array.from({ length: 500 }, (_, index) => person(index === 250 ? world.hoofdpersoon.id : newHandle()));
    const entities = bodyOf(await good(about(bron, many))).data?._entities ?? [];
    expect(entities).toHaveLength(500);
    expect(entities.filter((entity) => entity !== null)).toHaveLength(1);
    expect(entities[250]?.id).toBe(world.hoofdpersoon.id);
  });

  it('A57: gives the same person as often as it is asked, and never another', async () => {
    const twice =
      bodyOf(await good(about(bron, [person(world.kring.id), person(world.kring.id)]))).data?._entities ?? [];
    expect(twice[0]).toEqual(twice[1]);
    expect(JSON.stringify(twice)).not.toContain('kanarie-hoofd');
  });

  it.each([
    ['an unknown type', { __typename: 'Persoon', id: 'x' }],
    ['a type of its own that is no entity', { __typename: 'Casus', id: 'x' }],
    ['a type of another subgraph', { __typename: 'GgzBeeld', betrokkene: 'x' }],
    ['no type', { id: 'x' }],
    ['no object', 'Betrokkene'],
    ['null', null],
  ])('A58: answers a representation with %s neutrally, without a list of types', async (_, representation) => {
    const answer = await good(about(bron, [representation]));
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.text).not.toMatch(/resolve|"Betrokkene"|Persoon|GgzBeeld/);
  });

  it.each([
    ['a number', 7],
    ['a list', ['x']],
    ['an object', { a: 1 }],
    ['nothing', undefined],
    ['null', null],
    ['a NUL', 'a\0b'],
    ['SQL', "x' or '1'='1"],
  ])('A53: takes %s as id for nobody', async (_, id) => {
    const answer = await good(about(bron, [person(id)]));
    expect(bodyOf(answer).data?._entities?.[0] ?? null).toBeNull();
    expect(answer.text).not.toMatch(INSIDE);
  });

  it('A115: returns no trace of its fields, whatever header asks for one', async () => {
    const question = wholeQuestion(world.view(bron), world.setting);
    const plain = await good(question);
    const headers = {
      'apollo-federation-include-trace': 'ftv1',
      'apollo-query-plan-experimental': '1',
      'apollo-cache-policy': 'x',
    };
    const traced = await ask(bron, question, { headers });
    expect(traced.text).toBe(plain.text);
    expect(traced.headers).toEqual(plain.headers);
    expect(bodyOf(traced)).not.toHaveProperty('extensions');
  });

  it('A47: lets no cache keep an answer', async () => {
    const question = wholeQuestion(world.view(bron), world.setting);
    expect((await good(question)).headers['cache-control']).toBe('no-store');
    expect((await askWith(url(), null, question)).headers['cache-control']).toBe('no-store');
  });

  it('A34, A35: refuses a GET, another content type, a batch and what is no GraphQL request', async () => {
    const { query } = wholeQuestion(world.view(bron), world.setting);
    const json = JSON.stringify({ query });
    const get = await fetch(`${url()}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect([get.status, await get.text()]).toEqual([405, '{"fout":"Deze methode kan hier niet."}']);
    for (const type of [
      'text/plain',
      'application/graphql',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      expect(await post(`${url()}/graphql`, json, { 'content-type': type })).toMatchObject({
        status: 415,
        text: REFUSED,
      });
    }
    for (const body of [
      `[${json}]`,
      '[]',
      '7',
      'null',
      '"{ __typename }"',
      '{}',
      '{"query":7}',
      '{"query":"{ __typename }","variables":[]}',
      '{',
      '',
    ]) {
      expect(await post(`${url()}/graphql`, body)).toMatchObject({ status: 400, text: REFUSED });
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await fetch(`${url()}/graphql`, { method })).status).toBe(405);
  });

  it('refuses a body over the limit with an answer, also when its length is not announced', async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(BODY_LIMIT_BYTES)}` });
    expect(await post(`${url()}/graphql`, large)).toMatchObject({ status: 413, text: REFUSED });
    const status = await new Promise<number>((resolve, reject) => {
      const call = request(
        `${url()}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      call.on('error', reject);
      for (let chunk = 0; chunk < 40; chunk += 1) call.write('x'.repeat(65_536));
      call.end();
    });
    expect(status).toBe(413);
  });

  it('A59: carries no data and no SDL on its health, debug and other addresses', async () => {
    expect(await (await fetch(`${url()}/health/live`)).text()).toBe('{"status":"live"}');
    expect(await (await fetch(`${url()}/health/ready`)).text()).toBe('{"status":"ready"}');
    for (const path of [
      '/',
      '/metrics',
      '/debug',
      '/sdl',
      '/schema',
      '/health',
      '/health/live/x',
      '/.well-known/apollo/server-health',
      '//graphql',
      '/GRAPHQL',
      '/graphql/',
    ]) {
      const answer = await fetch(`${url()}${path}`);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, '{"fout":"Dit adres bestaat niet."}']);
    }
  });

  it('A21, A22, A23: gives a withheld field under no alias, fragment or repetition', async () => {
    const view = world.view(bron);
    const hidden = { ...FULL_RIGHT, doel: 'ZVH-LIJST' as const };
    const { query, variables } = wholeQuestion(view, world.setting);
    const aliased = query.replaceAll(/(?<![\w:(."$])([a-zA-Z]+)(?= \{| [a-z}])(?!\()/g, (name) =>
      /^(query|on|fragment)$/.test(name) ? name : `constructor: ${name}`,
    );
    for (const text of [query, aliased, `${query} fragment Ongebruikt on Betrokkene { id }`]) {
      const question = { query: text, ...(variables === undefined ? {} : { variables }) };
      const asked = {
        bron,
        right: hidden,
        setting: world.setting,
        question,
        velden: annotatedFields(view),
        beleid: view.beleid.digest,
      };
      const answer = await askWith(url(), await mint(world.subgraphs, asked), question);
      expect(answer.text).not.toContain(bron === 'casus' ? 'kanarie-kring-' : 'kanarie-');
    }
  });

  it('gives no field that the token does not name, however open the policy is (A75)', async () => {
    const view = world.view(bron);
    const question = wholeQuestion(view, world.setting);
    const asked = { bron, right: FULL_RIGHT, setting: world.setting, question, velden: [], beleid: view.beleid.digest };
    const answer = await askWith(url(), await mint(world.subgraphs, asked), question);
    expect(answer.text).not.toContain('kanarie-');
  });
});

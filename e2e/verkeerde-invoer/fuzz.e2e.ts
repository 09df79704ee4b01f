import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectClosedHeaders, expectDutch, expectNeutralText } from '../setup/neutral.ts';
import { type BadInput, CASUS, openBadInput, type Raw } from './gateway.ts';

const hub = inject('hub');
const RUNS = { numRuns: 100 };
let gateway: BadInput;

beforeAll(async () => {
  gateway = await openBadInput(hub.urls);
});
afterEach(() => gateway.expectAlive());

/** Whatever came in: an answer in JSON with a known status, never a fault of ours, never anything of the inside. */
function expectHandled(answer: Raw): void {
  expect([200, 400, 413, 415]).toContain(answer.status);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expectClosedHeaders(answer.headers);
  expectNeutralText(answer.text);
  const { data, errors = [] } = JSON.parse(answer.text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (answer.status === 200) expect(data).toBeDefined();
  else expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expectDutch(message);
    expect(extensions.code).toMatch(/^[A-Z_]+$/);
  }
}

const word = fc.constantFrom(
  'casus',
  'casussen',
  'nummer',
  'betrokkenen',
  'id',
  'politie',
  'mutaties',
  '__typename',
  '__schema',
  'a:',
  '$n',
  '@include(if: true)',
  '...',
  'on',
  'Casus',
  'fragment F',
  'query',
  'mutation',
  'subscription',
  '(nummer: "ZVH-2026-0101")',
  '(nummer: $n)',
  '(soort: GEWELD)',
  '{',
  '}',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '"',
  '"""',
  '#',
  '\\',
  '1',
  '-',
  'null',
  ',',
);

describe('whatever comes in, the gateway answers and stays up', () => {
  it('random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 100 }), async (bytes) => {
        expectHandled(await gateway.send({ body: new Uint8Array(bytes) }));
      }),
      RUNS,
    ));

  it('random JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (body) => {
        expectHandled(await gateway.send({ body }));
      }),
      RUNS,
    ));

  it('random members of a request', () => {
    const anything = fc.jsonValue({ stringUnit: 'binary' });
    const request = fc.record(
      { query: fc.oneof(anything, fc.constant('{ __typename }')), variables: anything, operationName: anything },
      { requiredKeys: [] },
    );
    return fc.assert(
      fc.asyncProperty(request, async (body) => {
        expectHandled(await gateway.send({ body: JSON.stringify(body) }));
      }),
      RUNS,
    );
  });

  it('random words of GraphQL', () =>
    fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (words) => {
        expectHandled(await gateway.ask(`{ ${words.join(' ')} }`));
        expectHandled(await gateway.ask(words.join(' ')));
      }),
      RUNS,
    ));

  it('random texts as the number of a casus: never another casus than that of the token', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (nummer) => {
        const answer = await gateway.ask('query($n: String!) { casus(nummer: $n) { nummer } }', {
          variables: { n: nummer },
        });
        expectHandled(answer);
        expect(answer.status === 200 && JSON.parse(answer.text).data.casus).toEqual(
          nummer === CASUS ? { nummer } : null,
        );
      }),
      RUNS,
    ));

  it('random values for every kind of variable', () =>
    fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ stringUnit: 'binary' }),
        fc.constantFrom('String!', 'Int', 'ActieStatus', '[String!]!', 'Datum', 'Boolean!'),
        async (value, type) => {
          const use =
            type === 'Boolean!'
              ? 'nummer @skip(if: $v)'
              : type === 'ActieStatus'
                ? 'acties(status: $v) { actieStatus }'
                : 'betrokkenen { zorg { veiligThuis { meldingen(sinds: $v) { datum } } } }';
          const answer = await gateway.ask(`query($v: ${type}) { casus(nummer: "${CASUS}") { ${use} } }`, {
            variables: { v: value },
          });
          expectHandled(answer);
        },
      ),
      RUNS,
    ));
});

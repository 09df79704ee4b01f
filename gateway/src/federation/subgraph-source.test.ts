import { leesAnnotaties } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { requestHash } from '@ketenhub/tokens';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createAskedSources } from './asked-sources.ts';
import { createPurse, type OperationState } from './operation-state.ts';
import { createAnswerReader } from './read-answer.ts';
import { createSubgraphSource } from './subgraph-source.ts';

const SDL = `
  directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!) repeatable on FIELD_DEFINITION
  type Query { persoon: Persoon }
  type Persoon { naam: String blad: Blad @doelbinding(categorie: "DOMEINOBJECT", bron: "x", doelen: []) }
  type Blad { stand: String lijst(eerste: Int = 50, na: String): Lijst }
  type Lijst { aantal: Int! }`;
const answers = createAnswerReader(buildSchema(SDL), leesAnnotaties(SDL));
const logger = { warn: () => undefined } as unknown as Logger;

const PAGE = '{ persoon { naam blad { stand lijst(eerste: 1 na: "x") { aantal } } } }';
const NO_PAGE = '{ persoon { naam blad { stand lijst { aantal } } } }';
const REFUSED = { persoon: { naam: 'Rex', blad: { stand: 'GEKOPPELD', lijst: null } } };
const fault = (code: string) => ({ message: 'van de bron', extensions: { code } });

/** What the gateway makes of this answer of the source to this fetch. */
async function fetched(
  query: string,
  body: { readonly data: unknown; readonly errors?: readonly unknown[] },
  isAdmitted = () => true,
  intent: Promise<void> = Promise.resolve(),
) {
  const bron = 'politie';
  const tokens = Promise.resolve(createPurse([{ bron, vraag: requestHash(query, undefined), token: 't' }]));
  const asked = createAskedSources();
  const state: OperationState = { traceparent: '00', tokens, intent, asked, refusedPages: new Set() };
  const http = { postJson: async () => ({ status: 200, body }), close: async () => undefined };
  const source = createSubgraphSource({ bron, url: 'http://bron', http, logger, reader: () => answers, isAdmitted });
  const { data } = await source.process({ request: { query }, context: { state } } as never);
  return { data, stand: state.asked.bronnen.get(bron), refused: [...state.refusedPages] };
}

describe('A99: a page that a source refuses', () => {
  it('leaves the source in order and everything else in place', async () => {
    expect(await fetched(PAGE, { data: REFUSED, errors: [fault('BLADZIJDE')] })).toEqual({
      data: REFUSED,
      stand: 'OK',
      refused: ['BLADZIJDE'],
    });
  });

  it.each([
    ['of a fetch that asks no page', NO_PAGE, { data: REFUSED, errors: [fault('BLADZIJDE')] }],
    ['beside a fault of its own', PAGE, { data: REFUSED, errors: [fault('BLADZIJDE'), fault('BRON_FOUT')] }],
    [
      'twice, beside a fault of its own',
      PAGE,
      { data: REFUSED, errors: [fault('BLADZIJDE'), fault('BLADZIJDE'), fault('BRON_FOUT')] },
    ],
    [
      'beside a field that is missing',
      PAGE,
      { data: { persoon: { blad: REFUSED.persoon.blad } }, errors: [fault('BLADZIJDE')] },
    ],
    [
      'beside a sheet that is missing',
      PAGE,
      { data: { persoon: { naam: 'Rex', blad: null } }, errors: [fault('BLADZIJDE')] },
    ],
    ['beside no data at all', PAGE, { data: null, errors: [fault('BLADZIJDE')] }],
  ])('%s is a STORING, and no fault of the question', async (_, query, body) => {
    expect(await fetched(query, body)).toMatchObject({ stand: 'STORING', refused: [] });
  });
});

describe('A116: a source', () => {
  it('is asked nothing before the logbook has what is meant, and nothing at all when it does not take it', async () => {
    const refused = Promise.reject(new Error('logbook'));
    expect(await fetched(NO_PAGE, { data: REFUSED }, () => true, refused)).toMatchObject({
      data: null,
      stand: 'STORING',
    });
    const written = Promise.withResolvers<void>();
    let isAsked = false;
    const asked = fetched(NO_PAGE, { data: REFUSED }, () => true, written.promise).then(({ data }) => {
      isAsked = true;
      return data;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isAsked).toBe(false);
    written.resolve();
    expect(await asked).toEqual(REFUSED);
  });
});

describe('a source that did not pass the admission probe (A51)', () => {
  it('is asked nothing and is in STORING, whatever it would answer', async () => {
    expect(await fetched(NO_PAGE, { data: REFUSED }, () => false)).toEqual({
      data: null,
      stand: 'STORING',
      refused: [],
    });
  });
});

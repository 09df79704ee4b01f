import { readFileSync } from 'node:fs';
import { personViewOperation } from '@ketenhub/client';
import type { Operatie } from '@ketenhub/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphqlAnswer, type Visitor, visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';

const CASUS = 'ZVH-2026-0101';
const operaties = JSON.parse(
  readFileSync(new URL('../../schema/operaties.json', import.meta.url), 'utf8'),
) as readonly Operatie[];
const digestOf = (naam: string): string => operaties.find((operatie) => operatie.naam === naam)?.digest ?? '';

let hub: TestHub;
let visitor: Visitor;
let casustoken: string;
let werkvoorraadtoken: string;

/** A gateway as it runs in production: nobody set AD_HOC_QUERIES. */
beforeAll(async () => {
  hub = await startOwnHub({ env: { AD_HOC_QUERIES: '0' } });
  visitor = visit(hub.urls);
  casustoken = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  werkvoorraadtoken = await visitor.token('procesregisseur', 'ZVH-WERKVOORRAAD');
});
afterAll(() => hub.remove());

async function post(token: string, body: unknown): Promise<GraphqlAnswer> {
  const response = await fetch(`${hub.urls.gateway}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, body: JSON.parse(text) };
}
const codeOf = ({ body }: GraphqlAnswer): unknown => body.errors?.[0]?.extensions?.code;

describe('een gateway in productie', () => {
  it('A36: beantwoordt het goedgekeurde persoonsbeeld, op zijn tekst en op zijn digest gelijk', async () => {
    const { query, variables } = personViewOperation(CASUS);
    const byText = await post(casustoken, { query, variables });
    const byDigest = await post(casustoken, { documentId: digestOf('Persoonsbeeld'), variables });
    expect([byText.status, byDigest.status]).toEqual([200, 200]);
    expect((byText.body.data as unknown as { casus: { nummer: string } }).casus.nummer).toBe(CASUS);
    expect(Object.keys(byDigest.body.data ?? {})).toEqual(['casus']);
    expect(withoutTrace(byDigest.text)).toBe(withoutTrace(byText.text));
  });

  it.each([
    ['één veld meer', (query: string) => query.replace('nummer\n', 'nummer\n    id: nummer\n')],
    ['een eigen vraag', () => '{ casus(nummer: "ZVH-2026-0101") { nummer } }'],
    ['introspectie', () => '{ __schema { types { name } } }'],
    ['een wijziging', () => 'mutation { __typename }'],
  ])('A36: beantwoordt geen vraag die niemand goedkeurde: %s', async (_, change) => {
    const { query, variables } = personViewOperation(CASUS);
    const answer = await post(casustoken, { query: change(query), variables });
    expect([answer.status, codeOf(answer), answer.body.data]).toEqual([403, 'OPERATIE_ONBEKEND', undefined]);
  });

  it('A36: voert een goedgekeurde vraag alleen uit voor de doelen waarvoor dat is', async () => {
    const answer = await post(werkvoorraadtoken, {
      documentId: digestOf('Persoonsbeeld'),
      variables: { nummer: CASUS },
    });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'OPERATIE_ANDER_DOEL']);
    expect((await post(werkvoorraadtoken, { documentId: digestOf('Werkvoorraad') })).status).toBe(200);
  });

  it('zegt aan wie geen token heeft niet welke vragen er zijn', async () => {
    const known = await post('x', { documentId: digestOf('Persoonsbeeld') });
    const unknown = await post('x', { query: '{ x }' });
    expect([known.status, known.text]).toEqual([401, unknown.text]);
  });

  it('neemt geen verzoek aan met een tekst en een digest, of met geen van beide', async () => {
    for (const body of [{ query: '{ x }', documentId: digestOf('Werkvoorraad') }, {}, { documentId: 3 }])
      expect((await post(casustoken, body)).status).toBe(400);
  });
});

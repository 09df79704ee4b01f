import { describe, expect, inject, it } from 'vitest';
import { leg, uitkomst } from '../koppelen/besluiten.ts';
import { linesOf, query as rowsOf } from '../logregels/log-lines.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const WILLEM = 'ZVH-2026-0101';
const SOURCES = ['case', 'police', 'justice', 'care', 'municipality'];
const urlOf = (node: string): string => hub.databaseUrls[node]?.ownerUrl ?? '';
const REJECT = { doelbinding: { weigering: 'reject' } };
const FILTER = { doelbinding: { weigering: 'filter' } };

/** A question as a machine client sends it, with what it wants a denial to do. */
async function post(token: string, body: Record<string, unknown>): Promise<GraphqlAnswer> {
  const answer = await fetch(`${hub.urls.gateway}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers, body: JSON.parse(text) };
}

const question = (selection: string) => ({
  query: `query ($nummer: String!) { casus(nummer: $nummer) { nummer betrokkenen { soort ${selection} } } }`,
  variables: { nummer: WILLEM },
});
const ALLOWED = question('politie { zorgmeldingen { rijen { datum } } }');
const MIXED = question(
  'politie { zorgmeldingen { rijen { datum } } status: veelplegerstatus } zorg { ggz { behandelstatus { tekst } } }',
);
const reclassering = () => visitor.token('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);

interface Explained {
  readonly afgeschermd: readonly { readonly veld: string }[];
  readonly bronStatus: Readonly<Record<string, string>>;
  readonly trace: string;
}
const explained = ({ body }: GraphqlAnswer): Explained => {
  const [error] = body.errors ?? [];
  return (body.extensions?.doelbinding ?? error?.extensions?.doelbinding) as unknown as Explained;
};

describe('a machine client that asks to be refused rather than filtered (doelbinding.md 4)', () => {
  it('gets the same answer as the person view when every field may be given', async () => {
    const token = await reclassering();
    const [filtered, whole, plain] = await Promise.all([
      post(token, { ...ALLOWED, extensions: FILTER }),
      post(token, { ...ALLOWED, extensions: REJECT }),
      post(token, ALLOWED),
    ]);
    expect(whole.status).toBe(200);
    expect(withoutTrace(whole.text)).toBe(withoutTrace(filtered.text));
    expect(withoutTrace(whole.text)).toBe(withoutTrace(plain.text));
    expect(whole.text).toContain('datum');
  });

  it('is refused the whole question for one field, with every denied field named as the person view explains it', async () => {
    const token = await reclassering();
    const filtered = await post(token, { ...MIXED, extensions: FILTER });
    const refused = await post(token, { ...MIXED, extensions: REJECT });
    expect(refused.status).toBe(403);
    expect(refused.body.data ?? null).toBeNull();
    expect(refused.body.errors?.[0]).toMatchObject({
      message: 'Deze vraag is geweigerd: niet alle gevraagde velden mogen voor dit doel worden gegeven.',
      extensions: { code: 'AFGESCHERMD' },
    });
    expect(explained(refused).afgeschermd).toEqual(explained(filtered).afgeschermd);
    expect(new Set(explained(refused).afgeschermd.map(({ veld }) => veld))).toEqual(
      new Set(['GgzBeeld.behandelstatus', 'PolitieBeeld.veelplegerstatus']),
    );
  });

  it('is refused before any source is asked, and the decision is in the logbook without a person', async () => {
    const refused = await post(await reclassering(), { ...MIXED, extensions: REJECT });
    const { trace, bronStatus } = explained(refused);
    expect(new Set(Object.values(bronStatus))).toEqual(new Set(['NIET_BEVRAAGD']));
    const lines = await linesOf(urlOf('gateway'), trace);
    expect(lines.map(({ soort, moment }) => [soort, moment])).toEqual([
      ['ACTOR', 'UITKOMST'],
      ['ADL', 'UITKOMST'],
    ]);
    expect(lines[0]?.regel.resultaat).toBe('GEWEIGERD');
    for (const source of SOURCES) {
      const asked = await linesOf(urlOf(source), trace);
      expect([source, asked.filter(({ regel }) => regel.actie !== 'casusbewijs')]).toEqual([source, []]);
    }
  });

  it('carries out no decision whose result it may not read', async () => {
    const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM);
    const before = await rowsOf<{ versie: number }>(urlOf('case'), 'select versie from casussen where nummer = $1', [
      WILLEM,
    ]);
    const decision = `mutation ($casus: String!, $versie: Int!) {
      doelbesluitVastleggen(casus: $casus, genomenDoor: ["politie"], versie: $versie) {
        __typename ... on CasusBijgewerkt { casus { versie betrokkenen { burgerservicenummer } } } } }`;
    const variables = { casus: WILLEM, versie: before[0]?.versie ?? 0 };
    const refused = await post(token, { query: decision, variables, extensions: REJECT });
    expect([refused.status, refused.body.errors?.[0]?.extensions?.code]).toEqual([403, 'AFGESCHERMD']);
    expect(await rowsOf(urlOf('case'), 'select versie from casussen where nummer = $1', [WILLEM])).toEqual(before);
    expect(uitkomst(await leg(visitor, token, { casus: WILLEM, versie: -1 }))).not.toBeNull();
  });

  it.each([
    ['another word', { doelbinding: { weigering: 'streng' } }],
    ['a word of another kind', { doelbinding: { weigering: true } }],
    ['nothing said', { doelbinding: {} }],
    ['something beside it', { doelbinding: { weigering: 'reject', doel: 'ZVH-UITVOERING' } }],
    ['another extension beside it', { ...REJECT, persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }],
    ['a list', [REJECT]],
  ])('is told that it cannot be read when it says %s: never a guess which way a denial goes', async (_, extensions) => {
    const answer = await post(await reclassering(), { ...ALLOWED, extensions });
    expect([answer.status, answer.body.errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

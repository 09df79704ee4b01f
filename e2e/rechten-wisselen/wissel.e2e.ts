import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { describe, expect, inject, it } from 'vitest';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';
import { WHOLE_CASUS } from './sources.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const WILLEM = 'ZVH-2026-0101';
const GEZIN = 'ZVH-2026-0104';

interface Asker {
  readonly persona: PersonaNaam;
  readonly doel: Doel;
  readonly casus: string;
}

const asker = (persona: PersonaNaam, doel: Doel, casus: string): Asker => ({ persona, doel, casus });

/** Asked with a token of its own each time, as another session of the same user would. */
async function asked({ persona, doel, casus }: Asker, query = WHOLE_CASUS): Promise<GraphqlAnswer> {
  const answer = await visitor.ask(await visitor.token(persona, doel, casus), query, { nummer: casus });
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  return answer;
}

/** A question that no one has asked yet, so that nothing of it can be in a cache. */
let fresh = 0;
const neverAsked = (selection: string): string => {
  fresh += 1;
  return `query Nieuw${fresh}x${process.pid}($nummer: String!) { casus(nummer: $nummer) { betrokkenen { soort ${selection} } } }`;
};

const STATUS = 'politie { veelplegerstatus }';

interface Person {
  readonly soort: string;
  readonly politie: { readonly veelplegerstatus: unknown } | null;
}

function statusOf(answer: GraphqlAnswer): unknown {
  const { casus } = answer.body.data as unknown as { casus: { betrokkenen: Person[] } };
  return casus.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.politie?.veelplegerstatus ?? null;
}

describe('the same question by users with other rights', () => {
  const may = asker('procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM);
  const mayNot = asker('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM);

  function expectDeniedAndNotAsked(answer: GraphqlAnswer): void {
    expect(statusOf(answer)).toBeNull();
    const doelbinding = answer.body.extensions?.doelbinding;
    expect(doelbinding?.bronStatus.politie).toBe('NIET_BEVRAAGD');
    const velden = new Set(doelbinding?.afgeschermd.map(({ veld }) => veld));
    expect(velden).toEqual(new Set(['PolitieBeeld.veelplegerstatus']));
  }

  function expectFull(answer: GraphqlAnswer): void {
    expect(statusOf(answer)).not.toBeNull();
    expect(answer.body.extensions?.doelbinding?.bronStatus.politie).toBe('OK');
  }

  it('A43: with rights first, then without: the source is not asked for what is denied; then with rights again, in full', async () => {
    const query = neverAsked(STATUS);
    const first = await asked(may, query);
    expectFull(first);
    expectDeniedAndNotAsked(await asked(mayNot, query));
    const again = await asked(may, query);
    expect(withoutTrace(again.text)).toBe(withoutTrace(first.text));
  });

  it('A44: without rights first, then with: a full answer, no silent null; then without again', async () => {
    const query = neverAsked(STATUS);
    const first = await asked(mayNot, query);
    expectDeniedAndNotAsked(first);
    expectFull(await asked(may, query));
    expect(withoutTrace((await asked(mayNot, query)).text)).toBe(withoutTrace(first.text));
  });

  it('A43, A44: the same user, for one casus with rights and for another without, both ways', async () => {
    const query = neverAsked('politie { mutaties { rijen { datum } } }');
    const uitvoering = asker('liaison-politie', 'ZVH-UITVOERING', GEZIN);
    const overleg = asker('liaison-politie', 'ZVH-CASUSOVERLEG', WILLEM);
    const first = await asked(overleg, query);
    const second = await asked(uitvoering, query);
    expect(withoutTrace((await asked(overleg, query)).text)).toBe(withoutTrace(first.text));
    expect(withoutTrace((await asked(uitvoering, query)).text)).toBe(withoutTrace(second.text));
    expect(second.text).not.toContain('Willem');
  });

  it('A43, A44: everything of a casus, by all who sit there, one after the other and back', async () => {
    const table = (
      [
        'procesregisseur',
        'reclasseringswerker',
        'liaison-om',
        'liaison-politie',
        'ggz-behandelaar',
        'casusregisseur',
      ] as const
    ).map((persona) => asker(persona, 'ZVH-CASUSOVERLEG', WILLEM));
    const forth: string[] = [];
    for (const one of table) forth.push(withoutTrace((await asked(one)).text));
    const back: string[] = [];
    for (const one of table.toReversed()) back.unshift(withoutTrace((await asked(one)).text));
    expect(back).toEqual(forth);
    expect(new Set(forth).size).toBeGreaterThan(2);
  });
});

describe('A45: two doelen of one user, at the same time', () => {
  const ROUNDS = 200;
  const ATONCE = 8;
  const QUERY = `query Tegelijk($nummer: String!) { casus(nummer: $nummer) { betrokkenen { soort politie { stand hgMeldingen { rijen { datum toelichting } } zorgmeldingen { rijen { datum } } } zorg { ggz { stand } veiligThuis { stand meldingen { rijen { datum aard } } } } } } }`;

  it.each(['procesregisseur', 'liaison-politie', 'casusregisseur'] as const)(
    '%s gets 200 answers for each that never mix',
    async (persona) => {
      const doelen = ['ZVH-CASUSOVERLEG', 'ZVH-UITVOERING'] as const;
      const tokens = await Promise.all(doelen.map((doel) => visitor.token(persona, doel, GEZIN)));
      const ask = async (index: number): Promise<string> => {
        const { text, body } = await visitor.ask(tokens[index] ?? '', QUERY, { nummer: GEZIN });
        expect(body.extensions?.doelbinding).toMatchObject({ doel: doelen[index] });
        return withoutTrace(text);
      };
      const references = [await ask(0), await ask(1)];
      const explanation = (text: string | undefined): string =>
        JSON.stringify(JSON.parse(text ?? '').extensions.doelbinding.afgeschermd);
      expect(explanation(references[0])).not.toBe(explanation(references[1]));
      for (let round = 0; round < ROUNDS / ATONCE; round += 1) {
        const turns = Array.from({ length: ATONCE * 2 }, (_, index) => index % 2);
        const answers = await Promise.all(turns.map(ask));
        for (const [index, turn] of turns.entries()) expect(answers[index]).toBe(references[turn]);
      }
    },
    180_000,
  );

  it('and so do the answers for different users, casussen and doelen', async () => {
    const mix = [
      asker('procesregisseur', 'ZVH-CASUSOVERLEG', WILLEM),
      asker('reclasseringswerker', 'ZVH-CASUSOVERLEG', WILLEM),
      asker('procesregisseur', 'ZVH-UITVOERING', GEZIN),
      asker('veilig-thuis', 'ZVH-UITVOERING', GEZIN),
      asker('liaison-om', 'ZVH-CASUSOVERLEG', GEZIN),
      asker('reclasseringswerker', 'ZVH-UITVOERING', 'ZVH-2026-0106'),
    ];
    const tokens = await Promise.all(mix.map(({ persona, doel, casus }) => visitor.token(persona, doel, casus)));
    const ask = async (index: number): Promise<string> =>
      withoutTrace((await visitor.ask(tokens[index] ?? '', QUERY, { nummer: mix[index]?.casus })).text);
    const references: string[] = [];
    for (const index of mix.keys()) references.push(await ask(index));
    expect(new Set(references).size).toBe(mix.length);
    for (let round = 0; round < 12; round += 1) expect(await Promise.all([...mix.keys()].map(ask))).toEqual(references);
  }, 180_000);
});

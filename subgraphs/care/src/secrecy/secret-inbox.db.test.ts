import { randomUUID } from 'node:crypto';
import { PEILDATUM } from '@ketenhub/region';
import { stopClockAt } from '@ketenhub/subgraph';
import { type Inbox, openInbox } from '@ketenhub/subgraph/testing/open-inbox.ts';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { wholeQuery } from '@ketenhub/subgraph/testing/whole-query.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { care } from '../definition.ts';
import { bsnOf, CASUS, fillGates } from '../store/gate.fixture.ts';

const person: LinkedPerson = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn: bsnOf.get('unknown') ?? '' };
const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: [person] } as const;
let systeem: TestSubgraph;
let metDeHand: TestSubgraph;
let inbox: Inbox;

beforeAll(async () => {
  stopClockAt(PEILDATUM);
  systeem = await openTestSubgraph(care);
  metDeHand = await openTestSubgraph(care, care.organisaties);
  inbox = await openInbox(metDeHand, care.organisaties);
  for (const subgraph of [systeem, metDeHand]) await fillGates(subgraph.server.ownerUrl);
});
afterAll(async () => {
  stopClockAt(null);
  await inbox.close();
  await systeem.close();
  await metDeHand.close();
});

async function asked(subgraph: TestSubgraph): Promise<{ readonly text: string; readonly statements: number }> {
  const before = await subgraph.statements();
  const { data, errors } = await subgraph.ask(asker, wholeQuery(subgraph.schema, [person.id]));
  expect(errors).toBeUndefined();
  return { text: JSON.stringify(data), statements: (await subgraph.statements()) - before };
}

describe('an inbox of organisations under beroepsgeheim', () => {
  it('R05: changes no byte and no statement of an answer: not linked, asked, refused, nothing known or answered without a gate', async () => {
    const neutral = await asked(systeem);
    expect(neutral.text).toContain('GEEN_GEGEVENS_BESCHIKBAAR');
    const states: [string, () => Promise<unknown>][] = [
      ['not linked', async () => null],
      ['an open question', () => Promise.all(care.organisaties.map((each) => metDeHand.link(each, CASUS, [person])))],
    ];
    const steps = { 'niets-bekend': {}, weigeren: { reden: 'Geen grondslag.' } };
    for (const [wat, rest] of Object.entries(steps))
      for (const [state, path, extra] of [
        [wat, wat, rest],
        [`${wat}, taken back`, 'intrekken', {}],
      ] as const)
        states.push([state, () => everyQuestion(path, extra)]);
    states.push(['answered', answerAll]);
    for (const [state, reach] of states) {
      await reach();
      expect([state, await asked(metDeHand)]).toEqual([state, neutral]);
    }
  });
});

async function everyQuestion(path: string, rest: object): Promise<void> {
  for (const organisatie of care.organisaties)
    for (const { id } of (await inbox.get(organisatie, '/vragen')).body.vragen ?? [])
      expect((await inbox.post(organisatie, `/vragen/${path}`, { vraag: id, door: 'arts', ...rest })).status).toBe(200);
}

async function answerAll(): Promise<void> {
  for (const organisatie of care.organisaties) {
    const { vragen = [], formulieren = {} } = (await inbox.get(organisatie, '/vragen')).body;
    for (const { id, subcategorie } of vragen) {
      const gegevens = (formulieren[subcategorie] ?? []).map(({ soort, velden }) => ({
        ...{ soort, status: 'FEIT', peildatum: '2026-10-01' },
        velden: Object.fromEntries(
          velden.map(({ veld, soort: kind }) => [veld, kind === 'DAG' ? '2026-01-01' : kind === 'GETAL' ? 1 : 'x']),
        ),
      }));
      const answer = await inbox.post(organisatie, '/vragen/beantwoorden', { vraag: id, door: 'arts', gegevens });
      expect([subcategorie, answer.status]).toEqual([subcategorie, 200]);
    }
  }
}

import { OIN } from '@ketenhub/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Decision, decide, decideList, issuer, post, tokenFor } from './caller.ts';
import { eigenVraag, FEITEN, PROEFVRAAG, proefvraag } from './questions.ts';

const CASUS = 'ZVH-2026-0101';
let fg: string;
let regisseur: string;

beforeAll(async () => {
  fg = await tokenFor('fg', 'RECHTMATIGHEID');
  regisseur = await tokenFor('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
});

const DENIED = proefvraag({ doelbesluit: false });
const answersTo = async (body: unknown): Promise<boolean[]> =>
  (await decideList(fg, body)).map(({ decision }: Decision) => decision);

describe('the document about the decision point', () => {
  it('names both addresses under the origin of the token service, and they answer', async () => {
    const answer = await fetch(`${issuer}/.well-known/authzen-configuration`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const document = (await answer.json()) as Record<string, string>;
    expect(document).toEqual({
      policy_decision_point: issuer,
      access_evaluation_endpoint: `${issuer}/access/v1/evaluation`,
      access_evaluations_endpoint: `${issuer}/access/v1/evaluations`,
    });
    const asked = await fetch(document.access_evaluation_endpoint ?? '', {
      method: 'POST',
      headers: { ...bearer(fg), 'content-type': 'application/json' },
      body: JSON.stringify(PROEFVRAAG),
    });
    expect(asked.status).toBe(200);
  });
});

describe('a proefvraag of who checks the rules: "wat ziet X?"', () => {
  it('is allowed where the protocol allows, with the rule, the activity and the grounds for the checker', async () => {
    const { decision, context } = await decide(fg, PROEFVRAAG);
    expect(decision).toBe(true);
    expect(context?.reason_user).toBeUndefined();
    expect(context?.reason_admin).toMatchObject({
      beleid: expect.stringMatching(/^sha256-/),
      regel: expect.stringMatching(/^POL-/),
      processing_activity_id: expect.stringMatching(/^https:/),
      grondslagSamenwerking: expect.any(String),
      grondslagVerstrekking: expect.any(String),
    });
  });

  it('is denied with one Dutch sentence for the user, and for the checker why and what would open it', async () => {
    const { decision, context } = await decide(fg, proefvraag({ fase: 'TRIAGE' }));
    expect(decision).toBe(false);
    expect(context?.reason_user?.nl).toMatch(/^[A-Z].+\.$/);
    expect(context?.reason_admin).toMatchObject({ reden: 'FASE', welBij: { fase: expect.any(Array) } });
    // A denial rests on no ground: there is no processing that it could name.
    expect(context?.reason_admin).not.toHaveProperty('processing_activity_id');
  });

  it.each(['rac-lid', 'auditor', 'privacyfunctionaris-politie'] as const)('%s may ask it as well', async (persona) => {
    expect((await decide(await tokenFor(persona, 'RECHTMATIGHEID'), PROEFVRAAG)).decision).toBe(true);
  });

  it('and the IT team of a partner, who maintains its schema', async () => {
    expect((await decide(await tokenFor('partner-it-politie', 'BEHEER'), PROEFVRAAG)).decision).toBe(true);
  });
});

describe('a question of a user about the own casus', () => {
  const ask = (veld: string, properties: Record<string, unknown> = {}) =>
    decide(regisseur, eigenVraag('procesregisseur', veld, { casus: CASUS, ...properties }));

  it('is decided on the facts of the case register, and says no more than the user may know', async () => {
    expect(await ask('Casus.fase')).toEqual({ decision: true });
    const denied = await ask('Betrokkene.burgerservicenummer', { betrokkeneSoort: 'HOOFDPERSOON' });
    expect(denied).toEqual({ decision: false, context: { reason_user: { nl: expect.any(String) } } });
  });

  it('A75, A83: is denied about another user, another doel, another casus, and with facts of the caller', async () => {
    const good = eigenVraag('procesregisseur', 'Casus.fase', { casus: CASUS });
    const wrong = [
      eigenVraag('fg', 'Casus.fase', { casus: CASUS }),
      eigenVraag('procesregisseur', 'Casus.fase', { casus: 'ZVH-2026-0104' }),
      eigenVraag('procesregisseur', 'Casus.fase', {}),
      eigenVraag('procesregisseur', 'Casus.fase', { casus: CASUS, fase: 'UITVRAAG' }),
      { ...good, context: { doel: 'ZVH-UITVRAAG' } },
      { ...good, action: { name: 'wijzigen' } },
      PROEFVRAAG,
    ];
    for (const body of wrong) expect((await decide(regisseur, body)).decision).toBe(false);
  });
});

describe('a list of questions', () => {
  it('is answered whole, in its order; a wrong question is denied in its place and spoils no other', async () => {
    const decisions = await decideList(fg, {
      ...PROEFVRAAG,
      evaluations: [{}, DENIED, { resource: { type: 'veld' } }, 'onzin', {}],
    });
    expect(decisions.map(({ decision }) => decision)).toEqual([true, false, false, false, true]);
    expect(decisions[2]?.context?.error).toEqual({ status: 400, message: expect.stringMatching(/\.$/) });
  });

  it('stops at the first denial or the first permit where that is asked', async () => {
    const evaluations = [{}, DENIED, {}];
    const list = { ...PROEFVRAAG, evaluations };
    const options = (evaluations_semantic: string) => ({ options: { evaluations_semantic, another_option: 'value' } });
    expect(await answersTo({ ...list, ...options('execute_all') })).toEqual([true, false, true]);
    expect(await answersTo({ ...list, ...options('deny_on_first_deny') })).toEqual([true, false]);
    expect(await answersTo({ ...list, ...options('permit_on_first_permit') })).toEqual([true]);
    const reversed = { ...PROEFVRAAG, evaluations: [DENIED, {}, DENIED], ...options('permit_on_first_permit') };
    expect(await answersTo(reversed)).toEqual([false, true]);
  });

  it('takes a part that a question leaves out whole from the top, and never half of one', async () => {
    const { resource, ...top } = PROEFVRAAG;
    expect(await answersTo({ ...top, evaluations: [{ resource }] })).toEqual([true]);
    const bare = { resource: { type: 'veld', id: resource.id } };
    expect(await answersTo({ ...PROEFVRAAG, evaluations: [bare, { context: {} }] })).toEqual([false, false]);
  });

  it('is one question with one decision when there is no list, or an empty one', async () => {
    const alone = await decide(fg, PROEFVRAAG);
    for (const body of [PROEFVRAAG, { ...PROEFVRAAG, evaluations: [] }]) {
      expect(await (await post('evaluations', body, bearer(fg))).json()).toEqual(alone);
    }
  });
});

describe('the form of an answer', () => {
  it('gives the identifier of the caller back, also with an error, and never needs one', async () => {
    const id = 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716';
    const headers = { ...bearer(fg), 'x-request-id': id };
    expect((await post('evaluation', PROEFVRAAG, headers)).headers.get('x-request-id')).toBe(id);
    expect((await post('evaluation', '{', headers)).headers.get('x-request-id')).toBe(id);
    expect((await post('evaluation', '{', { 'x-request-id': id })).headers.get('x-request-id')).toBe(id);
    expect((await post('evaluation', PROEFVRAAG, bearer(fg))).headers.get('x-request-id')).toBeNull();
  });

  it('is the same decision for the same question, with keys of the NL GOV profile and with keys that nobody knows', async () => {
    const first = await decide(fg, PROEFVRAAG);
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const processing_activity_id = 'https://register.example/verwerking/1';
    const more = {
      ...PROEFVRAAG,
      action: { name: 'lezen', properties: { processing_activity_id, method: 'GET' } },
      context: { ...PROEFVRAAG.context, traceparent, time: '2026-11-18T10:00:00Z' },
      futureField: { nested: true },
    };
    expect(await decide(fg, more)).toEqual(first);
    const subject = { ...PROEFVRAAG.subject, properties: { organisatie: OIN.zvh, department: 'Sales' } };
    const resource = { ...PROEFVRAAG.resource, properties: { ...FEITEN, owner: 'bob' } };
    expect(await decide(fg, { ...PROEFVRAAG, subject, resource })).toEqual(first);
  });
});

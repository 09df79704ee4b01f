import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { beslisVeld, decide, type Onderwerp } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSE_VAN, OIN, ORGANISATIES, ROLLEN, THEMAS } from '@ketenhub/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts.ts';
import { readSupergraph } from '../beleid/read-supergraph.ts';
import type { Caller } from './admit-caller.ts';
import { type Asker, evaluate, evaluateAll } from './evaluate.ts';
import type { Evaluation } from './read-evaluations.ts';

const beleid = await readBeleid('schema/beleid.json');
const { annotaties } = await readSupergraph(beleid, 'schema/supergraph.graphql');
const policy = { beleid, annotaties };

function callerOf(soort: Caller['soort'], account: Account, doelbinding: Caller['doelbinding']): Caller {
  const claims = { ...account, sid: 's', iat: 0, exp: 0, jti: 'j', authorization_details: [doelbinding] };
  return { soort, doelbinding, subject: { ok: true, account, claims: claims as never, clientId: 'ketenhub-cli' } };
}

const FG: Account = { sub: 'fg', rol: 'FG', org: OIN.zvh, klasse: KLASSE_VAN.zvh, accountklasse: 'RECHTMATIGHEID' };
const proef: Asker = {
  caller: callerOf('PROEF', FG, { type: 'doelbinding', doel: 'RECHTMATIGHEID' }),
  facts: { soort: 'GEEN_CASUS' },
};

/** A word of the list, and now and then one that nobody knows. */
const word = (list: readonly string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...list) }, { weight: 1, arbitrary: fc.constant('X') });
const oin = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.values(OIN)) },
  { weight: 1, arbitrary: fc.constant('9'.repeat(20)) },
);
const facts = fc.record({
  fase: word(FASEN),
  thema: word(THEMAS),
  doelbesluit: fc.boolean(),
  deelnemersbesluit: fc.boolean(),
  aanmelder: oin,
  deelnemers: fc.uniqueArray(oin, { minLength: 3 }),
});
const resource = fc.oneof(
  fc.record({ type: fc.constant('veld'), id: word([...annotaties.keys()]) }),
  fc.record({ type: fc.constant('subcategorie'), id: word(beleid.subcategorieen.map(({ code }) => code)) }),
);
const drawn = fc.record({
  rol: word(ROLLEN),
  organisatie: oin,
  doel: word(DOELEN),
  betrokkeneSoort: fc.oneof(fc.constant(null), word(BETROKKENE_SOORTEN)),
  casus: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: facts }),
  resource,
});

/** One question that is allowed: luck must not decide whether any of those that are drawn is. */
const OPEN_FACTS = {
  fase: 'CASUSOVERLEG',
  thema: 'VOLWASSENEN',
  doelbesluit: true,
  deelnemersbesluit: true,
  aanmelder: OIN.college,
  deelnemers: [OIN.politie, OIN.college],
};
const OPEN = {
  rol: 'PROCESREGISSEUR',
  organisatie: OIN.zvh,
  doel: 'ZVH-CASUSOVERLEG',
  betrokkeneSoort: 'HOOFDPERSOON',
  casus: OPEN_FACTS,
  resource: { type: 'veld' as const, id: 'PolitieBeeld.mutaties' },
};

/** Written apart from the endpoint: the same question, put straight to the policy. */
function straight({ type, id }: { type: string; id: string }, onderwerp: Onderwerp) {
  if (type === 'veld') return beslisVeld(beleid, annotaties, id, onderwerp);
  const owner = beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(id))?.oin ?? OIN.zvh;
  return decide(beleid, { ...onderwerp, subcategorie: id, bron: owner, plafond: [onderwerp.doel] });
}

const klasseVan = (org: string) => beleid.deelnemers.find(({ oin: known }) => known === org)?.klasse ?? '';

function proefEvaluation(over: Partial<Evaluation['resource']['properties']> = {}): Evaluation {
  return {
    subject: { type: 'rol', id: 'PROCESREGISSEUR', properties: { organisatie: OIN.zvh } },
    action: { name: 'lezen', properties: {} },
    resource: {
      type: 'veld',
      id: 'PolitieBeeld.mutaties',
      properties: {
        betrokkeneSoort: 'HOOFDPERSOON',
        fase: 'CASUSOVERLEG',
        thema: 'VOLWASSENEN',
        doelbesluit: true,
        deelnemersbesluit: true,
        aanmelder: OIN.college,
        deelnemers: [OIN.politie, OIN.college],
        ...over,
      },
    },
    context: { doel: 'ZVH-CASUSOVERLEG' },
  };
}

describe('for random questions', { timeout: 60_000 }, () => {
  it('the decision point answers exactly what the policy decides, in a proefvraag', () => {
    let allowed = 0;
    fc.assert(
      fc.property(drawn, ({ rol, organisatie, doel, betrokkeneSoort, casus, resource: { type, id } }) => {
        const evaluation: Evaluation = {
          subject: { type: 'rol', id: rol, properties: { organisatie } },
          action: { name: 'lezen', properties: {} },
          resource: { type, id, properties: { betrokkeneSoort, ...casus } },
          context: { doel },
        };
        const klasse = klasseVan(organisatie);
        const expected = straight({ type, id }, { doel, rol, klasse, organisatie, betrokkeneSoort, casus });
        if (expected.effect === 'TOEGESTAAN') allowed += 1;
        expect(evaluate(policy, proef, evaluation)).toEqual(expected);
      }),
      { numRuns: 5_000, examples: [[OPEN]] },
    );
    expect(allowed).toBeGreaterThan(0);
  });

  it('and about the own casus, whatever organisation and role asks', () => {
    let allowed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...ORGANISATIES),
        fc.constantFrom(...ROLLEN),
        fc.constantFrom(...DOELEN),
        drawn,
        facts,
        (org, rol, doel, { betrokkeneSoort, resource: { type, id } }, casus) => {
          const account: Account = {
            sub: 'u',
            rol,
            org: OIN[org],
            klasse: KLASSE_VAN[org],
            accountklasse: 'UITVOERING',
          };
          const caller = callerOf('EIGEN', account, { type: 'doelbinding', doel, casus: 'ZVH-2026-0101' });
          const evaluation: Evaluation = {
            subject: { type: 'gebruiker', id: 'u', properties: {} },
            action: { name: 'lezen', properties: {} },
            resource: { type, id, properties: { casus: 'ZVH-2026-0101', betrokkeneSoort } },
            context: {},
          };
          const { klasse } = account;
          const onderwerp = { doel, rol, klasse, organisatie: OIN[org], betrokkeneSoort, casus };
          const expected = straight({ type, id }, onderwerp);
          if (expected.effect === 'TOEGESTAAN') allowed += 1;
          const own = { caller, facts: { soort: 'FEITEN', casus, casusbewijs: 'j' } } as const;
          expect(evaluate(policy, own, evaluation)).toEqual(expected);
        },
      ),
      { numRuns: 5_000, examples: [['zvh', 'PROCESREGISSEUR', 'ZVH-CASUSOVERLEG', OPEN, OPEN_FACTS]] },
    );
    expect(allowed).toBeGreaterThan(0);
  });
});

describe('a proefvraag', () => {
  const effect = (evaluation: Evaluation) => evaluate(policy, proef, evaluation).effect;

  it('is allowed with all facts, and denied when any one of them is left out: what is not given is not so', () => {
    expect(effect(proefEvaluation())).toBe('TOEGESTAAN');
    const { properties } = proefEvaluation().resource;
    for (const fact of Object.keys(properties).filter((key) => key !== 'aanmelder')) {
      const { [fact as keyof typeof properties]: _left, ...rest } = properties;
      const evaluation = { ...proefEvaluation(), resource: { ...proefEvaluation().resource, properties: rest } };
      expect([fact, effect(evaluation)]).toEqual([fact, 'GEWEIGERD']);
    }
  });

  it('A132: never is about a casus that exists', () => {
    expect(evaluate(policy, proef, proefEvaluation({ casus: 'ZVH-2026-0101' }))).toMatchObject({
      effect: 'GEWEIGERD',
      uitleg: 'Een proefvraag gaat nooit over een bestaande casus.',
    });
  });

  it('is denied for another action, kind of subject or resource, class than registered, and without a doel', () => {
    const good = proefEvaluation();
    const { subject, resource: asked } = good;
    const wrong: Evaluation[] = [
      { ...good, action: { name: 'wijzigen', properties: {} } },
      { ...good, subject: { ...subject, type: 'gebruiker' } },
      { ...good, subject: { ...subject, properties: {} } },
      { ...good, subject: { ...subject, properties: { organisatie: OIN.zvh, klasse: 'OVERHEID' } } },
      { ...good, resource: { ...asked, type: 'casus' } },
      { ...good, resource: { ...asked, id: 'PolitieBeeld.__proto__' } },
      { ...good, context: {} },
    ];
    expect(wrong.map(effect)).toEqual(wrong.map(() => 'GEWEIGERD'));
  });
});

describe('a question about the own casus', () => {
  const account: Account = {
    sub: 'u',
    rol: 'PROCESREGISSEUR',
    org: OIN.zvh,
    klasse: KLASSE_VAN.zvh,
    accountklasse: 'UITVOERING',
  };
  const { fase = '', thema = '', aanmelder = '', deelnemers = [] } = proefEvaluation().resource.properties;
  const own: Asker = {
    caller: callerOf('EIGEN', account, { type: 'doelbinding', doel: 'ZVH-CASUSOVERLEG', casus: 'Z-1' }),
    facts: {
      soort: 'FEITEN',
      casus: { fase, thema, aanmelder, deelnemers, doelbesluit: true, deelnemersbesluit: true },
      casusbewijs: 'j',
    },
  };
  const good: Evaluation = {
    subject: { type: 'gebruiker', id: 'u', properties: {} },
    action: { name: 'lezen', properties: {} },
    resource: {
      type: 'veld',
      id: 'PolitieBeeld.mutaties',
      properties: { casus: 'Z-1', betrokkeneSoort: 'HOOFDPERSOON' },
    },
    context: { doel: 'ZVH-CASUSOVERLEG' },
  };
  const withProperties = (properties: Evaluation['resource']['properties']): Evaluation => ({
    ...good,
    resource: { ...good.resource, properties: { ...good.resource.properties, ...properties } },
  });

  it('A75, A83, A84: is denied for another user, purpose or casus, and with any fact of the caller', () => {
    expect(evaluate(policy, own, good).effect).toBe('TOEGESTAAN');
    const wrong: Evaluation[] = [
      { ...good, subject: { ...good.subject, id: 'v' } },
      { ...good, subject: { ...good.subject, type: 'rol' } },
      { ...good, subject: { ...good.subject, properties: { organisatie: OIN.politie } } },
      { ...good, context: { doel: 'ZVH-TRIAGE' } },
      withProperties({ casus: 'Z-2' }),
      withProperties({ fase: 'CASUSOVERLEG' }),
      withProperties({ doelbesluit: true }),
      withProperties({ deelnemers: [OIN.politie] }),
    ];
    for (const evaluation of wrong) expect(evaluate(policy, own, evaluation).effect).toBe('GEWEIGERD');
    expect(evaluate(policy, { ...own, facts: { soort: 'NIET_VOOR_U' } }, good).effect).toBe('GEWEIGERD');
  });

  it('A84: another casus, one that does not exist and one without a seat read the same', () => {
    const there = evaluate(policy, own, withProperties({ casus: 'Z-2' }));
    expect(evaluate(policy, own, withProperties({ casus: 'ZVH-0000' }))).toEqual(there);
  });
});

describe('a list', () => {
  const yes = proefEvaluation();
  const no = proefEvaluation({ doelbesluit: false });
  const run = (semantic: Parameters<typeof evaluateAll>[2]['semantic'], evaluations: (Evaluation | null)[]) =>
    evaluateAll(policy, proef, { isSingle: false, semantic, evaluations }).map(
      ({ besluit }) => besluit?.effect === 'TOEGESTAAN',
    );

  it('is decided whole, up to the first denial, or up to the first permit, as asked', () => {
    expect(run('execute_all', [yes, no, null, yes])).toEqual([true, false, false, true]);
    expect(run('deny_on_first_deny', [yes, no, yes])).toEqual([true, false]);
    expect(run('deny_on_first_deny', [yes, null, yes])).toEqual([true, false]);
    expect(run('permit_on_first_permit', [no, null, yes, no])).toEqual([false, false, true]);
  });
});

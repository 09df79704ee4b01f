import { signTransactionToken } from '@ketenhub/tokens';
import { KLASSE_VAN, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Partnerschakelaar, switchPartnersOn } from '../setup/partnerschakelaar.ts';
import { askBekendheid } from './ask-bekendheid.ts';
import {
  type Answer,
  askDirectly,
  askWith,
  deliver,
  post,
  type Question,
  signLink,
  tokenClaims,
} from './ask-directly.ts';
import { asOwner } from './canary-records.ts';
import { allFields, CASUS, type CanaryWorld, startCanaryWorld } from './canary-world.ts';
import { isUntouched, QUESTIONS, REQUESTS } from './case-questions.ts';
import { signAccess, signCheckpoint, signClient } from './case-requests.ts';
import { correctieBesluit } from './correctie-decision.ts';
import {
  DECISIONS,
  type Decision,
  FACTS,
  isOverlegUntouched,
  KENMERK,
  OF_THE_HOUSE,
  OUTCOME,
  READY_FOR_DOELBESLUIT,
  REFUSED,
} from './decisions.ts';
import { kringBesluiten } from './kring-decisions.ts';
import { ON_A_LIST } from './lijst-decisions.ts';
import { partnerBesluit } from './partner-decision.ts';
import { regieBesluiten } from './regie-decisions.ts';
import { registerBesluiten } from './register-decisions.ts';
import { resetRegister } from './reset-register.ts';
import { DIMENSIONS, type Dimension, nearMisses, personaRights, type Right } from './rights.ts';
import { FULL_RIGHT } from './token-attacks.ts';
import { verstrekkingBesluiten } from './verstrekking-decisions.ts';
import { mayHave, wholeQuestion } from './whole-view.ts';

const NOT_THERE = '{"fout":"Deze casus is er voor u niet."}';
const BEKENDHEID: Decision = askBekendheid(CASUS);
const TRIED = [...DECISIONS, ...FACTS, ...OF_THE_HOUSE, ...QUESTIONS, ...REQUESTS.slice(0, 1), ...REFUSED, BEKENDHEID];
let world: CanaryWorld;
let schakelaar: Partnerschakelaar;

beforeAll(async () => {
  schakelaar = await switchPartnersOn(0);
  world = await startCanaryWorld(['casus', 'politie'], schakelaar.env);
  const { ownerUrl } = world.subgraphs.of('casus').database;
  for (const statement of READY_FOR_DOELBESLUIT) await asOwner(ownerUrl, statement, [CASUS]);
});
afterAll(async () => {
  await world?.stop();
  schakelaar?.remove();
});

const register = (text: string): Promise<Record<string, unknown>[]> =>
  asOwner(world.subgraphs.of('casus').database.ownerUrl, text, [CASUS]);

const reset = (decision: Decision): Promise<void> => resetRegister(register, decision);

async function decide(
  decision: Decision,
  right: Right,
): Promise<{ body: { data?: Record<string, unknown> | null }; changed: boolean }> {
  const view = world.view('casus');
  const setting = world.setting;
  const handvat = setting.betrokkenen.find(({ soort }) => soort === 'HOOFDPERSOON')?.id ?? '';
  const call = decision.call.replace('HANDVAT', handvat);
  const question: Question = { query: `mutation { uitkomst: ${call} ${decision.outcome ?? OUTCOME} }` };
  const asked = {
    bron: 'casus' as const,
    right,
    setting,
    question,
    velden: allFields(view),
    beleid: view.beleid.digest,
  };
  const answer = await askDirectly(world.subgraphs, asked);
  const [row] = await register('select versie from casussen where nummer = $1');
  const kept = await register('select soort from besluiten where casus = $1');
  const feiten = await register('select kenmerk from feiten where casus = $1');
  const counts = await register('select wie from bekendheid_tellers where $1 <> wie');
  const isKept =
    counts.length === 0 &&
    feiten.length === 1 &&
    feiten[0]?.kenmerk === KENMERK &&
    (await isOverlegUntouched(register)) &&
    (await isUntouched(register));
  const isSame = row?.versie === 1 && kept.length === 0 && isKept;
  return { body: JSON.parse(answer.text), changed: !isSame };
}

function definitionOf(name: string) {
  const definition = world.view('casus').schema.getMutationType()?.getFields()[name];
  if (definition === undefined) throw new Error(name);
  return definition;
}

const open = (decision: Decision, right: Right): boolean =>
  mayHave(world.view('casus'), right, {
    coordinate: `Mutation.${decision.name}`,
    soort: null,
    definition: definitionOf(decision.name),
  });

function rightsFor(decision: Decision): Right[] {
  return personaRights(world.view('casus').beleid).filter(
    (right) => right.aanmelder === 'politie' && open(decision, right),
  );
}

/** What everybody at the table may ask in four fasen is asked by a few, in one. */
function fewRightsFor(fact: Decision, organisaties: readonly string[]): Right[] {
  const few = rightsFor(fact).filter(
    ({ fase, organisatie }) => fase === 'CASUSOVERLEG' && organisaties.includes(organisatie),
  );
  return [...new Map(few.map((right) => [`${right.rol} ${right.organisatie}`, right])).values()];
}

/** One of a question is enough: who may not is told by the policy alone, and the others are of the same rules. */
function basesFor(decision: Decision): Right[] {
  const question = QUESTIONS.find((een) => een === decision);
  if (question !== undefined) return fewRightsFor(question, [question.organisatie]).slice(0, 1);
  return FACTS.includes(decision)
    ? fewRightsFor(decision, ['zvh', 'ggz'])
    : rightsFor(decision).slice(
        0,
        [...REQUESTS, ...ON_A_LIST, BEKENDHEID].includes(decision) || decision.rollen ? 1 : undefined,
      );
}

describe('the decisions of the case register, asked of the case subgraph directly', () => {
  it.each(DECISIONS)('records $name for who may, in each fase in which the policy opens it', async (decision) => {
    const rights = rightsFor(decision);
    expect(rights.length).toBeGreaterThan(0);
    for (const right of rights) {
      await reset(decision);
      const { body, changed } = await decide(decision, right);
      expect([right.rol, body.data?.uitkomst, changed]).toEqual([
        right.rol,
        { __typename: decision.made ?? 'CasusBijgewerkt', casus: { nummer: CASUS } },
        true,
      ]);
    }
  });

  it.each(FACTS)('R05, R13: $name is for the house and for whom the fact is of, and for nobody else', async (fact) => {
    const rights = fewRightsFor(fact, ['zvh', 'politie', 'om', 'ggz']);
    const made = new Set<boolean>();
    for (const right of rights) {
      await reset(fact);
      const { body, changed } = await decide(fact, right);
      const isTheirs = ['zvh', 'politie'].includes(right.organisatie);
      expect([right.rol, right.organisatie, changed, body.data?.uitkomst]).toEqual([
        right.rol,
        right.organisatie,
        isTheirs,
        expect.objectContaining({
          __typename: expect.stringMatching(
            isTheirs ? /^(FeitVastgelegd|AlineaVastgelegd|CasusBijgewerkt)$/ : /Onvolledig|Geweigerd/,
          ),
        }),
      ]);
      made.add(changed);
    }
    expect(made).toEqual(new Set([true, false]));
  });

  it('R14, A94: asks whether the hoofdpersoon is known for who may, and not about whom the casus does not have', async () => {
    const rights = rightsFor(BEKENDHEID);
    expect(new Set(rights.map(({ rol }) => rol))).toEqual(new Set(['PROCESREGISSEUR', 'PROCESONDERSTEUNER']));
    for (const right of rights) {
      await reset(BEKENDHEID);
      const { body, changed } = await decide(BEKENDHEID, right);
      const huizen = [{ antwoord: 'NIET_BEKEND', contactpunt: null }];
      expect([body.data?.uitkomst, changed]).toEqual([{ __typename: 'BekendheidGecheckt', huizen }, true]);
      await reset(BEKENDHEID);
      const call = BEKENDHEID.call.replace('HANDVAT', '999990019');
      expect(await decide({ ...BEKENDHEID, call }, right)).toMatchObject({
        body: { data: { uitkomst: { __typename: 'BesluitGeweigerd' } } },
        changed: false,
      });
    }
  });

  it.each(OF_THE_HOUSE)('records $name without a casus, for who may', async (decision) => {
    const rights = rightsFor(decision);
    expect(new Set(rights.map(({ rol }) => rol))).toEqual(
      new Set(decision.rollen ?? ['PROCESREGISSEUR', 'PROCESONDERSTEUNER']),
    );
    for (const right of new Map(rights.map((een) => [een.rol, een])).values()) {
      await reset(decision);
      const { body, changed } = await decide(decision, right);
      expect([right.rol, body.data?.uitkomst, changed]).toEqual([right.rol, { __typename: decision.made }, true]);
    }
  });

  it.each(QUESTIONS)('R03, R05: $name is for $organisatie alone', async (question) => {
    const made = new Map<string, boolean>();
    for (const right of fewRightsFor(question, ['zvh', 'politie', 'ggz'])) {
      await reset(question);
      const { body, changed } = await decide(question, right);
      const typename = changed ? 'UitvraagBijgewerkt' : 'BesluitGeweigerd';
      expect([right.organisatie, body.data?.uitkomst]).toEqual([
        right.organisatie,
        expect.objectContaining({ __typename: typename }),
      ]);
      made.set(right.organisatie, changed);
    }
    expect([...made].filter(([, changed]) => changed).map(([organisatie]) => organisatie)).toEqual([
      question.organisatie,
    ]);
  });

  it.each(REQUESTS)('BGS 1.2, R17: $name is for the contactpunt, of a closed casus too', async (request) => {
    const rights = rightsFor(request).filter(({ fase }) => fase === 'AFGESLOTEN');
    expect([...new Set(rights.map(({ rol, doel }) => `${rol} ${doel}`))]).toEqual(['CONTACTPUNT AVG-VERZOEK']);
    await reset(request);
    const { body, changed } = await decide(request, rights[0] ?? FULL_RIGHT);
    expect([body.data?.uitkomst, changed]).toEqual([expect.objectContaining({ __typename: 'AvgBijgewerkt' }), true]);
  });

  it.each(TRIED)('A29, R22: $name is null and changes nothing when one dimension is off', async (decision) => {
    const done = new Set<Dimension>();
    await reset(decision);
    const bases = basesFor(decision);
    for (const base of bases) {
      const misses = nearMisses(world.view('casus').beleid, base, ['zvh']).filter(
        ({ right }) => !open(decision, right),
      );
      for (const dimension of DIMENSIONS) {
        for (const { right } of misses.filter((miss) => miss.dimension === dimension).slice(0, 3)) {
          const { body, changed } = await decide(decision, right);
          expect([dimension, right.doel, right.rol, body.data?.uitkomst ?? null, changed]).toEqual([
            dimension,
            right.doel,
            right.rol,
            null,
            false,
          ]);
          done.add(dimension);
        }
      }
    }
    const fase = OF_THE_HOUSE.includes(decision) ? [] : (['fase'] as const);
    expect([...done]).toEqual(expect.arrayContaining(['doel', ...fase, 'rol', 'klasse']));
  });

  const hulp = { view: () => world.view('casus'), register, reset, decide, rightsFor, open };
  regieBesluiten(CASUS, hulp);
  verstrekkingBesluiten(CASUS, hulp);
  registerBesluiten(CASUS, { ...hulp, world: () => world });
  correctieBesluit(hulp);
  partnerBesluit(CASUS, hulp);
  kringBesluiten(CASUS, { ...hulp, world: () => world });

  it('records nothing in another casus than that of the token', async () => {
    const [right] = rightsFor({ name: 'faseVastleggen', call: '', reset: '' });
    expect(right).toBeDefined();
    await asOwner(world.subgraphs.of('casus').database.ownerUrl, "update casussen set versie = 1, fase = 'AANMELDING'");
    const elsewhere = {
      name: 'faseVastleggen',
      call: 'faseVastleggen(casus: "ZVH-2026-9002", fase: TRIAGE, versie: 1)',
      reset: "fase = 'AANMELDING'",
    };
    const { body } = await decide(elsewhere, right ?? FULL_RIGHT);
    const { ownerUrl } = world.subgraphs.of('casus').database;
    const rows = await asOwner(ownerUrl, "select versie from casussen where nummer = 'ZVH-2026-9002'");
    expect([body.data?.uitkomst ?? null, rows]).toEqual([null, [{ versie: 1 }]]);
  });

  it('makes none of the decisions through a query, a token without the field or an alias', async () => {
    const view = world.view('casus');
    const [right = FULL_RIGHT] = rightsFor({ name: 'faseVastleggen', call: '', reset: '' });
    await register("update casussen set versie = 1, fase = 'AANMELDING' where nummer = $1");
    const call = `faseVastleggen(casus: "${CASUS}", fase: TRIAGE, versie: 1) { __typename }`;
    const without = allFields(view).filter((coordinate) => coordinate !== 'Mutation.faseVastleggen');
    for (const [query, velden] of [
      [`{ ${call} }`, allFields(view)],
      [`mutation { Casus: ${call} }`, without],
    ] as const) {
      const asked = {
        bron: 'casus' as const,
        right,
        setting: world.setting,
        question: { query },
        velden,
        beleid: view.beleid.digest,
      };
      await askDirectly(world.subgraphs, asked);
      expect(await register('select versie, fase from casussen where nummer = $1')).toEqual([
        { versie: 1, fase: 'AANMELDING' },
      ]);
    }
  });
});

describe('the evidence of the case process', () => {
  const url = (): string => `${world.subgraphs.of('casus').url}/casusbewijs`;
  const give = (verzoek: unknown, headers = {}): Promise<Answer> => post(url(), JSON.stringify({ verzoek }), headers);
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', doel: 'ZVH-UITVRAAG', casus: CASUS } as const;

  beforeAll(() =>
    register(
      "update casussen set fase = 'UITVRAAG', doelbesluit_op = now(), deelnemersbesluit_op = now() where nummer = $1",
    ),
  );

  it('opens the case subgraph and a partner, for what stands in the register and for nothing else', async () => {
    const { issuer } = world.subgraphs;
    const { casusbewijs } = JSON.parse((await give(await signCheckpoint(issuer, asker))).text) as {
      casusbewijs: string;
    };
    for (const bron of ['casus', 'politie'] as const) {
      const view = world.view(bron);
      const question = wholeQuestion(view, world.setting);
      const right: Right = { ...FULL_RIGHT, doel: 'ZVH-UITVRAAG', fase: 'UITVRAAG' };
      const claims = (changed: Partial<Right>) =>
        tokenClaims({
          bron,
          right: { ...right, ...changed },
          setting: world.setting,
          question,
          velden: allFields(view),
          beleid: view.beleid.digest,
          casusbewijs,
        });
      const send = async (changed: Partial<Right>): Promise<Answer> =>
        askWith(
          world.subgraphs.of(bron).url,
          await signTransactionToken(issuer.transactionKey, issuer.tokenServiceUrl, claims(changed)),
          question,
        );
      expect((await send({})).text).toContain('kanarie-');
      expect((await send({ fase: 'CASUSOVERLEG', doel: 'ZVH-CASUSOVERLEG' })).status).toBe(401);
      expect((await send({ organisatie: 'politie', klasse: KLASSE_VAN.politie })).status).toBe(401);
    }
  });

  it('A84: answers no such casus, not at its table and a role without a table in the same bytes', async () => {
    const { issuer } = world.subgraphs;
    await register(`update casus_deelnemers set tot = now() where casus = $1 and oin = '${OIN.dji}'`);
    const answers = [
      await give(await signCheckpoint(issuer, { ...asker, casus: 'ZVH-2026-0000' })),
      await give(await signCheckpoint(issuer, { ...asker, rol: 'PROFESSIONAL', organisatie: 'dji' })),
      await give(await signCheckpoint(issuer, { ...asker, rol: 'MANAGER' })),
      await give(await signCheckpoint(issuer, { ...asker, rol: 'FG', doel: 'RECHTMATIGHEID' })),
      await give(await signCheckpoint(issuer, { ...asker, casus: "x' or '1'='1" })),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([answers[0]?.status, answers[0]?.text]).toEqual([404, NOT_THERE]);
  });

  it('A86: gives a partner no evidence of a closed casus', async () => {
    await register("update casussen set fase = 'AFGESLOTEN' where nummer = $1");
    const answer = await give(
      await signCheckpoint(world.subgraphs.issuer, { ...asker, rol: 'PROFESSIONAL', organisatie: 'politie' }),
    );
    await register("update casussen set fase = 'UITVRAAG' where nummer = $1");
    expect([answer.status, answer.text]).toEqual([404, NOT_THERE]);
  });

  it('A76: gives evidence to nobody without a request of the token service, or of the gateway with its own token', async () => {
    const { issuer } = world.subgraphs;
    const user = await signAccess(issuer, asker);
    const refused = [
      await give(undefined),
      await give('x'),
      await give(user),
      await give(user, { authorization: `Bearer ${user}` }),
      await give(user, { authorization: `Bearer ${await signClient(issuer, 'transacties')}` }),
      await give(await signCheckpoint({ ...issuer, transactionKey: issuer.strangerKey }, asker)),
      await give(await signCheckpoint({ ...issuer, transactionKey: issuer.caseKey }, asker)),
    ];
    for (const answer of refused) expect([answer.status, answer.text]).toEqual([401, '{"fout":"Niet toegestaan."}']);
    const allowed = await give(user, {
      authorization: `Bearer ${await signClient(issuer, 'transacties casusbewijs')}`,
    });
    expect(allowed.status).toBe(200);
  });

  it('never passes evidence off as a link, nor a link as evidence', async () => {
    const { casusbewijs } = JSON.parse((await give(await signCheckpoint(world.subgraphs.issuer, asker))).text) as {
      casusbewijs: string;
    };
    expect((await deliver(world.subgraphs.of('politie').url, casusbewijs)).status).toBe(401);
    const link = await signLink(world.subgraphs.issuer.caseKey, {
      bron: 'politie',
      organisatie: 'politie',
      casus: CASUS,
    });
    expect((await give(link)).status).toBe(401);
  });
});

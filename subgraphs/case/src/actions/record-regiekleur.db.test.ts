import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { type MutationCase, openMutationCase } from '../../test/mutation-case.ts';
import { CASUS } from '../../test/open-case.ts';

const KLEUR = { regiekleur: 'ORANJE', kenmerken: ['ZORG_UITGEPUT'], toelichting: 'De opvang zit vol.' };
const HUIS: RegisterAsker = { casus: CASUS, fase: 'CASUSOVERLEG', doel: 'ZVH-CASUSOVERLEG' };
const PETRA: RegisterAsker = { ...HUIS, gebruiker: 'petra' };
const OSMAN: RegisterAsker = { ...HUIS, rol: 'PROCESONDERSTEUNER', gebruiker: 'osman' };
const OM: RegisterAsker = { ...HUIS, rol: 'PROFESSIONAL', organisatie: 'om' };
const MUTATIE = `mutation ($casus: String!, $versie: Int!, $regiekleur: Regiekleur!, $kenmerken: [String!]!, $toelichting: String!) {
  uit: regiekleurVastleggen(casus: $casus, versie: $versie, regiekleur: $regiekleur, kenmerken: $kenmerken, toelichting: $toelichting) {
    __typename
    ... on CasusBijgewerkt { casus { regiekleur versie } }
    ... on BesluitOnvolledig { fouten { veld uitleg } }
    ... on BesluitGeweigerd { uitleg } } }`;

interface Bladzijde {
  readonly rijen: readonly unknown[];
  readonly volgende: string | null;
}

let scene: MutationCase;
beforeAll(async () => {
  scene = await openMutationCase();
});
afterAll(() => scene.close());
beforeEach(async () => {
  const { admin } = scene.test;
  await admin.query('delete from regieoordelen');
  await admin.query('delete from besluiten');
  await admin.query(
    `update casussen set fase = 'CASUSOVERLEG', regiekleur = null, versie = 1, doelbesluit_op = now(), deelnemersbesluit_op = now()
     where nummer = $1`,
    [CASUS],
  );
  vi.useFakeTimers({ toFake: ['Date'] });
  on('2026-11-30');
});
afterEach(() => void vi.useRealTimers());

const on = (dag: string) => vi.setSystemTime(`${dag}T12:00:00Z`);
const rows = async (text: string) => (await scene.test.admin.query(text)).rows;
async function record(asker: RegisterAsker, versie: number, more: Partial<typeof KLEUR> = {}) {
  const { data } = await scene.ask<{ uit: unknown } | null>(asker, MUTATIE, {
    casus: CASUS,
    versie,
    ...KLEUR,
    ...more,
  });
  return data?.uit ?? null;
}
async function seen(asker: RegisterAsker, pagina = '', nummer = CASUS) {
  const { data } = await scene.ask<{ casus: { regiekleur: string | null; regieoordelen: Bladzijde | null } | null }>(
    asker,
    `{ casus(nummer: "${nummer}") { regiekleur regieoordelen${pagina} { rijen { regiekleur kenmerken toelichting organisatie vastgelegdOp } aantal volgende } } }`,
  );
  return data.casus;
}

describe('the regiekleur', () => {
  const ROOD = {
    regiekleur: 'ROOD',
    kenmerken: ['GEEN_CM', 'IMPASSE', 'GEEN_CM'],
    toelichting: ' Niemand pakt het op. ',
  };
  const RIJEN = [
    {
      regiekleur: 'ROOD',
      kenmerken: ['GEEN_CM', 'IMPASSE'],
      toelichting: 'Niemand pakt het op.',
      organisatie: 'zvh',
      vastgelegdOp: '2026-12-20',
    },
    { ...KLEUR, organisatie: 'zvh', vastgelegdOp: '2026-11-30' },
  ];
  async function judgeTwice() {
    expect(await record(PETRA, 1)).toEqual({
      __typename: 'CasusBijgewerkt',
      casus: { regiekleur: 'ORANJE', versie: 2 },
    });
    on('2026-12-20');
    expect(await record(OSMAN, 2, ROOD)).toMatchObject({ casus: { regiekleur: 'ROOD', versie: 3 } });
  }

  it('R24: is judged by people, each with features and why, and every judgement stays; the newest is first', async () => {
    expect(await seen(PETRA)).toEqual({ regiekleur: null, regieoordelen: { rijen: [], aantal: 0, volgende: null } });
    await judgeTwice();
    expect(await seen(OM)).toEqual({
      regiekleur: 'ROOD',
      regieoordelen: { rijen: RIJEN, aantal: 2, volgende: null },
    });
    expect(await rows('select vastgelegd_door from regieoordelen order by id')).toEqual([
      { vastgelegd_door: 'petra' },
      { vastgelegd_door: 'osman' },
    ]);
    const first = await seen(PETRA, '(eerste: 1)');
    expect(first?.regieoordelen?.rijen).toEqual(RIJEN.slice(0, 1));
    expect(await seen(PETRA, `(eerste: 1, na: "${first?.regieoordelen?.volgende}")`)).toMatchObject({
      regieoordelen: { rijen: RIJEN.slice(1), volgende: null },
    });
  });

  it('WGS 1.9: of two on one day the later is first, also when it says the same', async () => {
    await record(PETRA, 1);
    await record(OSMAN, 2, { toelichting: 'Nog steeds vol.' });
    expect(await seen(PETRA)).toMatchObject({
      regieoordelen: { rijen: [{ toelichting: 'Nog steeds vol.' }, { toelichting: KLEUR.toelichting }] },
    });
  });

  it('has a besluit that tells that it was recorded and never by what', async () => {
    await judgeTwice();
    const besluit = { soort: 'REGIEKLEUR', inhoud: 'VASTGELEGD', toelichting: null };
    expect(await rows('select soort, inhoud, toelichting from besluiten order by versie')).toEqual([besluit, besluit]);
  });

  it('tells of a kenmerk that does not exist and of an empty toelichting at their fields, and saves nothing', async () => {
    const before = await scene.dump();
    for (const kenmerken of [['ZORG_UITGEPUT', 'BESTAAT_NIET'], ['STABIEL'], ['zorg_uitgeput']])
      expect(await record(PETRA, 1, { kenmerken, toelichting: ' ' })).toEqual({
        __typename: 'BesluitOnvolledig',
        fouten: [
          { veld: 'kenmerken', uitleg: 'Hier staat een kenmerk dat niet bestaat.' },
          { veld: 'toelichting', uitleg: 'Vul dit in, met ten minste 5 tekens.' },
        ],
      });
    expect(await record(PETRA, 1, { kenmerken: [] })).toMatchObject({ fouten: [{ veld: 'kenmerken' }] });
    expect(await record(PETRA, 1, { toelichting: 'x'.repeat(1_001) })).toMatchObject({
      fouten: [{ veld: 'toelichting', uitleg: 'Dit is te lang: ten hoogste 1000 tekens.' }],
    });
    expect(await scene.dump()).toBe(before);
  });

  it('is refused to who saw an old version, and the judgement of the other stays', async () => {
    await record(PETRA, 1);
    expect(await record(OSMAN, 1, ROOD)).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/Iemand anders/),
    });
    expect(await seen(PETRA)).toMatchObject({ regiekleur: 'ORANJE', regieoordelen: { aantal: 1 } });
  });

  it('R03: is recorded by the house alone, and its history is read by who reads the regie, in the fasen of that', async () => {
    expect(await record(OM, 1)).toBeNull();
    await record(PETRA, 1);
    const inFase = (asker: RegisterAsker, fase: 'UITVRAAG' | 'UITVOERING' | 'AFSCHALING' | 'TRIAGE') =>
      seen({ ...asker, fase, doel: `ZVH-${fase}` });
    for (const fase of ['UITVRAAG', 'UITVOERING', 'AFSCHALING'] as const)
      expect([fase, await inFase(PETRA, fase)]).toEqual([
        fase,
        expect.objectContaining({ regieoordelen: expect.objectContaining({ aantal: 1 }) }),
      ]);
    expect((await inFase(OM, 'UITVOERING'))?.regieoordelen).toMatchObject({ aantal: 1 });
    for (const [asker, fase] of [
      [OM, 'UITVRAAG'],
      [OM, 'AFSCHALING'],
      [OM, 'TRIAGE'],
      [PETRA, 'TRIAGE'],
    ] as const)
      expect([fase, (await inFase(asker, fase))?.regieoordelen]).toEqual([fase, null]);
    const anders = 'ZVH-2026-0102';
    expect((await seen({ ...PETRA, casus: anders }, '', anders))?.regieoordelen).toMatchObject({ rijen: [] });
  });

  it('R24: no judgement makes a colour again for a casus that lost it, and the app may not rewrite one', async () => {
    await record(PETRA, 1);
    const [grants] = await rows(
      `select array_agg(distinct privilege_type::text order by privilege_type::text) as rechten
       from information_schema.role_table_grants where table_name = 'regieoordelen' and grantee <> grantor`,
    );
    expect(grants?.rechten).toEqual(['DELETE', 'INSERT', 'SELECT']);
    await scene.test.admin.query('update casussen set regiekleur = null');
    expect(await seen(PETRA)).toMatchObject({ regiekleur: null, regieoordelen: { aantal: 1 } });
  });
});

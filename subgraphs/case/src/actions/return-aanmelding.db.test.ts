import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { goodAanmelding } from '../../test/good-aanmelding.ts';
import { ONTBREEKT } from '../../test/good-terugsturing.ts';
import { type MutationCase, openMutationCase } from '../../test/mutation-case.ts';
import { CASUS } from '../../test/open-case.ts';

const HUIS: RegisterAsker = { casus: CASUS, fase: 'TRIAGE' };
const ALS_HUIS: RegisterAsker = { casus: CASUS, fase: 'AANMELDING' };
const AANMELDER: RegisterAsker = { ...ALS_HUIS, rol: 'PROFESSIONAL', organisatie: 'politie' };
const OM: RegisterAsker = { ...ALS_HUIS, rol: 'PROFESSIONAL', organisatie: 'om' };
const BIJGEWERKT = '__typename ... on CasusBijgewerkt { casus { versie } } ... on BesluitGeweigerd { uitleg }';
const TERUGSTUREN = `mutation ($casus: String!, $versie: Int!, $ontbreekt: [TerugstuurpuntInvoer!]!) {
  uit: aanmeldingTerugsturen(casus: $casus, versie: $versie, ontbreekt: $ontbreekt) {
    ${BIJGEWERKT} ... on BesluitOnvolledig { fouten { veld uitleg } } } }`;
const INVULLEN = `mutation ($casus: String!, $versie: Int!, $aanmelding: AanmeldingInvoer!) {
  uit: aanmeldingInvullen(casus: $casus, versie: $versie, aanmelding: $aanmelding) { ${BIJGEWERKT} } }`;
const NAAR_TRIAGE = `mutation ($casus: String!, $versie: Int!) {
  uit: faseVastleggen(casus: $casus, versie: $versie, fase: TRIAGE) { ${BIJGEWERKT} } }`;
const AFWIJZEN = `mutation ($casus: String!, $versie: Int!) {
  uit: aanmeldingAfwijzen(casus: $casus, versie: $versie, genomenDoor: ["politie"], reden: ELDERS_OPGEPAKT, verwijzing: GEEN) {
    __typename } }`;
const BEOORDELEN = `mutation ($casus: String!, $versie: Int!, $oordelen: [CriteriumoordeelInvoer!]!) {
  uit: criteriaBeoordelen(casus: $casus, versie: $versie, oordelen: $oordelen) { ${BIJGEWERKT} } }`;
const DOELBESLUIT = `mutation ($casus: String!, $versie: Int!, $genomenDoor: [String!]!) {
  uit: doelbesluitVastleggen(casus: $casus, versie: $versie, genomenDoor: $genomenDoor) { ${BIJGEWERKT} } }`;
const VRAGEN = `mutation ($casus: String!, $versie: Int!) {
  uit: triagedeelnemersVastleggen(casus: $casus, versie: $versie, deelnemers: ["om"]) { ${BIJGEWERKT} } }`;

interface Bladzijde {
  readonly rijen: readonly unknown[];
  readonly aantal: number;
  readonly volgende: string | null;
}

let scene: MutationCase;
beforeAll(async () => {
  scene = await openMutationCase();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.reset();
  await scene.test.admin.query('delete from casus_deelnemers');
});

const rows = async (text: string) => (await scene.test.admin.query(text)).rows;
async function change(asker: RegisterAsker, text: string, variables: object) {
  const { data } = await scene.ask<{ uit: unknown } | null>(asker, text, { casus: CASUS, ...variables });
  return data?.uit ?? null;
}
const sendBack = (versie: number, ontbreekt: readonly object[] = ONTBREEKT, asker = HUIS) =>
  change(asker, TERUGSTUREN, { versie, ontbreekt });
const made = (versie: number) => ({ __typename: 'CasusBijgewerkt', casus: { versie } });
/** The melding is completed by the aanmelder and submitted again. */
async function completeAgain(versie: number): Promise<void> {
  expect(await change(AANMELDER, INVULLEN, { versie, aanmelding: goodAanmelding() })).toEqual(made(versie + 1));
  expect(await change(ALS_HUIS, NAAR_TRIAGE, { versie: versie + 1 })).toEqual(made(versie + 2));
}
async function seen(asker: RegisterAsker, pagina = '', nummer = CASUS) {
  const { data } = await scene.ask<{ casus: { terugstuurpunten: Bladzijde | null } | null }>(
    asker,
    `{ casus(nummer: "${nummer}") { terugstuurpunten${pagina} { rijen { ronde onderdeel toelichting } aantal volgende } } }`,
  );
  return data.casus?.terugstuurpunten ?? null;
}
const OORDELEN = ['a', 'b', 'c', 'd'].map((criterium) => ({ criterium, voldaan: true, toelichting: 'Zo is het.' }));
const judge = (organisatie: 'politie' | 'om', versie: number) =>
  change({ ...HUIS, rol: 'PROFESSIONAL', organisatie }, BEOORDELEN, { versie, oordelen: OORDELEN });
const decide = (versie: number, ...genomenDoor: string[]) => change(HUIS, DOELBESLUIT, { versie, genomenDoor });
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });
const [CRITERIA, AANLEIDING] = ONTBREEKT;
const ROUTE = { onderdeel: 'ROUTE', toelichting: 'Kwam dit via ZSM?' };

describe('a melding that goes back to the aanmelder', () => {
  it('BGS 1.6: the aanmelder and the house read per part what it lacks, in the order of the form; another deelnemer does not', async () => {
    expect(await sendBack(1)).toEqual(made(2));
    const rijen = [
      { ronde: 1, ...AANLEIDING },
      { ronde: 1, ...CRITERIA },
    ];
    for (const asker of [AANMELDER, ALS_HUIS, { ...ALS_HUIS, rol: 'PROCESONDERSTEUNER' } as const])
      expect(await seen(asker)).toEqual({ rijen, aantal: 2, volgende: null });
    for (const asker of [
      OM,
      { ...OM, organisatie: 'ggz' } as const,
      { ...OM, rol: 'CASUSREGISSEUR', organisatie: 'college' } as const,
    ])
      expect([asker.organisatie, await seen(asker)]).toEqual([asker.organisatie, null]);
    for (const fase of ['TRIAGE', 'UITVRAAG', 'CASUSOVERLEG'] as const)
      for (const asker of [HUIS, AANMELDER]) expect([fase, await seen({ ...asker, fase })]).toEqual([fase, null]);
    const elders = { ...AANMELDER, casus: 'ZVH-2026-0102' };
    expect(await seen(elders, '', 'ZVH-2026-0102')).toEqual({ rijen: [], aantal: 0, volgende: null });
    expect(await seen(elders)).toBeNull();
  });

  it('R23: is completed and submitted again; when it goes back once more, what was said before stays', async () => {
    expect(await sendBack(1)).toEqual(made(2));
    await completeAgain(2);
    expect(await sendBack(4, [{ ...ROUTE, toelichting: `  ${ROUTE.toelichting} ` }])).toEqual(made(5));
    const rijen = [
      { ronde: 2, ...ROUTE },
      { ronde: 1, ...AANLEIDING },
      { ronde: 1, ...CRITERIA },
    ];
    expect(await seen(AANMELDER)).toEqual({ rijen, aantal: 3, volgende: null });
    const first = await seen(AANMELDER, '(eerste: 1)');
    expect(first?.rijen).toEqual(rijen.slice(0, 1));
    expect((await seen(AANMELDER, `(eerste: 2, na: "${first?.volgende}")`))?.rijen).toEqual(rijen.slice(1));
    const [grants] = await rows(
      `select array_agg(distinct privilege_type::text order by privilege_type::text) as rechten
       from information_schema.role_table_grants where table_name = 'terugstuurpunten' and grantee <> grantor`,
    );
    expect(grants?.rechten).toEqual(['DELETE', 'INSERT', 'SELECT']);
  });

  it('R23: is judged anew once it was rewritten: no doelbesluit rests on what was judged of it before', async () => {
    expect(await sendBack(1)).toEqual(made(2));
    expect(await rows('select * from criteriumoordelen')).toEqual([]);
    await completeAgain(2);
    expect(await decide(4, 'politie')).toEqual(isRefused(/ontbreekt van: politie\.$/));
    expect(await judge('politie', 4)).toEqual(made(5));
    expect(await decide(5, 'politie')).toEqual(made(6));
  });

  it('R22, R23: is judged by who is asked anew, and its besluiten keep who was asked and what each found before', async () => {
    expect(await change(HUIS, VRAGEN, { versie: 1 })).toEqual(made(2));
    expect(await judge('om', 2)).toEqual(made(3));
    expect(await sendBack(3)).toEqual(made(4));
    expect(await rows('select * from triagedeelnemers')).toEqual([]);
    await completeAgain(4);
    expect(await judge('om', 6)).toEqual(isRefused(/niet gevraagd/));
    expect(await decide(6, 'om')).toEqual(isRefused(/ontbreekt van: om\.$/));
    expect(await change(HUIS, VRAGEN, { versie: 6 })).toEqual(made(7));
    expect(await decide(7, 'om')).toEqual(isRefused(/ontbreekt van: om\.$/));
    expect(await judge('om', 7)).toEqual(made(8));
    expect(await decide(8, 'om')).toEqual(made(9));
    expect(await rows('select soort, inhoud from besluiten where versie <= 4 order by versie')).toEqual([
      { soort: 'TRIAGEDEELNEMERS', inhoud: 'om' },
      { soort: 'OORDEEL', inhoud: 'a b c d' },
      { soort: 'FASE', inhoud: 'AANMELDING' },
    ]);
  });

  it('leaves what was judged of another casus', async () => {
    await rows(`update criteriumoordelen set casus = 'ZVH-2026-0102'`);
    await rows(`update triagedeelnemers set casus = 'ZVH-2026-0102'`);
    expect(await sendBack(1)).toEqual(made(2));
    expect(await rows('select criterium from criteriumoordelen')).toHaveLength(4);
    expect(await rows('select oin from triagedeelnemers')).toHaveLength(1);
  });

  it('R23: stays incomplete for the triage as long as the form is empty, whatever was sent back', async () => {
    await sendBack(1);
    await rows('delete from aanmeldingen');
    expect(await change(ALS_HUIS, NAAR_TRIAGE, { versie: 2 })).toEqual({
      __typename: 'BesluitGeweigerd',
      uitleg: 'De aanmelding is nog niet compleet ingevuld.',
    });
  });

  it('tells in the besluiten and the log that it went back, and not why', async () => {
    const log = async () => (await rows('select regel::text from logboek.logregels')).map(({ regel }) => String(regel));
    const before = await log();
    await sendBack(1);
    expect(await rows('select soort, inhoud, toelichting from besluiten')).toEqual([
      { soort: 'FASE', inhoud: 'AANMELDING', toelichting: null },
    ]);
    const lines = (await log()).filter((line) => !before.includes(line));
    expect(lines).toHaveLength(1);
    for (const part of [`${CASUS} versie 2`, 'FASE']) expect(lines[0]).toContain(part);
    for (const { toelichting } of ONTBREEKT) expect(lines[0]).not.toContain(toelichting);
  });

  it.each([
    ['a version that was overtaken', { versie: 2 }, { uitleg: expect.stringMatching(/intussen gewijzigd/) }],
    ['nothing that it lacks', { ontbreekt: [] }, { fouten: [{ veld: 'ontbreekt', uitleg: expect.any(String) }] }],
    [
      'a BSN and a part that stands twice',
      { ontbreekt: [{ ...ROUTE, toelichting: 'Controleer 999990019.' }, ROUTE] },
      {
        fouten: [
          { veld: 'ontbreekt.0.toelichting', uitleg: expect.stringMatching(/burgerservicenummer/) },
          { veld: 'ontbreekt.1.onderdeel', uitleg: expect.any(String) },
        ],
      },
    ],
  ])(
    'changes nothing with %s',
    async (_what, {
      versie = 1,
      ontbreekt = ONTBREEKT,
    }: { versie?: number; ontbreekt?: readonly object[] }, outcome) => {
      const before = await scene.dump();
      expect(await sendBack(versie, ontbreekt)).toMatchObject(outcome);
      expect(await scene.dump()).toBe(before);
    },
  );

  it('R22: is sent back by nobody but the house, and only out of the triage', async () => {
    const before = await scene.dump();
    for (const asker of [AANMELDER, OM]) expect(await sendBack(1, ONTBREEKT, { ...asker, fase: 'TRIAGE' })).toBeNull();
    expect(await sendBack(1, ONTBREEKT, ALS_HUIS)).toBeNull();
    expect(await scene.dump()).toBe(before);
  });

  it('of two at the same moment is sent back once, and what the other said is not kept', async () => {
    const outcomes = await Promise.all([sendBack(1), sendBack(1, [ROUTE])]);
    expect(outcomes.filter((outcome) => JSON.stringify(outcome) === JSON.stringify(made(2)))).toHaveLength(1);
    expect(await rows('select distinct ronde from terugstuurpunten')).toEqual([{ ronde: 1 }]);
  });

  it('is not sent back when that cannot be logged', async () => {
    const before = await scene.dump();
    await rows('alter table logboek.logregels rename to weg');
    try {
      expect(await sendBack(1)).toBeNull();
    } finally {
      await rows('alter table logboek.weg rename to logregels');
    }
    expect(await scene.dump()).toBe(before);
  });

  it('R19: goes with what it lacked when it is rejected in the end', async () => {
    await sendBack(1);
    await completeAgain(2);
    expect(await rows('select count(*)::int as aantal from terugstuurpunten')).toEqual([{ aantal: 2 }]);
    expect(await change(HUIS, AFWIJZEN, { versie: 4 })).toEqual({ __typename: 'AanmeldingVernietigd' });
    expect(await rows('select * from terugstuurpunten')).toEqual([]);
  });
});

import { openedLines, subjectsIn } from '@ketenhub/logbook/testing/opened-lines.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CASUS } from '../../test/open-case.ts';
import {
  goodScenario,
  goodScenarioverstrekking,
  huis,
  openVerstrekkingCase,
  type VerstrekkingCase,
} from '../../test/verstrekking-case.ts';
import { recordScenario } from './record-scenario.ts';
import { supplyScenario } from './supply-scenario.ts';
import { askTerugkoppeling, recordTerugkoppeling, type Terugmelding } from './terugkoppeling.ts';

let scene: VerstrekkingCase;
beforeAll(async () => {
  scene = await openVerstrekkingCase();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  on('2026-11-30');
});
afterEach(() => void vi.useRealTimers());

const on = (dag: string) => vi.setSystemTime(`${dag}T12:00:00Z`);
const record = (change = {}, versie = 1) =>
  recordScenario(scene.omgeving(), scene.vraag(huis, { versie }), { ...goodScenario('2026-11-30'), ...change });
const supply = (change = {}, versie = 2) =>
  supplyScenario(scene.omgeving(), scene.vraag(huis, { versie }), { ...goodScenarioverstrekking, ...change });
async function supplied(): Promise<string> {
  await record();
  const outcome = await supply();
  if (outcome?.__typename !== 'VerstrekkingVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
interface Seen {
  readonly scenarios: { readonly rijen: readonly Record<string, unknown>[] };
  readonly verstrekkingen: { readonly rijen: readonly Record<string, unknown>[] };
}
async function seen(asker = huis): Promise<Seen> {
  const { data, codes } = await scene.ask<{ casus: Seen }>(
    asker,
    `{ casus(nummer: "${CASUS}") {
      scenarios { rijen { volgnummer scenarioversie geldigTot scenariostand afdoeningsadvies beperking } }
      verstrekkingen { rijen { kenmerk ontvanger ontvangerNaam grondslag voorwaarden verstrekkingstand verstrektOp
        delen { deelsoort verwijzing beperking isIngetrokken } terugkoppeling { uiterlijkOp ontvangenOp gevolg isTeLaat } } } } }`,
  );
  expect(codes).toEqual([]);
  return data.casus;
}
const standen = async () =>
  (await seen()).scenarios.rijen.map(
    ({ volgnummer, scenarioversie, scenariostand }) => `${volgnummer}.${scenarioversie} ${scenariostand}`,
  );

describe('a scenario for ZSM', () => {
  it('counts for three calendar months, and is VERLOPEN the day after without anything having run', async () => {
    expect(await record()).toMatchObject({ __typename: 'CasusBijgewerkt', casus: { versie: 2 } });
    expect((await seen()).scenarios.rijen).toEqual([
      {
        volgnummer: 1,
        scenarioversie: 1,
        geldigTot: '2027-02-28',
        scenariostand: 'GELDIG',
        afdoeningsadvies: 'Niet heenzenden zonder plek voor de nacht.',
        beperking: 'Alleen voor de beoordeling op ZSM.',
      },
    ]);
    on('2027-02-28');
    expect(await standen()).toEqual(['1.1 GELDIG']);
    on('2027-03-01');
    expect(await standen()).toEqual(['1.1 VERLOPEN']);
    expect(await supply()).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/tot en met 2027-02-28/),
    });
  });

  it('gets a new version beside the old one, which stays as it was and can no longer be supplied', async () => {
    await record();
    on('2027-01-15');
    expect(
      await record({ volgnummer: 1, afspraak: 'De wijkagent gaat erheen.', peildatum: '2027-01-15' }, 2),
    ).toMatchObject({
      casus: { versie: 3 },
    });
    expect(await standen()).toEqual(['1.2 GELDIG', '1.1 VERVANGEN']);
    expect(await scene.rows('select afspraak from scenarios order by scenarioversie')).toEqual([
      { afspraak: 'De wijkagent belt de casusregisseur.' },
      { afspraak: 'De wijkagent gaat erheen.' },
    ]);
    expect(await supply({}, 3)).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/nieuwere versie/),
    });
    expect(await supply({ scenarioversie: 2 }, 3)).toMatchObject({ __typename: 'VerstrekkingVastgelegd' });
  });

  it('says of every field what is wrong, and keeps its text out of besluiten and log', async () => {
    const wrong = { volgnummer: 7, aanleiding: '', afdoeningsadvies: 'x', peildatum: '2026-12-01' };
    const outcome = await record(wrong);
    const fouten = outcome?.__typename === 'VerstrekkingOnvolledig' ? outcome.fouten.map(({ veld }) => veld) : outcome;
    expect(fouten).toEqual(['aanleiding', 'afdoeningsadvies', 'peildatum', 'volgnummer']);
    expect(await record({ peildatum: '2026-08-29' })).toMatchObject({ fouten: [{ veld: 'peildatum' }] });
    expect(await scene.rows('select * from scenarios')).toEqual([]);
    await record();
    expect(await scene.rows('select soort, inhoud, toelichting from besluiten')).toEqual([
      { soort: 'SCENARIO', inhoud: '1 versie 1', toelichting: null },
    ]);
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toContain('heenzenden');
  });

  it('is not recorded outside its fasen or by who saw another version', async () => {
    expect(await record({}, 9)).toMatchObject({ uitleg: expect.stringMatching(/intussen gewijzigd/) });
    await scene.rows("update casussen set fase = 'AFSCHALING'");
    expect(await record()).toMatchObject({ uitleg: expect.stringMatching(/Dit kan niet in de fase AFSCHALING/) });
  });
});

describe('the supply of a scenario', () => {
  it('WGS 1.7(1), R13: is recorded with its conditions and those of the scenario, and the log names recipient and person', async () => {
    const kenmerk = await supplied();
    expect((await seen()).verstrekkingen.rijen).toEqual([
      {
        kenmerk,
        ontvanger: 'om',
        ontvangerNaam: 'Arrondissementsparket Ketenland, ZSM',
        grondslag: 'WGS 1.7(1)',
        voorwaarden: 'Niet in het strafdossier voegen.',
        verstrekkingstand: 'VERSTREKT',
        verstrektOp: '2026-11-30',
        delen: [
          {
            deelsoort: 'SCENARIO',
            verwijzing: '1.1',
            beperking: 'Alleen voor de beoordeling op ZSM.',
            isIngetrokken: false,
          },
        ],
        terugkoppeling: null,
      },
    ]);
    const ldv = subjectsIn(await openedLines({ query: async (text) => ({ rows: await scene.rows(text) }) }));
    expect(ldv).toEqual([{ naam: 'verstrekken aan DEELNEMER om', wie: 'h1', velden: ['Casus.scenarios'] }]);
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toContain('strafdossier');
  });

  it('BGS 1.8(1), WGS 1.7(1): is not recorded untested, or over the objection of a deelnemer', async () => {
    await record();
    const outcome = await supply({ isGetoetst: false, isZonderBezwaar: false, noodzaak: 'x', voorwaarden: '' });
    expect(outcome).toMatchObject({
      fouten: ['noodzaak', 'voorwaarden', 'isGetoetst', 'isZonderBezwaar'].map((veld) => ({ veld })),
    });
    expect(await scene.rows('select * from verstrekkingen')).toEqual([]);
    await scene.rows('update scenarios set afdoeningsadvies = null');
    expect(await supply()).toMatchObject({ uitleg: expect.stringMatching(/geen advies aan ZSM/) });
  });

  it('is seen by nobody who may not see the scenario', async () => {
    await supplied();
    expect((await seen({ ...huis, rol: 'PROFESSIONAL', organisatie: 'om' })).verstrekkingen.rijen).toHaveLength(1);
    for (const asker of [
      { ...huis, rol: 'PROFESSIONAL', organisatie: 'ggz' },
      { ...huis, rol: 'PROCESONDERSTEUNER' },
    ] as const)
      expect(await seen(asker)).toEqual({ scenarios: null, verstrekkingen: { rijen: [] } });
  });

  it('A116: is not there while the logbook takes no line', async () => {
    await record();
    await scene.rows('alter table logboek.logregels rename to weg');
    await expect(supply()).rejects.toThrow();
    await scene.rows('alter table logboek.weg rename to logregels');
    expect(await scene.rows('select * from verstrekkingen')).toEqual([]);
  });
});

describe('what the recipient tells', () => {
  const question = (kenmerk: string, uiterlijkOp = '2026-12-14') =>
    askTerugkoppeling(scene.omgeving(), scene.vraag(huis, { versie: 2 }), { kenmerk, uiterlijkOp });
  const told: Terugmelding = {
    ontvangenOp: '2026-12-10',
    gevolg: 'NIET_OPGEVOLGD',
    isBruikbaar: true,
    toelichting: 'De zaak is geseponeerd.',
  };
  const tell = (kenmerk: string, change: Partial<Terugmelding> = {}) =>
    recordTerugkoppeling(scene.omgeving(), scene.vraag(huis, { versie: 2 }), { ...told, ...change, kenmerk });
  const shown = async () => (await seen()).verstrekkingen.rijen[0]?.terugkoppeling;

  it('WGS 1.7(4): is asked, is late after its day, and is kept beside what was asked', async () => {
    const kenmerk = await supplied();
    expect(await question(kenmerk)).toMatchObject({ __typename: 'VerstrekkingVastgelegd' });
    expect(await question(kenmerk)).toMatchObject({ uitleg: expect.stringMatching(/al gevraagd/) });
    const asked = { uiterlijkOp: '2026-12-14', ontvangenOp: null, gevolg: null };
    expect(await shown()).toEqual({ ...asked, isTeLaat: false });
    on('2026-12-15');
    expect(await shown()).toEqual({ ...asked, isTeLaat: true });
    expect(await tell(kenmerk)).toMatchObject({ __typename: 'VerstrekkingVastgelegd' });
    expect(await shown()).toEqual({
      ...asked,
      ontvangenOp: '2026-12-10',
      gevolg: 'NIET_OPGEVOLGD',
      isTeLaat: false,
    });
    expect(await question(kenmerk, '2027-12-15')).toMatchObject({ __typename: 'VerstrekkingVastgelegd' });
    expect(await scene.rows('select volgnummer from terugkoppelingen order by 1')).toHaveLength(2);
  });

  it('WGS 1.7(4): is asked within a year, told after the supply, and of a verstrekking of this casus only', async () => {
    const kenmerk = await supplied();
    for (const dag of ['2026-11-30', '2027-12-01'])
      expect(await question(kenmerk, dag)).toMatchObject({ fouten: [{ veld: 'uiterlijkOp' }] });
    expect(await tell(kenmerk, { ontvangenOp: '2026-11-29', toelichting: '' })).toMatchObject({
      fouten: [{ veld: 'ontvangenOp' }, { veld: 'toelichting' }],
    });
    expect(await question('bestaat-niet')).toMatchObject({ uitleg: 'Deze verstrekking is er niet.' });
    expect(await tell('bestaat-niet')).toMatchObject({ uitleg: 'Deze verstrekking is er niet.' });
    on('2026-12-10');
    expect(await tell(kenmerk)).toMatchObject({ __typename: 'VerstrekkingVastgelegd' });
  });
});

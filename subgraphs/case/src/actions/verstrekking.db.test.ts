import { openedLines, subjectsIn } from '@ketenhub/logbook/testing/opened-lines.ts';
import { today } from '@ketenhub/subgraph';
import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allesOpen } from '../../test/alles-open.ts';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { goodFeit } from '../../test/good-feit.ts';
import { CASUS } from '../../test/open-case.ts';
import { openKijk } from '../../test/open-kijk.ts';
import {
  goodScenario,
  goodVerstrekking,
  huis,
  kijkVan,
  openVerstrekkingCase,
  type VerstrekkingCase,
} from '../../test/verstrekking-case.ts';
import type { Feitentoets } from '../feitentoets/feitentoets.ts';
import { answerVerstrekking } from './answer-verstrekking.ts';
import type { Feitinvoer } from './check-feit.ts';
import { prepareVerstrekking, type Verstrekkingsinvoer } from './prepare-verstrekking.ts';
import { type BesluitVraag, recordDecision } from './record-decision.ts';
import { recordFeit } from './record-feit.ts';
import { recordScenario } from './record-scenario.ts';
import { dropVerstrekking, recordVerstrekking } from './record-verstrekking.ts';
import { reopenCasus } from './reopen-casus.ts';
import { withdrawFeit } from './withdraw-feit.ts';

const at = (organisatie: Organisatie): RegisterAsker => ({ ...huis, rol: 'PROFESSIONAL', organisatie });
const SOON = dutchDay(new Date(Date.now() + 30 * 86_400_000));
const SECRET = { veld: 'GgzBetrokkenheid.team', herkomst: 'ggz', geldigTot: SOON };
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });
const isMade = { __typename: 'VerstrekkingVastgelegd' };

let scene: VerstrekkingCase;
beforeAll(async () => {
  scene = await openVerstrekkingCase();
});
afterAll(() => scene.close());
beforeEach(() => scene.reset());

async function feit(change: Partial<Feitinvoer> = {}, asker = huis): Promise<string> {
  const kijk = openKijk(scene.test.beleid, scene.velden, asker);
  const outcome = await recordFeit(scene.omgeving(), scene.vraag(asker), {
    feit: { ...goodFeit(), ...change },
    kijk,
    doel: 'ZVH-CASUSOVERLEG',
    feitentoets: allesOpen,
  });
  if (outcome?.__typename !== 'FeitVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
const asDelen = (...kenmerken: readonly string[]) =>
  kenmerken.map((kenmerk) => ({ deelsoort: 'FEIT', kenmerk }) as const);
const prepare = (change: Partial<Verstrekkingsinvoer>, asker = huis) =>
  prepareVerstrekking(scene.omgeving(), scene.vraag(asker), {
    invoer: { ...goodVerstrekking, ...change },
    kijk: kijkVan(scene, asker),
  });
async function prepared(change: Partial<Verstrekkingsinvoer>): Promise<string> {
  const outcome = await prepare(change);
  if (outcome?.__typename !== 'VerstrekkingVastgelegd') throw new Error(JSON.stringify(outcome));
  return outcome.kenmerk;
}
async function answer(organisatie: Organisatie, kenmerk: string, antwoord: 'AKKOORD' | 'GEWEIGERD' = 'AKKOORD') {
  const [own] = await scene.rows(
    `select versie from verstrekkingstandpunten where verstrekking = '${kenmerk}' and organisatie = '${organisatie}'`,
  );
  const versie = Number(own?.versie ?? 1);
  return answerVerstrekking(scene.omgeving(), scene.vraag(at(organisatie)), { kenmerk, versie, antwoord });
}
interface More extends Partial<BesluitVraag> {
  readonly rac?: string;
  readonly isGetoetst?: boolean;
  readonly feitentoets?: Feitentoets;
}
const supply = (kenmerk: string, more: More = {}) => {
  const { rac, isGetoetst = true, feitentoets = allesOpen, ...vraag } = more;
  return recordVerstrekking(scene.omgeving(), scene.vraag(huis, vraag), {
    kenmerk,
    isGetoetst,
    racGetoetstOp: rac ?? null,
    navraag: { doel: 'ZVH-CASUSOVERLEG', feitentoets },
  });
};
async function open(kenmerk: string, more = {}): Promise<unknown> {
  const outcome = await supply(kenmerk, more);
  return outcome?.__typename === 'VoorwaardenOpen' ? outcome.voorwaarden.map(({ code }) => code) : outcome;
}
async function veldenMetFout(change: Partial<Verstrekkingsinvoer>): Promise<unknown> {
  const outcome = await prepare(change);
  return outcome?.__typename === 'VerstrekkingOnvolledig' ? outcome.fouten.map(({ veld }) => veld) : outcome;
}
const asked = (kenmerk: string) =>
  scene
    .rows(`select organisatie, gevraagd from verstrekkingstandpunten where verstrekking = '${kenmerk}' order by 1`)
    .then((rows) => rows.map(({ organisatie, gevraagd }) => `${organisatie} ${gevraagd}`));
const DERDE = {
  ontvangersoort: 'DERDE',
  ontvanger: null,
  ontvangerNaam: 'Woningcorporatie Ketendam',
  grondslag: 'WGS_1_7_2',
  wettelijkeGrondslag: 'Wmo 2015 5.2.1',
} as const;
const HUIS = {
  ontvangersoort: 'ANDER_ZVH',
  ontvanger: '00000099000000099000',
  ontvangerNaam: 'Zorg- en Veiligheidshuis Overmaas',
  grondslag: 'WGS_2_28_3',
} as const;
const RIEC = {
  ontvangersoort: 'SAMENWERKINGSVERBAND',
  ontvanger: 'RIEC',
  ontvangerNaam: 'RIEC Ketenland',
  grondslag: 'WGS_1_7_8',
} as const;
const OVERHEID = { genomenDoor: ['politie', 'college'] };

describe('a verstrekking to a deelnemer (WGS 1.7(1))', () => {
  it('asks the source of a fact whether it objects, and to agree when it set a beperking', async () => {
    const [vrij, beperkt] = [await feit({ beperking: '' }), await feit({ waarde: 'Nog iets.' })];
    expect(await asked(await prepared({ delen: asDelen(vrij) }))).toEqual(['politie BEZWAAR']);
    const kenmerk = await prepared({ delen: asDelen(vrij, beperkt) });
    expect(await asked(kenmerk)).toEqual(['politie INSTEMMING']);
    expect(await open(kenmerk, { isGetoetst: false })).toEqual(['INSTEMMING', 'JUISTHEID']);
    expect(await answer('politie', kenmerk)).toMatchObject({ __typename: 'CasusBijgewerkt', casus: { versie: 1 } });
    expect(await supply(kenmerk)).toMatchObject(isMade);
    expect(await supply(kenmerk)).toMatchObject(isRefused(/al verstrekt/));
  });

  it('asks every deelnemer of the casus about what they made together', async () => {
    await scene.rows(
      `insert into plannen (casus, planversie, vastgesteld_op, bron, herkomst, peildatum, status) values ('${CASUS}', 1, now(), 'zvh', 'zvh', now(), 'FEIT')`,
    );
    const kenmerk = await prepared({ delen: [{ deelsoort: 'PLAN' }] });
    expect(await asked(kenmerk)).toEqual(['college BEZWAAR', 'ggz BEZWAAR', 'om BEZWAAR', 'politie BEZWAAR']);
    for (const code of ['college', 'ggz', 'politie'] as const) await answer(code, kenmerk);
    expect(await open(kenmerk)).toEqual(['GEEN_BEZWAAR']);
    await answer('om', kenmerk);
    await scene.rows('update plannen set planversie = 2');
    expect(await open(kenmerk)).toEqual(['DELEN']);
    await scene.rows('update plannen set planversie = 1');
    await scene.rows(`insert into casus_deelnemers (casus, oin, vanaf) values ('${CASUS}', '${OIN.dji}', now())`);
    expect(await open(kenmerk)).toEqual(['GEEN_BEZWAAR']);
    await scene.rows(`update casus_deelnemers set tot = now() where oin = '${OIN.dji}'`);
    expect(await supply(kenmerk)).toMatchObject(isMade);
  });

  it('R06: asks its sources again at the supply, last of all, and goes to nobody when one shuts or is silent', async () => {
    const kenmerk = await prepared({ delen: asDelen(await feit({ beperking: '' })) });
    const gevraagd: string[] = [];
    const source =
      (stand: readonly string[] | null, zonderAntwoord: readonly string[] = []): Feitentoets =>
      async ({ feiten }) => {
        gevraagd.push(...feiten.map(({ veld }) => veld));
        return { standVan: () => stand, zonderAntwoord };
      };
    expect(await open(kenmerk, { feitentoets: source(null) })).toEqual(['GEEN_BEZWAAR']);
    expect(gevraagd).toEqual([]);
    await answer('politie', kenmerk);
    expect(await open(kenmerk, { feitentoets: source(null) })).toEqual(['DELEN']);
    expect(await supply(kenmerk, { feitentoets: source([], ['politie']) })).toMatchObject(
      isRefused(/antwoordt nu niet/),
    );
    expect(gevraagd).toEqual([goodFeit().veld, goodFeit().veld]);
    expect(await supply(kenmerk, { feitentoets: source([]) })).toMatchObject(isMade);
  });

  it('AVG 18(1)(a): waits while the betrokkene contests a fact in it and its source has not answered', async () => {
    const kenmerk = await prepared({ delen: asDelen(await feit({ beperking: '' })) });
    await answer('politie', kenmerk);
    await scene.rows("update feiten set betwist_sinds = '2026-01-02'");
    expect(await open(kenmerk)).toEqual(['JUISTHEID']);
    await scene.rows('update feiten set betwist_sinds = null');
    expect(await supply(kenmerk)).toMatchObject(isMade);
  });

  it('R13: takes the beperking of each part along, and says when a fact has left the dossier since', async () => {
    const kenmerk = await feit();
    const verstrekking = await prepared({ delen: asDelen(kenmerk) });
    await answer('politie', verstrekking);
    await supply(verstrekking);
    const deel = {
      deelsoort: 'FEIT',
      verwijzing: kenmerk,
      beperking: 'Niet met de buurt delen.',
      isIngetrokken: false,
    };
    expect(await delenVan(huis)).toEqual([[deel]]);
    await withdrawFeit(scene.omgeving(), scene.vraag(), kenmerk);
    expect(await delenVan(huis)).toEqual([[{ ...deel, beperking: null, isIngetrokken: true }]]);
  });
});

describe('what cannot be chosen', () => {
  it('R05, R13: a secret-bound fact, one that is not for who chooses it and one that is not there: one sentence', async () => {
    const ggz = await feit(SECRET, at('ggz'));
    const politie = await feit();
    const outcomes = [];
    for (const kenmerk of [ggz, 'bestaat-niet']) outcomes.push(await prepare({ delen: asDelen(kenmerk) }));
    outcomes.push(await prepare({ delen: asDelen(politie) }, { ...huis, betrokkenen: {} }));
    await scene.rows(`update casus_deelnemers set tot = now() where oin = '${OIN.politie}'`);
    outcomes.push(await prepare({ delen: asDelen(politie) }));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ fouten: [{ veld: 'delen', uitleg: expect.stringMatching(/er voor u niet/) }] });
    expect(await scene.rows('select * from verstrekkingen')).toEqual([]);
  });

  it('says per field what is wrong with recipient, grondslag, reasons and parts', async () => {
    const delen = [{ deelsoort: 'DEELNEMERS' }] as const;
    expect(await veldenMetFout({ ontvanger: 'zvh', noodzaak: 'x', voorwaarden: '', delen: [] })).toEqual([
      'ontvanger',
      'noodzaak',
      'voorwaarden',
      'delen',
    ]);
    expect(await veldenMetFout({ grondslag: 'WGS_1_7_2', delen })).toEqual(['grondslag']);
    expect(await veldenMetFout({ ...DERDE, wettelijkeGrondslag: null, ontvangerNaam: '', delen })).toEqual([
      'ontvangerNaam',
      'wettelijkeGrondslag',
    ]);
    expect(await veldenMetFout({ ...DERDE, ontvanger: OIN.ggz, delen })).toEqual(['ontvanger']);
    expect(await veldenMetFout({ ...HUIS, ontvanger: OIN.zvh, delen })).toEqual(['ontvanger']);
    expect(await veldenMetFout({ ...RIEC, ontvanger: 'ZVH', delen })).toEqual(['ontvanger']);
    expect(await veldenMetFout({ delen: [{ deelsoort: 'PLAN' }] })).toEqual(['delen']);
    expect(await veldenMetFout({ delen: [...delen, ...delen] })).toEqual(['delen']);
  });
});

describe('a verstrekking to a derde (WGS 1.7(2)-(3))', () => {
  it('R16: waits for the instemming of each source, no objection of any deelnemer, the test of the RAC and the decision of overheidsdeelnemers', async () => {
    const kenmerk = await prepared({ ...DERDE, delen: asDelen(await feit({ beperking: '' })) });
    expect(await asked(kenmerk)).toEqual(['college BEZWAAR', 'ggz BEZWAAR', 'om BEZWAAR', 'politie INSTEMMING']);
    expect(await open(kenmerk)).toEqual(['INSTEMMING', 'GEEN_BEZWAAR', 'RAC_TOETS', 'BESLUIT']);
    await answer('politie', kenmerk);
    for (const code of ['college', 'om'] as const) await answer(code, kenmerk);
    await answer('ggz', kenmerk, 'GEWEIGERD');
    const rac = today();
    expect(await open(kenmerk, { rac, ...OVERHEID })).toEqual(['GEEN_BEZWAAR']);
    await answer('ggz', kenmerk);
    expect(await open(kenmerk, OVERHEID)).toEqual(['RAC_TOETS']);
    expect(await supply(kenmerk, { rac: '2099-01-01', ...OVERHEID })).toMatchObject({
      fouten: [{ veld: 'racGetoetstOp' }],
    });
    expect(await open(kenmerk, { rac, genomenDoor: ['dji'] })).toEqual(['BESLUIT']);
    expect(await supply(kenmerk, { rac, genomenDoor: ['ggz'] })).toMatchObject(isRefused(/Alleen overheidsdeelnemers/));
    expect(await supply(kenmerk, { rac, ...OVERHEID })).toMatchObject(isMade);
    expect(
      await scene.rows('select grondslag, genomen_door, rac_getoetst_op::text as rac from verstrekkingen'),
    ).toEqual([{ grondslag: 'WGS 1.7(2)-(3); Wmo 2015 5.2.1', genomen_door: OVERHEID.genomenDoor, rac }]);
  });

  it('R16: an instemming is taken back until the supply, and no longer afterwards', async () => {
    const kenmerk = await prepared({ delen: asDelen(await feit()) });
    await answer('politie', kenmerk);
    await answer('politie', kenmerk, 'GEWEIGERD');
    expect(await open(kenmerk)).toEqual(['INSTEMMING']);
    await answer('politie', kenmerk);
    await supply(kenmerk);
    expect(await answer('politie', kenmerk, 'GEWEIGERD')).toMatchObject(isRefused(/al verstrekt of ingetrokken/));
  });

  it('R16: what was agreed before a casus was closed does not count once it is opened again', async () => {
    const kenmerk = await prepared({ delen: asDelen(await feit()) });
    await answer('politie', kenmerk);
    await scene.rows("update casussen set fase = 'AFGESLOTEN', afgesloten_op = now()");
    const vraag = scene.vraag(huis, { genomenDoor: ['politie'] });
    const reopening = reopenCasus({ reden: 'TERUGVAL', toelichting: 'De overlast is terug.' });
    expect(await recordDecision(scene.omgeving(), vraag, reopening)).toMatchObject({ casus: { fase: 'TRIAGE' } });
    expect(await scene.rows('select verstrekkingstand from verstrekkingen')).toEqual([
      { verstrekkingstand: 'INGETROKKEN' },
    ]);
  });

  it('R05: of a refusal, no answer and nobody to ask it says the same, and who refused stands nowhere', async () => {
    const said = async (antwoord?: 'GEWEIGERD') => {
      const kenmerk = await prepared({ ...DERDE, delen: [{ deelsoort: 'DEELNEMERS' }] });
      if (antwoord !== undefined) await answer('ggz', kenmerk, antwoord);
      return JSON.stringify(await supply(kenmerk, { rac: today(), ...OVERHEID }));
    };
    const [refusal, silence] = [await said('GEWEIGERD'), await said()];
    expect(refusal).toBe(silence);
    expect(refusal).not.toContain('ggz');
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toMatch(/GEWEIGERD|AKKOORD/);
  });
});

describe('a verstrekking to another house or samenwerkingsverband', () => {
  it('R14: to another house special and criminal data go with instemming, decided by overheidsdeelnemers', async () => {
    const kenmerk = await prepared({ ...HUIS, delen: asDelen(await feit({ beperking: '' })) });
    expect(await asked(kenmerk)).toEqual(['politie INSTEMMING']);
    expect(await open(kenmerk)).toEqual(['INSTEMMING', 'BESLUIT']);
    await answer('politie', kenmerk);
    expect(await supply(kenmerk, OVERHEID)).toMatchObject(isMade);
  });

  it('R15: another samenwerkingsverband hears which deelnemers take part, a RIEC the plan too, and nobody a fact', async () => {
    const feitdeel = asDelen(await feit());
    await recordScenario(scene.omgeving(), scene.vraag(), goodScenario(today()));
    await scene.rows('update casussen set versie = 1');
    for (const delen of [feitdeel, [{ deelsoort: 'SCENARIO', volgnummer: 1 }], [{ deelsoort: 'BESLUITEN' }]] as const)
      expect(await veldenMetFout({ ...RIEC, delen })).toEqual(['delen']);
    await scene.rows(
      `insert into plannen (casus, planversie, vastgesteld_op, bron, herkomst, peildatum, status) values ('${CASUS}', 1, now(), 'zvh', 'zvh', now(), 'FEIT')`,
    );
    expect(await veldenMetFout({ ...RIEC, ontvanger: 'FEC', delen: [{ deelsoort: 'PLAN' }] })).toEqual(['delen']);
    expect(await prepare({ ...RIEC, delen: [{ deelsoort: 'PLAN' }] })).toMatchObject(isMade);
    const kenmerk = await prepared({ ...RIEC, delen: [{ deelsoort: 'DEELNEMERS' }] });
    expect(await asked(kenmerk)).toEqual([]);
    expect(await supply(kenmerk, OVERHEID)).toMatchObject(isMade);
  });
});

const delenVan = async (asker: RegisterAsker) => {
  const fields = 'rijen { delen { deelsoort verwijzing beperking isIngetrokken } }';
  const query = `{ casus(nummer: "${CASUS}") { verstrekkingen { ${fields} } } }`;
  const { data, codes } = await scene.ask<{ casus: { verstrekkingen: { rijen: { delen: unknown }[] } } }>(asker, query);
  expect(codes).toEqual([]);
  return data.casus.verstrekkingen.rijen.map(({ delen }) => delen);
};

describe('who sees a verstrekking', () => {
  it('R13: only who may see all that is in it; a count and a page know of no other', async () => {
    await prepared({ delen: asDelen(await feit()) });
    await prepared({ delen: [{ deelsoort: 'DEELNEMERS' }] });
    const count = async (asker: RegisterAsker) => {
      const query = `{ casus(nummer: "${CASUS}") { verstrekkingen { aantal rijen { kenmerk } } } }`;
      const { data } = await scene.ask<{ casus: { verstrekkingen: { aantal: number; rijen: unknown[] } } }>(
        asker,
        query,
      );
      expect(data.casus.verstrekkingen.rijen).toHaveLength(data.casus.verstrekkingen.aantal);
      return data.casus.verstrekkingen.aantal;
    };
    expect([await count(huis), await count(at('om'))]).toEqual([2, 2]);
    expect([await count({ ...huis, rol: 'PROCESONDERSTEUNER' }), await count({ ...huis, betrokkenen: {} })]).toEqual([
      1, 1,
    ]);
  });

  it('R05: who is asked sees its own facts and which pieces are in it, and nothing of another organisation', async () => {
    const kenmerk = await feit();
    const om = await feit({ veld: 'OmZitting.toelichting', herkomst: 'om', waarde: 'Z1' }, at('om'));
    const verstrekking = await prepared({ delen: asDelen(kenmerk, om) });
    const query = `{ casus(nummer: "${CASUS}") { instemmingsvragen { aantal rijen { verstrekking gevraagd antwoord betreft noodzaak } } } }`;
    const vragen = async (asker: RegisterAsker) =>
      (await scene.ask<{ casus: { instemmingsvragen: { rijen: { betreft: string[] }[] } | null } }>(asker, query)).data
        .casus.instemmingsvragen?.rijen;
    expect(await vragen(at('politie'))).toMatchObject([{ verstrekking, gevraagd: 'INSTEMMING', antwoord: null }]);
    expect((await vragen(at('politie')))?.[0]?.betreft).toEqual([`FEIT ${kenmerk}`]);
    expect((await vragen(at('om')))?.[0]?.betreft).toEqual([`FEIT ${om}`]);
    expect(await vragen(at('ggz'))).toEqual([]);
    expect(await vragen(huis)).toBeUndefined();
    expect(await answer('ggz', verstrekking)).toEqual(await answer('ggz', 'bestaat-niet'));
  });

  it('leaves no besluit and no version; what was prepared can be let go, and the log names recipient and persons', async () => {
    const kenmerk = await prepared({ delen: [{ deelsoort: 'DEELNEMERS' }] });
    expect(await dropVerstrekking(scene.omgeving(), scene.vraag(), kenmerk)).toMatchObject(isMade);
    expect(await supply(kenmerk)).toMatchObject(isRefused(/ingetrokken/));
    const second = await prepared({ delen: asDelen(await feit({ beperking: '' })) });
    await answer('politie', second);
    await supply(second);
    expect(await scene.rows('select * from besluiten')).toEqual([]);
    expect(await scene.rows(`select versie from casussen where nummer = '${CASUS}'`)).toEqual([{ versie: 1 }]);
    const ldv = subjectsIn(await openedLines({ query: async (text) => ({ rows: await scene.rows(text) }) }));
    expect(ldv).toEqual([
      { naam: 'verstrekken aan DEELNEMER reclassering', wie: 'h1', velden: ['PolitieMutatie.toelichting'] },
    ]);
  });
});

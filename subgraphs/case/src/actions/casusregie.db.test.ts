import { OIN } from '@ketenhub/vocabulary';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { CASUS } from '../../test/open-case.ts';
import { createStapper, wrongFields } from '../../test/regie-case.ts';
import { huis, openVerstrekkingCase, type VerstrekkingCase } from '../../test/verstrekking-case.ts';
import { readValueLists } from '../values/value-lists.ts';
import { recordActie } from './record-actie.ts';
import { type Afschalingsinvoer, recordAfschaling, scaleUp } from './record-afschaling.ts';
import { type Aveoordeelinvoer, recordAve } from './record-ave.ts';
import { recordCasusregisseur } from './record-casusregisseur.ts';
import { recordContactpunt, withdrawContactpunt } from './record-contactpunt.ts';
import { type Decision, recordDecision } from './record-decision.ts';
import { recordDeelnemers } from './record-deelnemers.ts';
import { type Evaluatieinvoer, recordEvaluatie } from './record-evaluatie.ts';
import { recordFase } from './record-fase.ts';
import { endOpdracht, type Opdrachtinvoer, recordOpdracht } from './record-opdracht.ts';
import { recordProblematiek } from './record-problematiek.ts';
import { reopenCasus } from './reopen-casus.ts';
import { updateVoortgang } from './update-actie.ts';

const isMade = { __typename: 'CasusBijgewerkt' };
const CONTACT = { naam: 'Wilma Wijkstra', functie: 'casusregisseur', telefoon: '088-000 1130' };
const CHECKS: Afschalingsinvoer = {
  risicocheck: 'IN_ORDE',
  samenwerkingscheck: 'BELEGD',
  regieBij: 'college',
  consultOp: '2027-03-01',
  consultDoor: 'zvh',
  toelichting: 'Het wijkteam houdt contact.',
};

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

const on = (dag: string, uur = '12') => vi.setSystemTime(`${dag}T${uur}:00:00Z`);
const take = createStapper(() => scene);
const fase = (naam: string) => scene.rows(`update casussen set fase = '${naam}'`);
async function decide(decision: Decision, genomenDoor: readonly string[] = ['om']) {
  const { omgeving, vraag, rows } = scene;
  const [casus] = await rows('select versie from casussen order by nummer limit 1');
  return recordDecision(omgeving(), vraag(huis, { versie: Number(casus?.versie), genomenDoor }), decision);
}
async function seen<Row>(list: string, fields: string, asker: Partial<RegisterAsker> = {}): Promise<Row[] | null> {
  const { data, codes } = await scene.ask<{ casus: Record<string, { rijen: Row[] } | null> }>(
    { ...huis, ...asker },
    `{ casus(nummer: "${CASUS}") { ${list} { rijen { ${fields} } } } }`,
  );
  expect(codes).toEqual([]);
  return data.casus[list]?.rijen ?? null;
}

describe('the last checks and the way back', () => {
  const close = () => decide(recordFase('AFGESLOTEN'));

  it('WGS 2.31(6): a casus closes after the last checks, with the regie at one ketenpartner', async () => {
    await fase('AFSCHALING');
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/Leg eerst de laatste checks/) });
    expect(await take(recordAfschaling({ ...CHECKS, samenwerkingscheck: 'STAAT_OPEN' }))).toMatchObject(isMade);
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/staat nog iets open/) });
    on('2026-12-01');
    expect(await take(recordAfschaling(CHECKS))).toMatchObject(isMade);
    const fields = 'richting risicocheck samenwerkingscheck regieBij consultOp consultDoor vastgelegdOp';
    expect(await seen('schaalstappen', fields, { fase: 'AFSCHALING' })).toEqual([
      expect.objectContaining({
        richting: 'AFSCHALING',
        samenwerkingscheck: 'BELEGD',
        regieBij: 'college',
        consultOp: '2027-03-01',
        consultDoor: 'zvh',
        vastgelegdOp: '2026-12-01',
      }),
      expect.objectContaining({ samenwerkingscheck: 'STAAT_OPEN', vastgelegdOp: '2026-11-30' }),
    ]);
    expect(await decide(recordDeelnemers(['politie', 'om']))).toMatchObject(isMade);
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/neemt niet meer deel/) });
    expect(await decide(recordDeelnemers(['politie', 'om', 'college']))).toMatchObject(isMade);
    expect(await close()).toMatchObject({ ...isMade, casus: { fase: 'AFGESLOTEN' } });
  });

  it('goes up again with a reason only, after which the checks no longer count', async () => {
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    expect(await decide(recordFase('UITVOERING'))).toMatchObject({
      uitleg: expect.stringMatching(/kan een casus niet naar UITVOERING/),
    });
    const terug = { naarFase: 'CASUSOVERLEG', reden: 'TERUGVAL', toelichting: 'Weer twee meldingen.' } as const;
    expect(wrongFields(await take(scaleUp({ ...terug, toelichting: 'x' })))).toEqual(['toelichting']);
    on('2026-12-01');
    expect(await take(scaleUp(terug))).toMatchObject({ ...isMade, casus: { fase: 'CASUSOVERLEG' } });
    expect(await seen('schaalstappen', 'richting naarFase reden toelichting')).toEqual([
      { richting: 'OPSCHALING', ...terug },
      { richting: 'AFSCHALING', naarFase: null, reden: null, toelichting: CHECKS.toelichting },
    ]);
    expect(await take(scaleUp(terug))).toMatchObject({ uitleg: expect.stringMatching(/niet in de fase/) });
    await fase('AFSCHALING');
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/Leg eerst de laatste checks/) });
    expect(await scene.rows("select inhoud, toelichting from besluiten where soort = 'FASE'")).toEqual([
      { inhoud: 'CASUSOVERLEG', toelichting: null },
    ]);
  });

  it('R17: of a casus that was closed and opened again no earlier check counts', async () => {
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    expect(await close()).toMatchObject(isMade);
    on('2026-12-02');
    expect(
      await decide(reopenCasus({ reden: 'TERUGVAL', toelichting: 'Nieuwe meldingen van de wijk.' })),
    ).toMatchObject(isMade);
    await scene.rows(
      "update casussen set fase = 'AFSCHALING', doelbesluit_op = now(), deelnemersbesluit_op = now() where fase = 'TRIAGE'",
    );
    await scene.rows('update casus_deelnemers set tot = null');
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/Leg eerst de laatste checks/) });
  });

  it('WGS 2.31(8): closes straight from the uitvoering with a reason that is kept with the casus, and told when it is opened again', async () => {
    await fase('UITVOERING');
    expect(await close()).toMatchObject({ uitleg: expect.stringMatching(/geef de reden/) });
    expect(await scene.rows('select * from schaalstappen')).toEqual([]);
    const afsluiting = { reden: 'VERHUISD', toelichting: ' Woont nu in Waterstede. ' } as const;
    expect(await decide(recordFase('AFGESLOTEN', afsluiting))).toMatchObject({
      ...isMade,
      casus: { fase: 'AFGESLOTEN' },
    });
    on('2026-12-02');
    await decide(reopenCasus({ reden: 'TERUGVAL', toelichting: 'Terug in de wijk, nieuwe meldingen.' }));
    await fase('AFSCHALING');
    expect(await seen('schaalstappen', 'richting afsluitreden toelichting', { fase: 'AFSCHALING' })).toEqual([
      { richting: 'AFSLUITING', afsluitreden: 'VERHUISD', toelichting: 'Woont nu in Waterstede.' },
    ]);
    expect(await scene.rows("select inhoud, toelichting from besluiten where soort = 'FASE'")).toEqual([
      { inhoud: 'AFGESLOTEN', toelichting: null },
    ]);
  });

  it('says of every field what is wrong: the regie goes to one deelnemer and the consult is within a year', async () => {
    await fase('AFSCHALING');
    const wrong = { regieBij: 'zvh', consultDoor: 'veilig-thuis', consultOp: '2026-11-30', toelichting: '' };
    expect(wrongFields(await take(recordAfschaling({ ...CHECKS, ...wrong })))).toEqual([
      'regieBij',
      'consultOp',
      'consultDoor',
      'toelichting',
    ]);
    expect(wrongFields(await take(recordAfschaling({ ...CHECKS, consultOp: '2027-12-01' })))).toEqual(['consultOp']);
    expect(await scene.rows('select * from schaalstappen')).toEqual([]);
  });
});

describe('the casusregisseur and the opdrachten', () => {
  const FIELDS = 'organisatie vanaf tot contactpunt { organisatie naam functie telefoon }';

  it('R10: the casusregie lies with a ketenpartner, with name and contact of whom to reach and nothing else', async () => {
    expect(await take(recordCasusregisseur({ organisatie: 'college', contactpunt: CONTACT }))).toMatchObject(isMade);
    on('2026-12-10');
    expect(await take(recordCasusregisseur({ organisatie: 'ggz' }))).toMatchObject(isMade);
    expect(await seen('casusregisseurs', FIELDS)).toEqual([
      { organisatie: 'ggz', vanaf: '2026-12-10', tot: null, contactpunt: null },
      { organisatie: 'college', vanaf: '2026-11-30', tot: '2026-12-10', contactpunt: null },
    ]);
    for (const organisatie of ['zvh', 'veilig-thuis', 'onbekend'])
      expect(wrongFields(await take(recordCasusregisseur({ organisatie })))).toEqual(['organisatie']);
    const bsn = { ...CONTACT, naam: 'J. 999990019', telefoon: '999990019' };
    expect(wrongFields(await take(recordCasusregisseur({ organisatie: 'ggz', contactpunt: bsn })))).toEqual([
      'contactpunt.naam',
      'contactpunt.telefoon',
    ]);
    expect(JSON.stringify(await scene.rows('select * from casusregisseurs'))).not.toContain('Wijkstra');
  });

  it('shows the name of whom to reach, and keeps it out of besluiten and log', async () => {
    await take(recordCasusregisseur({ organisatie: 'college', contactpunt: CONTACT }));
    expect(await seen('casusregisseurs', FIELDS)).toMatchObject([
      { contactpunt: { organisatie: 'college', ...CONTACT } },
    ]);
    const told = await scene.rows('select soort, inhoud, toelichting from besluiten');
    expect(told).toEqual([{ soort: 'CASUSREGISSEUR', inhoud: 'VASTGELEGD', toelichting: null }]);
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toContain('Wijkstra');
  });

  const GOOD: Opdrachtinvoer = {
    opdrachtsoort: 'CASEMANAGEMENT',
    organisatie: 'college',
    omschrijving: 'Elke week langs, tot de plek er is.',
    vanaf: '2026-12-01',
    tot: '2027-02-28',
  };

  it('an opdracht says to whom, what and how long, and ends by hand', async () => {
    expect(await take(recordOpdracht(GOOD))).toMatchObject(isMade);
    const { opdrachtsoort, organisatie, omschrijving, vanaf, tot } = GOOD;
    const fields = 'kenmerk opdrachtsoort organisatie omschrijving vanaf tot beeindigdOp';
    const [kept] = (await seen<Record<string, string>>('opdrachten', fields)) ?? [];
    expect(kept).toEqual({
      ...{ opdrachtsoort, organisatie, omschrijving, vanaf, tot },
      kenmerk: expect.any(String),
      beeindigdOp: null,
    });
    expect(await take(endOpdracht(kept?.kenmerk ?? ''))).toMatchObject(isMade);
    expect(await take(endOpdracht(kept?.kenmerk ?? ''))).toMatchObject({ uitleg: 'Deze opdracht loopt niet.' });
    expect(await seen('opdrachten', 'beeindigdOp')).toEqual([{ beeindigdOp: '2026-11-30' }]);
    const wrong = { organisatie: 'zvh', omschrijving: '', tot: '2026-11-01' };
    expect(wrongFields(await take(recordOpdracht({ ...GOOD, ...wrong })))).toEqual([
      'organisatie',
      'omschrijving',
      'tot',
      'tot',
    ]);
  });

  it('R03: who leaves the casus has its regie and its opdracht no longer, and the others keep theirs', async () => {
    await take(recordCasusregisseur({ organisatie: 'college', contactpunt: CONTACT }));
    for (const organisatie of ['college', 'ggz']) await take(recordOpdracht({ ...GOOD, organisatie }));
    on('2026-12-15');
    expect(await decide(recordDeelnemers(['politie', 'om', 'ggz']))).toMatchObject(isMade);
    expect(await seen('casusregisseurs', FIELDS)).toEqual([
      { organisatie: 'college', vanaf: '2026-11-30', tot: '2026-12-15', contactpunt: null },
    ]);
    expect(await seen('opdrachten', 'organisatie beeindigdOp')).toEqual([
      { organisatie: 'ggz', beeindigdOp: null },
      { organisatie: 'college', beeindigdOp: '2026-12-15' },
    ]);
  });
});

describe('an actie', () => {
  const ACTIE = { omschrijving: 'De plek regelen.', actiehouder: 'college', deadline: '2026-12-24' };
  const fields = 'actieStatus opvolging contactpunt { naam functie telefoon }';

  it('R10: tells who does it and what came of it, and forgets who when that organisation leaves', async () => {
    expect(await decide(recordActie({ ...ACTIE, contactpunt: CONTACT }), [])).toMatchObject(isMade);
    expect(await decide(recordActie({ ...ACTIE, actiehouder: 'ggz' }), [])).toMatchObject(isMade);
    const bsn = { ...CONTACT, telefoon: '999990019' };
    expect(await decide(recordActie({ ...ACTIE, contactpunt: bsn }), [])).toMatchObject({
      fouten: [{ veld: 'contactpunt.telefoon' }],
    });
    const tell = (opvolging: string | null, actieStatus: 'OPEN' | 'GEDAAN' = 'GEDAAN') =>
      decide(updateVoortgang(OIN.zvh, { volgnummer: 1, actieStatus, opvolging }), []);
    expect(await tell('x')).toMatchObject({ fouten: [{ veld: 'opvolging' }] });
    expect(await tell('De sleutel is er.', 'OPEN')).toMatchObject(isMade);
    expect(await tell(null)).toMatchObject(isMade);
    expect(await seen('acties', fields)).toEqual([
      { actieStatus: 'GEDAAN', opvolging: 'De sleutel is er.', contactpunt: CONTACT },
      { actieStatus: 'OPEN', opvolging: null, contactpunt: null },
    ]);
    expect(await decide(recordDeelnemers(['politie', 'om', 'ggz']))).toMatchObject(isMade);
    expect(await seen('acties', 'contactpunt { naam }')).toEqual([{ contactpunt: null }, { contactpunt: null }]);
    expect(JSON.stringify(await scene.rows('select inhoud, toelichting from besluiten'))).not.toMatch(
      /sleutel|Wijkstra/,
    );
  });
});

describe('what people judge of a casus', () => {
  const lijsten = readValueLists();

  it('R24: the problematiek is chosen as a whole by people, and what no longer holds is gone', async () => {
    expect(await take(recordProblematiek(lijsten, ['LVB', 'SCHULDEN', 'LVB']))).toMatchObject(isMade);
    expect(await take(recordProblematiek(lijsten, ['VERSLAVING']))).toMatchObject(isMade);
    expect(await scene.rows('select code, lijstversie from problematiek')).toEqual([
      { code: 'VERSLAVING', lijstversie: '2025.1' },
    ]);
    for (const codes of [[], ['ONBEKEND'], ['VERSLAVING', 'OVERIGE_PROBLEMATIEK']])
      expect(wrongFields(await take(recordProblematiek(lijsten, codes)))).toEqual(['problematiek']);
    // Health data: who reads the besluiten in the triage may not read it.
    expect(JSON.stringify(await scene.rows('select inhoud, toelichting from besluiten'))).not.toMatch(/LVB|VERSLAV/);
    await scene.rows("update casussen set fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null");
    expect(await take(recordProblematiek(lijsten, ['LVB']))).toMatchObject(isMade);
    await fase('AANMELDING');
    expect(await take(recordProblematiek(lijsten, ['LVB']))).toMatchObject({ uitleg: expect.any(String) });
  });

  it('R10: a contactpunt is one employee per organisation at the table, replaced and taken away', async () => {
    const record = (organisatie: string, change = {}) =>
      take(recordContactpunt({ organisatie, ...CONTACT, ...change }));
    expect(await record('college')).toMatchObject(isMade);
    expect(await record('college', { naam: 'Karel Kaderman' })).toMatchObject(isMade);
    expect(await record('zvh')).toMatchObject(isMade);
    expect(await scene.rows('select oin, naam from contactpunten order by oin')).toEqual(
      [
        { oin: OIN.college, naam: 'Karel Kaderman' },
        { oin: OIN.zvh, naam: CONTACT.naam },
      ].sort((one, other) => one.oin.localeCompare(other.oin)),
    );
    expect(wrongFields(await record('veilig-thuis', { naam: '', telefoon: '12' }))).toEqual([
      'organisatie',
      'naam',
      'telefoon',
    ]);
    expect(await take(withdrawContactpunt('college'))).toMatchObject(isMade);
    for (const organisatie of ['college', 'onbekend'])
      expect(await take(withdrawContactpunt(organisatie))).toMatchObject({
        uitleg: expect.stringMatching(/geen contactpunt/),
      });
    expect(await scene.rows('select oin from contactpunten')).toEqual([{ oin: OIN.zvh }]);
  });

  const AVE: Aveoordeelinvoer = {
    avefase: 'AVE_3',
    kenmerken: ['MEER_DOMEINEN', 'REGIE_ONTBREEKT'],
    casusregie: 'ggz',
    procesregie: 'zvh',
    opdrachtgever: 'college',
    bestuurlijk: 'college',
  };

  it('R24: the AVE-fase is a judgement with features and a history, and nothing else of the casus follows from it', async () => {
    expect(await take(recordAve(AVE))).toMatchObject({ ...isMade, casus: { fase: 'CASUSOVERLEG', regiekleur: null } });
    on('2026-12-20');
    expect(await take(recordAve({ ...AVE, avefase: 'AVE_4', kenmerken: ['VEILIGHEID_IN_GEDING'] }))).toMatchObject(
      isMade,
    );
    const fields = 'avefase kenmerken casusregie procesregie opdrachtgever bestuurlijk vastgelegdOp';
    expect(await seen('aveOordelen', fields)).toEqual([
      { ...AVE, avefase: 'AVE_4', kenmerken: ['VEILIGHEID_IN_GEDING'], vastgelegdOp: '2026-12-20' },
      { ...AVE, vastgelegdOp: '2026-11-30' },
    ]);
    expect(
      wrongFields(await take(recordAve({ ...AVE, kenmerken: [], casusregie: 'zvh', bestuurlijk: 'dji' }))),
    ).toEqual(['kenmerken', 'casusregie', 'bestuurlijk']);
  });

  const EVALUATIE: Evaluatieinvoer = {
    evaluatiedag: '2026-11-30',
    evaluatieconclusie: 'BIJSTELLEN',
    vervolg: 'Het doel over wonen gaat anders.',
    volgendeOp: '2027-01-15',
  };

  it('WGS 2.31(6): an evaluation is of the plan in force, says what follows and when it is looked at again', async () => {
    expect(await take(recordEvaluatie(EVALUATIE))).toMatchObject({ uitleg: expect.stringMatching(/nog geen plan/) });
    await scene.rows(
      `insert into plannen (casus, planversie, vastgesteld_op, bron, herkomst, peildatum, status)
       select '${CASUS}', n, '2026-11-01', 'zvh', 'zvh', '2026-11-01', 'FEIT' from generate_series(1, 2) n`,
    );
    expect(await take(recordEvaluatie(EVALUATIE))).toMatchObject(isMade);
    const fields = 'planversie evaluatiedag evaluatieconclusie vervolg volgendeOp';
    expect(await seen('evaluaties', fields)).toEqual([{ planversie: 2, ...EVALUATIE }]);
    for (const [change, veld] of [
      [{ evaluatiedag: '2026-12-01' }, 'evaluatiedag'],
      [{ evaluatiedag: '2026-10-31' }, 'evaluatiedag'],
      [{ volgendeOp: null }, 'volgendeOp'],
      [{ volgendeOp: '2026-11-30' }, 'volgendeOp'],
      [{ vervolg: '' }, 'vervolg'],
    ] as const)
      expect(wrongFields(await take(recordEvaluatie({ ...EVALUATIE, ...change })))).toEqual([veld]);
    expect(
      await take(recordEvaluatie({ ...EVALUATIE, evaluatieconclusie: 'AFSCHALEN', volgendeOp: null })),
    ).toMatchObject(isMade);
  });

  it('is seen in the fasen and by the roles of its rules, and by nobody in another casus', async () => {
    await take(recordAve(AVE));
    const om = { rol: 'PROFESSIONAL', organisatie: 'om' } as const;
    expect(await seen('aveOordelen', 'avefase', om)).toEqual([{ avefase: 'AVE_3' }]);
    for (const elders of ['UITVRAAG', 'AFSCHALING', 'TRIAGE'] as const)
      expect([elders, await seen('aveOordelen', 'avefase', { ...om, fase: elders })]).toEqual([elders, null]);
    expect(await seen('aveOordelen', 'avefase', { fase: 'AFSCHALING' })).toEqual([{ avefase: 'AVE_3' }]);
    const { data } = await scene.ask<{ casus: { aveOordelen: unknown } }>(
      { ...huis, casus: 'ZVH-2026-0102' },
      '{ casus(nummer: "ZVH-2026-0102") { aveOordelen { rijen { avefase } } } }',
    );
    expect(data.casus.aveOordelen).toEqual({ rijen: [] });
  });
});

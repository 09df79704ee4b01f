import { withContext } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { CASUS } from '../../test/open-case.ts';
import { createStapper } from '../../test/regie-case.ts';
import { huis, openVerstrekkingCase, type VerstrekkingCase } from '../../test/verstrekking-case.ts';
import { terugkijkmomenten } from '../store/tables.ts';
import { type Afschalingsinvoer, recordAfschaling, scaleUp } from './record-afschaling.ts';
import { recordDecision } from './record-decision.ts';
import { type Evaluatieinvoer, recordEvaluatie } from './record-evaluatie.ts';
import { recordFase } from './record-fase.ts';

const isMade = { __typename: 'CasusBijgewerkt' };
const CHECKS: Afschalingsinvoer = {
  ...{ risicocheck: 'IN_ORDE', samenwerkingscheck: 'BELEGD', regieBij: 'college' },
  ...{ consultOp: '2027-03-01', consultDoor: 'zvh', toelichting: 'Het wijkteam houdt contact.' },
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
async function close() {
  const { omgeving, vraag, rows } = scene;
  const [casus] = await rows('select versie from casussen order by nummer limit 1');
  const vragen = vraag(huis, { versie: Number(casus?.versie), genomenDoor: ['om'] });
  return recordDecision(omgeving(), vragen, recordFase('AFGESLOTEN'));
}

describe('the day on which a casus is looked at again', () => {
  const WORKLIST: RegisterAsker = { casus: null };
  async function reminded(asker: RegisterAsker = WORKLIST) {
    const { data, codes } = await scene.ask<{ terugkijkmomenten: { rijen: unknown[]; aantal: number } | null }>(
      asker,
      '{ terugkijkmomenten { rijen { casus reden dag stand } aantal } }',
    );
    expect(codes).toEqual([]);
    expect(data.terugkijkmomenten?.aantal).toBe(data.terugkijkmomenten?.rijen.length);
    return data.terugkijkmomenten?.rijen ?? null;
  }
  const EVALUATIE: Evaluatieinvoer = {
    ...{ evaluatiedag: '2026-11-30', evaluatieconclusie: 'DOORGAAN', vervolg: 'Zo verder.', volgendeOp: '2027-01-15' },
  };
  beforeEach(() =>
    scene.rows(
      `insert into plannen (casus, planversie, vastgesteld_op, bron, herkomst, peildatum, status)
       values ('${CASUS}', 1, '2026-11-01', 'zvh', 'zvh', '2026-11-01', 'FEIT')`,
    ),
  );

  it('WGS 2.31(6): reminds the house of the consultmoment and the next evaluation, before, on and after the day, oldest first', async () => {
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    await take(recordEvaluatie(EVALUATIE));
    const consult = { casus: CASUS, reden: 'CONSULT', dag: '2027-03-01' };
    const evaluatie = { casus: CASUS, reden: 'EVALUATIE', dag: '2027-01-15' };
    const all = (een: string, ander: string) => [
      { ...evaluatie, stand: een },
      { ...consult, stand: ander },
    ];
    expect(await reminded()).toEqual(all('KOMT', 'KOMT'));
    // Of the Dutch day: at eleven in the evening in UTC the day after has begun.
    on('2027-01-14', '23');
    expect(await reminded()).toEqual(all('VANDAAG', 'KOMT'));
    on('2027-03-02');
    expect(await reminded()).toEqual(all('TE_LAAT', 'TE_LAAT'));
    await take(recordAfschaling({ ...CHECKS, consultOp: '2027-06-01' }));
    await take(recordEvaluatie({ ...EVALUATIE, evaluatiedag: '2027-03-02', volgendeOp: '2027-04-01' }));
    expect(await reminded()).toEqual([
      { ...evaluatie, dag: '2027-04-01', stand: 'KOMT' },
      { ...consult, dag: '2027-06-01', stand: 'KOMT' },
    ]);
  });

  it('reminds nobody any more after an opschaling, an evaluation without a next one, or the closing', async () => {
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    await take(recordEvaluatie(EVALUATIE));
    await take(scaleUp({ naarFase: 'UITVOERING', reden: 'TERUGVAL', toelichting: 'Weer twee meldingen.' }));
    expect(await reminded()).toEqual([expect.objectContaining({ reden: 'EVALUATIE' })]);
    await take(recordEvaluatie({ ...EVALUATIE, evaluatieconclusie: 'AFSLUITEN', volgendeOp: null }));
    expect(await reminded()).toEqual([]);
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    expect(await close()).toMatchObject(isMade);
    expect([await reminded(), await scene.rows('select * from terugkijkmomenten')]).toEqual([[], []]);
  });

  it('A98: is of the house: no deelnemer is shown it, nor who is shut out of the casus', async () => {
    await fase('AFSCHALING');
    await take(recordAfschaling(CHECKS));
    for (const organisatie of ['college', 'politie', 'ggz'] as const)
      for (const rol of ['PROFESSIONAL', 'CASUSREGISSEUR'] as const)
        expect(await reminded({ ...WORKLIST, rol, organisatie })).toBeNull();
    // Past the rules, straight to the rows: row security says the same.
    for (const [rol, organisatie, found] of [
      ['PROCESREGISSEUR', OIN.zvh, 1],
      ['PROFESSIONAL', OIN.zvh, 0],
      ['PROCESREGISSEUR', OIN.college, 0],
    ] as const) {
      const context = { doel: 'ZVH-WERKVOORRAAD', account: 'toets', rol, organisatie };
      const rows = await withContext(scene.omgeving().database, context, (tx) => tx.select().from(terugkijkmomenten));
      expect([rol, organisatie, rows.length]).toEqual([rol, organisatie, found]);
    }
    await scene.rows(
      `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ('${CASUS}', 'b', 'toets', '2026-11-30', 'x')`,
    );
    expect(await reminded()).toEqual([]);
  });
});

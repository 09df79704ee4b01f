import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterAsker } from '../../test/ask-register.ts';
import { CASUS } from '../../test/open-case.ts';
import { openVerstrekkingCase, type VerstrekkingCase } from '../../test/verstrekking-case.ts';
import { answerVerstrekking, type Standpuntantwoord } from './answer-verstrekking.ts';

const KENMERK = 'verstrekking-van-de-toets';
const OVERTAKEN = {
  __typename: 'BesluitGeweigerd',
  uitleg: 'Iemand anders heeft deze vraag intussen beantwoord; open haar opnieuw.',
};
const MADE = { __typename: 'CasusBijgewerkt' };
const politie: RegisterAsker = { casus: CASUS, rol: 'PROFESSIONAL', organisatie: 'politie' };

let scene: VerstrekkingCase;
beforeAll(async () => {
  scene = await openVerstrekkingCase();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.reset();
  await scene.rows(
    `insert into verstrekkingen (casus, kenmerk, ontvangersoort, ontvanger, ontvanger_naam, grondslag, noodzaak, voorwaarden,
       verstrekkingstand, vastgelegd_op, vastgelegd_door, genomen_door)
     values ('${CASUS}', '${KENMERK}', 'DEELNEMER', 'dji', 'x', 'x', 'x', 'x', 'VOORBEREID', now(), 'x', '{}')`,
  );
  await scene.rows(
    `insert into verstrekkingstandpunten (casus, verstrekking, organisatie, gevraagd, gevraagd_op)
     select '${CASUS}', '${KENMERK}', unnest('{politie,om}'::text[]), 'BEZWAAR', now()`,
  );
});

const answer = (vastgelegdDoor: string, versie: number, antwoord: Standpuntantwoord['antwoord'], asker = politie) =>
  answerVerstrekking(scene.omgeving(), scene.vraag(asker, { vastgelegdDoor }), { kenmerk: KENMERK, versie, antwoord });
const standing = () =>
  scene.rows('select organisatie, antwoord, beantwoord_door as door, versie from verstrekkingstandpunten order by 1');
const lines = () =>
  scene.rows(
    "select regel->>'object' as object from logboek.logregels where regel->>'actie' = 'VERSTREKKING_BEOORDEELD'",
  );
const OM = { organisatie: 'om', antwoord: null, door: null, versie: 1 };
const object = (versie: number) => ({ object: `${CASUS} verstrekking ${KENMERK} politie versie ${versie}` });

describe('two people of one organisation never lose an answer about a verstrekking', () => {
  it('R16: a colleague with the same screen open is told, and the refusal stands', async () => {
    expect(await answer('eerste', 1, 'GEWEIGERD')).toMatchObject(MADE);
    expect(await answer('tweede', 1, 'AKKOORD')).toEqual(OVERTAKEN);
    expect(await standing()).toEqual([
      OM,
      { organisatie: 'politie', antwoord: 'GEWEIGERD', door: 'eerste', versie: 2 },
    ]);
    expect(await lines()).toEqual([object(2)]);
  });

  it('R16: of two at the same moment exactly one wins, and the other is told', async () => {
    const both = ['eerste', 'tweede'] as const;
    const outcomes = await Promise.all([answer('eerste', 1, 'GEWEIGERD'), answer('tweede', 1, 'AKKOORD')]);
    const made = outcomes.flatMap((outcome, index) => (outcome?.__typename === 'CasusBijgewerkt' ? [both[index]] : []));
    expect(made).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.__typename !== 'CasusBijgewerkt')).toEqual([OVERTAKEN]);
    const antwoord = made[0] === 'eerste' ? 'GEWEIGERD' : 'AKKOORD';
    expect(await standing()).toEqual([OM, { organisatie: 'politie', antwoord, door: made[0], versie: 2 }]);
    expect(await lines()).toEqual([object(2)]);
  });

  it('R05, R16: who has read the question again answers anew, and the log shows that there were two answers, and not what they were', async () => {
    await answer('eerste', 1, 'GEWEIGERD');
    const query = `{ casus(nummer: "${CASUS}") { instemmingsvragen { rijen { antwoord versie } } } }`;
    const { data } = await scene.ask(politie, query);
    expect(data).toEqual({ casus: { instemmingsvragen: { rijen: [{ antwoord: 'GEWEIGERD', versie: 2 }] } } });
    expect(await answer('tweede', 2, 'AKKOORD')).toMatchObject(MADE);
    expect(await standing()).toEqual([OM, { organisatie: 'politie', antwoord: 'AKKOORD', door: 'tweede', versie: 3 }]);
    expect(await lines()).toEqual([object(2), object(3)]);
    expect(JSON.stringify(await scene.rows('select regel from logboek.logregels'))).not.toMatch(/GEWEIGERD|AKKOORD/);
  });

  it('who answers is not overtaken by another organisation, nor by who writes elsewhere in the casus', async () => {
    expect(await answer('eerste', 1, 'GEWEIGERD', { ...politie, organisatie: 'om' })).toMatchObject(MADE);
    await scene.rows(`update casussen set versie = 7 where nummer = '${CASUS}'`);
    expect(await answer('eerste', 1, 'AKKOORD')).toMatchObject({ ...MADE, casus: { versie: 7 } });
  });
});

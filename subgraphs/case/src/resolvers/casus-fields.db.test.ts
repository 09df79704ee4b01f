import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';

let test: TestCase;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  const old = { ...wholeCasus('ZVH-2025-0001'), aangemeldOp: '2025-01-15' };
  await writeAsOwner(test.server.ownerUrl, [wholeCasus(CASUS), old]);
  ask = createAskRegister(test.database, test.beleid);
});
afterAll(() => test.close());

async function casus(fields: string, nummer = CASUS): Promise<Record<string, unknown>> {
  const query = `{ casus(nummer: "${nummer}") { ${fields} } }`;
  const { data, codes } = await ask<{ casus: Record<string, unknown> }>({ casus: nummer }, query);
  expect(codes).toEqual([]);
  return data.casus;
}

describe('a casus of the register', () => {
  it('names its values in the words of the list and the version in which they were chosen', async () => {
    const value = 'code naam waardelijst';
    const fields = `hoofdonderwerp { ${value} } doelgroep { ${value} } problematiek { ${value} }`;
    expect(await casus(fields)).toEqual({
      hoofdonderwerp: {
        code: 'ERNSTIGE_OVERLAST',
        naam: 'Ernstige overlast',
        waardelijst: 'hoofdonderwerpen 2015.1',
      },
      doelgroep: { code: 'VOLWASSENEN', naam: 'Volwassenen', waardelijst: 'doelgroepen 2015.1' },
      problematiek: [
        { code: 'HUISVESTING', naam: 'Geen of problematische huisvesting', waardelijst: 'problematiek 2025.1' },
        { code: 'VERSLAVING', naam: 'Verslaving', waardelijst: 'problematiek 2025.1' },
      ],
    });
    const { problematiek } = await casus(`problematiek { ${value} }`, 'ZVH-2025-0001');
    expect(problematiek).toContainEqual({
      code: 'HUISVESTING',
      naam: 'Problematische huisvesting',
      waardelijst: 'problematiek 2015.1',
    });
  });

  it('says of a value that was not chosen nothing at all', async () => {
    await test.admin.query("update casussen set doelgroep = null, doelgroep_versie = null where nummer <> 'x'");
    expect(await casus('doelgroep { code naam }')).toEqual({ doelgroep: null });
  });

  it('tells where, how and by whom it was brought in, with the domein of the aanmelder', async () => {
    const fields = 'gemeente gemeentegrensoverstijgend aanpak aanmelding { datum organisatie domein }';
    expect(await casus(fields)).toEqual({
      gemeente: 'Ketendam',
      gemeentegrensoverstijgend: true,
      aanpak: 'PGA',
      aanmelding: { datum: '2026-08-03', organisatie: 'ggd', domein: 'ZORG' },
    });
  });

  it('shows the plan that is in force, with its doelen in order', async () => {
    await test.admin.query(
      `insert into plannen select casus, 1, '2026-09-01', bron, herkomst, peildatum, status, beperking
       from plannen where casus = $1`,
      [CASUS],
    );
    expect(await casus('plan { planversie vastgesteldOp doelen { leefgebied omschrijving } bron status }')).toEqual({
      plan: {
        planversie: 2,
        vastgesteldOp: '2026-10-02',
        doelen: [
          { leefgebied: 'VERSLAVING', omschrijving: `eerste doel van ${CASUS}` },
          { leefgebied: 'HUISVESTING', omschrijving: `tweede doel van ${CASUS}` },
        ],
        bron: 'zvh',
        status: 'FEIT',
      },
    });
    await test.admin.query("delete from plandoelen where casus = 'ZVH-2025-0001'");
    await test.admin.query("delete from plannen where casus = 'ZVH-2025-0001'");
    expect(await casus('plan { planversie doelen { leefgebied } }', 'ZVH-2025-0001')).toEqual({ plan: null });
  });

  it('keeps the decisions with the day, the content and who took them, the latest first', async () => {
    const { besluiten } = await casus('besluiten { aantal rijen { soort inhoud genomenDoor vastgelegdOp } }');
    const genomenDoor = ['politie', 'om', 'ggd', 'college'];
    expect(besluiten).toEqual({
      aantal: 2,
      rijen: [
        { soort: 'DEELNEMERSBESLUIT', inhoud: genomenDoor.join(' '), genomenDoor, vastgelegdOp: '2026-08-12' },
        { soort: 'DOELBESLUIT', inhoud: 'PAST_BIJ_DOEL', genomenDoor, vastgelegdOp: '2026-08-10' },
      ],
    });
  });

  it('R03: names the contactpunten of who sits at the table now: the house, the deelnemers, at first the aanmelder', async () => {
    const organisations = async () => {
      const { contactpunten } = await casus('contactpunten { organisatie }');
      return (contactpunten as { organisatie: string }[]).map(({ organisatie }) => organisatie).sort();
    };
    expect(await organisations()).toEqual(['college', 'ggd', 'zvh']);
    await test.admin.query('update casus_deelnemers set tot = now() where casus = $1 and oin = $2', [
      CASUS,
      OIN.college,
    ]);
    expect(await organisations()).toEqual(['ggd', 'zvh']);
    await test.admin.query('delete from casus_deelnemers where casus = $1', [CASUS]);
    expect(await organisations()).toEqual(['zvh']);
    await test.admin.query('update casussen set deelnemersbesluit_op = null where nummer = $1', [CASUS]);
    expect(await organisations()).toEqual(['ggd', 'zvh']);
  });

  it('tells of earlier casussen what was recorded at the aanmelding, and never reaches into another casus', async () => {
    const fields = 'vorigeCasussen(eerste: 1) { aantal rijen { nummer thema aangemeldOp afgeslotenOp } }';
    await test.admin.query(
      "insert into vorige_casussen (casus, nummer, thema, aangemeld_op, afgesloten_op) values ($1, 'ZVH-2025-0001', 'JEUGD', '2020-02-03', '2020-03-04')",
      [CASUS],
    );
    const recorded = { nummer: 'ZVH-2025-0001', thema: 'JEUGD', aangemeldOp: '2020-02-03', afgeslotenOp: '2020-03-04' };
    expect((await casus(fields)).vorigeCasussen).toEqual({ aantal: 6, rijen: [recorded] });
  });

  it('A84: of another casus than that of the token there is nothing', async () => {
    const { data } = await ask<unknown>({ casus: CASUS }, '{ casus(nummer: "ZVH-2025-0001") { nummer } }');
    expect(data).toEqual({ casus: null });
  });
});

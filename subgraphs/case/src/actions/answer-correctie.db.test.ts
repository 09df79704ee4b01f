import { dutchDay, OIN, type Organisatie, type Rol } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { correctie } from '../avg/correctie.ts';
import { feitveldVan } from '../dossier/feitveld.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import { betwistSinds } from '../store/correcties.ts';
import type { Correctiegebrek } from '../values/avg.ts';
import { answerCorrectieOf, type Terugmelding } from './answer-correctie.ts';
import { changeAvgVerzoek } from './change-avg-verzoek.ts';
import type { BesluitVraag } from './record-decision.ts';

const VELD = { ggz: 'GgzBetrokkenheid.team', politie: 'PolitieMutatie.toelichting' } as const;
type Bron = keyof typeof VELD;
const today = dutchDay(new Date());
const tomorrow = dutchDay(new Date(Date.now() + 86_400_000));

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
let velden: ReturnType<typeof readHubFields>;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  ask = createAskRegister(test.database, test.beleid);
  velden = readHubFields(test.beleid);
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels');
  await test.admin.query(
    "update casussen set fase = 'AFGESLOTEN', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  );
  await test.admin.query('insert into casus_deelnemers select $1, unnest($2::text[]), now()', [
    CASUS,
    [OIN.politie, OIN.ggz, OIN.college],
  ]);
  await test.admin.query(
    `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
     values ($1, 'verzoek', 'RECTIFICATIE', current_date, current_date, 'balie', current_date, $2)`,
    [CASUS, JSON.stringify([OIN.politie, OIN.ggz].map((oin) => ({ oin, antwoord: null, onderdelen: [] })))],
  );
  for (const [bron, veld] of Object.entries(VELD))
    await test.admin.query(
      `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
       select $1, $2 || '-' || een, 'h1', een, 'X', $2, 'x', $2, current_date, 'FEIT', $2, now() from unnest($3::text[]) een`,
      [CASUS, bron, [veld, `${veld}.anders`]],
    );
});

/** A paragraph of each source about h1 that quotes its field and, beside that, one that is not corrected. */
async function writeAlineas(): Promise<void> {
  await test.admin.query(
    `insert into overleggen (casus, kenmerk, datum, tafel, aanwezig, conclusie, bron, herkomst, peildatum, status)
     values ($1, 'overleg', '2026-10-01', 'x', '{}', 'x', 'zvh', 'zvh', '2026-10-01', 'FEIT')`,
    [CASUS],
  );
  for (const [kenmerk, ...velden] of [
    ['raakt', VELD.politie, 'PolitieMutatie.datum'],
    ['raakt-niet', 'PolitieMutatie.datum'],
  ] as const) {
    await test.admin.query(
      `insert into verslagalineas (casus, overleg, kenmerk, soort, betrokkene, tekst, vastgelegd_door, eerste_verwerking_op)
       values ($1, 'overleg', $2, 'VERSLAG', 'h1', 'Wat de politie zei.', 'zvh', now())`,
      [CASUS, kenmerk],
    );
    await test.admin.query(
      `insert into verslagaanhalingen (casus, alinea, veld, subcategorie, bron) select $1, $2, unnest($3::text[]), 'POLITIE_MUTATIE', 'politie'`,
      [CASUS, kenmerk, velden],
    );
  }
}

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const ofContactpunt = (): BesluitVraag => ({
  ...{ casus: CASUS, casusVanToken: CASUS, versie: 1, genomenDoor: [], organisatie: OIN.college },
  ...{ beleid: test.beleid, vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine },
});

/** Tells the source, and gives the name of what it was told. */
async function tell(organisatie: Bron, gebrek: Correctiegebrek = 'ONJUIST'): Promise<string> {
  const invoer = { organisatie, veld: VELD[organisatie], gebrek, omschrijving: 'Dit klopt niet.' };
  const kijk = { veldVan: (coordinate: string) => feitveldVan(test.beleid, velden, coordinate) };
  const [verzoek] = await rows('select versie from avg_verzoeken');
  const welk = { kenmerk: 'verzoek', versie: verzoek?.versie };
  expect(await changeAvgVerzoek(omgeving(), ofContactpunt(), welk, correctie(invoer, kijk))).toMatchObject({
    __typename: 'AvgBijgewerkt',
  });
  const [told] = await rows(
    `select kenmerk from correcties where oin = '${OIN[organisatie]}' order by id desc limit 1`,
  );
  return told?.kenmerk;
}
const answer = (organisatie: Organisatie, kenmerk: string, change: Partial<Terugmelding> = {}, versie = 1) =>
  answerCorrectieOf(
    omgeving(),
    {
      ...{ versie, beleid: test.beleid, organisatie: OIN[organisatie], rol: 'PRIVACYFUNCTIONARIS' },
      ...{ account: 'account', vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine },
    },
    { kenmerk, terugmelding: { antwoord: 'GECORRIGEERD', afgehandeldOp: today, ...change } },
  );
const asSource = (organisatie: Organisatie, rol: Rol = 'PRIVACYFUNCTIONARIS'): RegisterAsker => ({
  ...{ casus: null, rol, organisatie, doel: 'AVG-CORRECTIE' },
});
const facts = async () => (await rows('select kenmerk, betwist_sinds::text from feiten order by kenmerk')) as object[];
const feit = (bron: Bron, anders = '', betwist_sinds: string | null = null) => ({
  ...{ kenmerk: `${bron}-${VELD[bron]}${anders}`, betwist_sinds },
});
/** As who records a fact or writes an alinea asks it. */
const sinds = (veld: string) =>
  test.database.transaction(async (tx) => {
    await tx.execute(`select set_config('ketenhub.besluit', '${CASUS}', true)`);
    return betwistSinds(tx, { casus: CASUS, oin: OIN.politie, veld });
  });
const REFUSED = { __typename: 'CorrectieGeweigerd' };
const wrong = (...velden: string[]) => ({
  ...{ __typename: 'CorrectieOnvolledig', fouten: velden.map((veld) => expect.objectContaining({ veld })) },
});

describe('a correction in a closed casus', () => {
  it('BGS 1.7, R17: reaches who answers for its source, by number and field, and nothing else of that casus does', async () => {
    await tell('ggz');
    const kenmerk = await tell('politie');
    const { data } = await ask<Record<string, unknown>>(
      asSource('politie'),
      `{ correcties { rijen { kenmerk casus veld gebrek gemeldOp versie } aantal }
         casus(nummer: "${CASUS}") { nummer } casussen { aantal } uitvragen { aantal } agenda { aantal } }`,
    );
    const open = { kenmerk, casus: CASUS, veld: VELD.politie, gebrek: 'ONJUIST', gemeldOp: today, versie: 1 };
    expect(data).toEqual({
      ...{ correcties: { rijen: [open], aantal: 1 }, casus: null, casussen: null, uitvragen: null, agenda: null },
    });
  });

  it('R17, R26: is for no account of the uitvoering, and for no other doel', async () => {
    await tell('politie');
    const seen = async (asker: RegisterAsker) =>
      (await ask<{ correcties: unknown }>(asker, '{ correcties { aantal } }')).data.correcties;
    expect(await seen(asSource('politie'))).toEqual({ aantal: 1 });
    expect(await seen(asSource('college', 'CONTACTPUNT'))).toEqual({ aantal: 0 });
    for (const rol of ['PROFESSIONAL', 'CASUSREGISSEUR', 'FG', 'AUDITOR'] as const)
      expect(await seen(asSource('politie', rol)), rol).toBeNull();
    for (const doel of ['ZVH-WERKVOORRAAD', 'RECHTMATIGHEID', 'LOGCONTROLE'] as const)
      expect(await seen({ ...asSource('politie'), doel }), doel).toBeNull();
  });
});

describe('what a source reports back', () => {
  it('BGS 1.7: comes back to the request of the contactpunt, without the words of the betrokkene', async () => {
    const kenmerk = await tell('politie');
    expect(await answer('politie', kenmerk)).toEqual({ __typename: 'CorrectieTeruggemeld', kenmerk });
    const query = `{ casus(nummer: "${CASUS}") { avgVerzoeken { rijen { correcties { organisatie veld gebrek antwoord afgehandeldOp } } }
      correcties { rijen { omschrijving } } } }`;
    const asker = { casus: CASUS, rol: 'CONTACTPUNT', organisatie: 'college', doel: 'AVG-VERZOEK' } as const;
    expect((await ask(asker, query)).data).toEqual({
      casus: {
        avgVerzoeken: {
          rijen: [
            {
              correcties: [
                {
                  ...{ organisatie: 'politie', veld: VELD.politie, gebrek: 'ONJUIST' },
                  ...{ antwoord: 'GECORRIGEERD', afgehandeldOp: today },
                },
              ],
            },
          ],
        },
        correcties: null,
      },
    });
    expect(
      (await ask<{ correcties: object }>(asSource('politie'), '{ correcties { aantal } }')).data.correcties,
    ).toEqual({ aantal: 0 });
  });

  it('AVG 18(1)(a): what the dossier quotes of the field is marked until then, also what is recorded meanwhile', async () => {
    await tell('politie');
    expect(await facts()).toEqual([
      ...[feit('ggz'), feit('ggz', '.anders'), feit('politie', '', today), feit('politie', '.anders')],
    ]);
    expect([await sinds(VELD.politie), await sinds('PolitieMutatie.datum')]).toEqual([today, null]);
  });

  it('AVG 17, 18(1)(a): what is accurate and should be erased is not marked as contested, nor is what is recorded meanwhile', async () => {
    await writeAlineas();
    const marked = async () => [
      ...(await rows('select kenmerk from feiten where betwist_sinds is not null')),
      ...(await rows('select alinea from verslagaanhalingen where betwist_sinds is not null')),
    ];
    await tell('politie', 'NIET_MEER_NODIG');
    await tell('politie', 'ONRECHTMATIG_VERWERKT');
    expect([await marked(), await sinds(VELD.politie)]).toEqual([[], null]);
    await tell('politie', 'ONVOLLEDIG');
    const both = [{ kenmerk: `politie-${VELD.politie}` }, { alinea: 'raakt' }];
    expect([await marked(), await sinds(VELD.politie)]).toEqual([both, today]);
  });

  it.each(['GECORRIGEERD', 'AANGEVULD', 'VERNIETIGD'] as const)(
    'BGS 1.7: %s takes back what the dossier quotes of that field and nothing else, with a line in the log for each',
    async (antwoord) => {
      await answer('politie', await tell('politie'), { antwoord });
      expect(await facts()).toEqual([feit('ggz'), feit('ggz', '.anders'), feit('politie', '.anders')]);
      const lines = await rows("select regel->>'actie' as actie from logboek.logregels");
      expect(lines.map(({ actie }) => actie)).toEqual(['AVG_CORRECTIE', 'CORRECTIE_TERUGGEMELD', 'FEIT_INGETROKKEN']);
    },
  );

  it('BGS 1.7: that nothing was found wrong leaves the facts, and contested only while another correction of the field is open', async () => {
    const antwoord = 'ONJUISTHEID_NIET_VASTGESTELD';
    const first = await tell('politie');
    const second = await tell('politie');
    await answer('politie', first, { antwoord });
    expect(await facts()).toContainEqual(feit('politie', '', today));
    await answer('politie', second, { antwoord });
    expect(await facts()).toContainEqual(feit('politie'));
  });

  it('R05, WGS 2.29(2): under professional secrecy is one answer, that tells nothing; elsewhere it is none', async () => {
    const kenmerk = await tell('ggz');
    for (const antwoord of ['GECORRIGEERD', 'VERNIETIGD', 'ONJUISTHEID_NIET_VASTGESTELD'] as const)
      expect(await answer('ggz', kenmerk, { antwoord })).toMatchObject(wrong('antwoord'));
    const neutral = { antwoord: 'AFGEHANDELD_MET_BETROKKENE' } as const;
    expect(await answer('ggz', kenmerk, neutral)).toMatchObject({ __typename: 'CorrectieTeruggemeld' });
    expect(await facts()).not.toContainEqual(expect.objectContaining({ kenmerk: `ggz-${VELD.ggz}` }));
    expect(await answer('politie', await tell('politie'), neutral)).toMatchObject(wrong('antwoord'));
  });

  it('is of a day between the telling and today, as is what the organisation of origin was told', async () => {
    const kenmerk = await tell('politie');
    const days = { afgehandeldOp: '2020-01-01', oorsprongIngelichtOp: tomorrow };
    expect(await answer('politie', kenmerk, days)).toMatchObject(wrong('afgehandeldOp', 'oorsprongIngelichtOp'));
    expect(await facts()).toContainEqual(feit('politie', '', today));
  });

  it('A50: of another organisation is refused as what does not exist is, and changes nothing', async () => {
    const kenmerk = await tell('politie');
    const unknown = await answer('ggz', 'bestaat-niet');
    expect(unknown).toMatchObject(REFUSED);
    expect(await answer('ggz', kenmerk)).toEqual(unknown);
    expect(await rows('select antwoord, versie from correcties')).toEqual([{ antwoord: null, versie: 1 }]);
  });

  it('is given once, by who saw the version that there is, and not without its line in the log', async () => {
    const kenmerk = await tell('politie');
    expect(await answer('politie', kenmerk, {}, 2)).toMatchObject(REFUSED);
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(answer('politie', kenmerk)).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await facts()).toContainEqual(feit('politie', '', today));
    const both = await Promise.all([answer('politie', kenmerk), answer('politie', kenmerk)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CorrectieGeweigerd', 'CorrectieTeruggemeld']);
  });

  it('AVG 18(1)(a), BGS 1.7: an alinea that quotes the field is marked for who reads the verslag, and goes with the answer', async () => {
    await writeAlineas();
    await test.admin.query("update casussen set fase = 'CASUSOVERLEG'");
    const verslag = async () => {
      const asker = { casus: CASUS, betrokkenen: { h1: 'HOOFDPERSOON' } } as const;
      const query = `{ casus(nummer: "${CASUS}") { verslag { rijen { kenmerk betwistSinds } aantal } } }`;
      return (await ask<{ casus: { verslag: object } }>(asker, query)).data.casus.verslag;
    };
    const nietGeraakt = { kenmerk: 'raakt-niet', betwistSinds: null };
    const voor = { rijen: [{ kenmerk: 'raakt', betwistSinds: null }, nietGeraakt], aantal: 2 };
    expect(await verslag()).toEqual(voor);
    const first = await tell('politie');
    const gemerkt = { rijen: [{ kenmerk: 'raakt', betwistSinds: today }, nietGeraakt], aantal: 2 };
    expect(await verslag()).toEqual(gemerkt);
    const second = await tell('politie');
    await answer('politie', first, { antwoord: 'ONJUISTHEID_NIET_VASTGESTELD' });
    expect(await verslag()).toEqual(gemerkt);
    await answer('politie', second, { antwoord: 'ONJUISTHEID_NIET_VASTGESTELD' });
    expect(await verslag()).toEqual(voor);
    await answer('politie', await tell('politie'));
    expect(await verslag()).toEqual({ rijen: [nietGeraakt], aantal: 1 });
    expect(await rows('select alinea, veld from verslagaanhalingen')).toEqual([
      { alinea: 'raakt-niet', veld: 'PolitieMutatie.datum' },
    ]);
    const taken = await rows(
      "select regel->>'object' as object from logboek.logregels where regel->>'actie' = 'ALINEA_INGETROKKEN'",
    );
    expect(taken).toEqual([{ object: `${CASUS} alinea raakt ${VELD.politie}` }]);
  });

  it('BGS 1.7: an alinea of another casus that quotes the same field stays', async () => {
    await writeAlineas();
    await test.admin.query(
      "update verslagalineas set casus = 'ZVH-2026-0102'; update verslagaanhalingen set casus = 'ZVH-2026-0102'",
    );
    await answer('politie', await tell('politie'));
    expect(await rows('select kenmerk from verslagalineas order by kenmerk')).toHaveLength(2);
    expect(await rows('select 1 from verslagaanhalingen where betwist_sinds is not null')).toEqual([]);
  });
});

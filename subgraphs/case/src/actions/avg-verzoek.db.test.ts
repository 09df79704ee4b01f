import { withContext } from '@ketenhub/database';
import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import * as changes from '../avg/changes.ts';
import { type Correctieinvoer, correctie } from '../avg/correctie.ts';
import { informeren } from '../avg/informeren.ts';
import { feitveldVan } from '../dossier/feitveld.ts';
import { readHubFields } from '../dossier/hub-fields.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { AvgVerzoek } from '../store/avg.ts';
import { avgVerzoeken } from '../store/tables.ts';
import { type Avgwijziging, changeAvgVerzoek } from './change-avg-verzoek.ts';
import { type AvgVerzoekinvoer, recordAvgVerzoek } from './record-avg-verzoek.ts';
import type { BesluitVraag } from './record-decision.ts';

const DEELNEMERS: readonly Organisatie[] = ['politie', 'ggz', 'college'];
const dayFromNow = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));
const VERZOEK: AvgVerzoekinvoer = {
  soort: 'RECTIFICATIE',
  ontvangenOp: dayFromNow(-3),
  identiteitGecontroleerdOp: dayFromNow(-2),
  identiteitGecontroleerdDoor: 'medewerker burgerzaken',
};

let test: TestCase;
let kijk: Parameters<typeof correctie>[1];
let links: LinkQueue;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  const velden = readHubFields(test.beleid);
  kijk = { veldVan: (coordinate) => feitveldVan(test.beleid, velden, coordinate) };
  ask = createAskRegister(test.database, test.beleid);
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
    DEELNEMERS.map((code) => OIN[code]),
  ]);
});

const rows = async (text: string) => (await test.admin.query(text)).rows;
const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = (more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  casus: CASUS,
  casusVanToken: CASUS,
  versie: 1,
  genomenDoor: [],
  organisatie: OIN.college,
  beleid: test.beleid,
  vastgelegdDoor: 'pseudoniem',
  changeLine: testChangeLine,
  ...more,
});
const record = (change: Partial<AvgVerzoekinvoer> = {}) =>
  recordAvgVerzoek(omgeving(), vraag(), { ...VERZOEK, ...change });
async function made(outcome: Promise<unknown>): Promise<AvgVerzoek> {
  const found = (await outcome) as { verzoek?: AvgVerzoek };
  if (found.verzoek === undefined) throw new Error(JSON.stringify(found));
  return found.verzoek;
}
const change = (verzoek: Pick<AvgVerzoek, 'kenmerk' | 'versie'>, wijziging: Avgwijziging) =>
  changeAvgVerzoek(omgeving(), vraag(), verzoek, wijziging);
const wrong = (...velden: string[]) => ({
  __typename: 'AvgOnvolledig',
  fouten: velden.map((veld) => expect.objectContaining({ veld })),
});
const eens = (organisatie: Organisatie) => changes.standpunt({ organisatie, antwoord: 'GEEN_BEZWAAR', onderdelen: [] });
const beroep = (organisatie: Organisatie, dagen = 90) =>
  changes.standpunt({
    organisatie,
    antwoord: 'BEROEP_UAVG_41',
    onderdelen: ['LANDSVERDEDIGING'],
    herbeoordelenOp: dayFromNow(dagen),
  });

async function answered(...standpunten: readonly Avgwijziging[]): Promise<AvgVerzoek> {
  let verzoek = await made(record());
  for (const standpunt of standpunten) verzoek = await made(change(verzoek, standpunt));
  return verzoek;
}

describe('a request of the betrokkene', () => {
  it('BGS 1.2, R17: consults each deelnemer of the casus, of a closed one too, and nobody has answered yet', async () => {
    const verzoek = await made(record());
    expect(verzoek.standpunten.map(({ oin, antwoord }) => [oin, antwoord]).sort()).toEqual(
      DEELNEMERS.map((code) => [OIN[code], null]).sort(),
    );
    expect(await rows('select * from besluiten')).toEqual([]);
  });

  it('names what is wrong at its field, and then nothing is recorded', async () => {
    const change = {
      ontvangenOp: dayFromNow(1),
      identiteitGecontroleerdOp: dayFromNow(1),
      identiteitGecontroleerdDoor: '',
    };
    expect(await record(change)).toMatchObject(
      wrong('ontvangenOp', 'identiteitGecontroleerdOp', 'identiteitGecontroleerdDoor'),
    );
    expect(await rows('select 1 from avg_verzoeken')).toEqual([]);
  });

  it('BGS 1.2: is granted when each answered without objection, and not before', async () => {
    const early = await answered(eens('politie'), eens('ggz'));
    expect(await change(early, changes.besluit({ uitkomst: 'TOEGEWEZEN' }))).toMatchObject(wrong('uitkomst'));
    const verzoek = await made(change(early, eens('college')));
    const decided = await made(change(verzoek, changes.besluit({ uitkomst: 'TOEGEWEZEN' })));
    expect(decided).toMatchObject({ besluit: 'TOEGEWEZEN', grond: null });
    expect(await change(decided, eens('ggz'))).toMatchObject(wrong('organisatie'));
  });

  it('BGS 1.2: is refused by one invocation of UAVG 41, and decided anew when its ground lapses', async () => {
    const verzoek = await answered(eens('politie'), beroep('ggz'), eens('college'));
    expect(await change(verzoek, changes.besluit({ uitkomst: 'TOEGEWEZEN' }))).toMatchObject(wrong('uitkomst'));
    const refusal = changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: dayFromNow(90) });
    const refused = await made(change(verzoek, refusal));
    expect(refused).toMatchObject({ besluit: 'AFGEWEZEN', herbeoordelingOp: dayFromNow(90) });
    const lapsed = await made(change(refused, eens('ggz')));
    expect(await made(change(lapsed, changes.besluit({ uitkomst: 'TOEGEWEZEN' })))).toMatchObject({
      besluit: 'TOEGEWEZEN',
      grond: null,
      herbeoordelingOp: null,
    });
  });

  it('BGS 1.2: a refusal outlives none of its invocations: when a deelnemer answers otherwise it is looked at anew sooner', async () => {
    const verzoek = await answered(beroep('politie', 90), beroep('ggz', 30), eens('college'));
    const refusal = changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: dayFromNow(90) });
    const refused = await made(change(verzoek, refusal));
    const one = await made(change(refused, eens('politie')));
    expect(one).toMatchObject({ besluit: 'AFGEWEZEN', herbeoordelingOp: dayFromNow(30) });
    const longer = await made(change(one, beroep('ggz', 120)));
    expect(longer.herbeoordelingOp).toBe(dayFromNow(30));
    expect((await made(change(longer, eens('ggz')))).herbeoordelingOp).toBe(dayFromNow(0));
  });

  it('AVG 12(4): a decision is told after it: what was told or waited before it is of what stood then', async () => {
    const verzoek = await answered(eens('politie'), beroep('ggz'), eens('college'));
    const told = await made(change(verzoek, informeren({ geinformeerdOp: dayFromNow(0) })));
    const later = { uitgesteldTot: dayFromNow(60), uitstelgronden: ['LANDSVERDEDIGING'] as const };
    const waits = await made(change(told, informeren(later)));
    const refusal = changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: dayFromNow(90) });
    const untold = { geinformeerdOp: null, informerenUitgesteldTot: null, uitstelgronden: [] };
    const refused = await made(change(waits, refusal));
    expect(refused).toMatchObject(untold);
    const again = await made(change(await made(change(refused, informeren(later))), eens('ggz')));
    expect(await made(change(again, changes.besluit({ uitkomst: 'TOEGEWEZEN' })))).toMatchObject(untold);
  });

  it('BGS 1.2: an invocation names its part of UAVG 41 and its day, and only of who was consulted', async () => {
    const verzoek = await made(record());
    const bare = changes.standpunt({ organisatie: 'ggz', antwoord: 'BEROEP_UAVG_41', onderdelen: [] });
    expect(await change(verzoek, bare)).toMatchObject(wrong('onderdelen', 'herbeoordelenOp'));
    expect(await change(verzoek, eens('om'))).toMatchObject(wrong('organisatie'));
    const more = changes.standpunt({
      organisatie: 'ggz',
      antwoord: 'GEEN_BEZWAAR',
      onderdelen: ['NATIONALE_VEILIGHEID'],
    });
    expect(await change(verzoek, more)).toMatchObject(wrong('onderdelen'));
  });

  it('AVG 12(3): is extended once, within the first month', async () => {
    const verzoek = await made(change(await made(record()), changes.verlenging('COMPLEXITEIT')));
    expect(await change(verzoek, changes.verlenging('COMPLEXITEIT'))).toMatchObject(wrong('reden'));
    const late = await made(record({ ontvangenOp: dayFromNow(-40) }));
    expect(await change(late, changes.verlenging('COMPLEXITEIT'))).toMatchObject(wrong('reden'));
  });

  it('AVG 14, BGS 1.3: whether the betrokkene is informed unasked is decided as a request is, with nobody whose identity is checked', async () => {
    expect(await record({ soort: 'INFORMEREN' })).toMatchObject(
      wrong('identiteitGecontroleerdOp', 'identiteitGecontroleerdDoor'),
    );
    const nobody = { identiteitGecontroleerdOp: null, identiteitGecontroleerdDoor: null };
    expect(await record(nobody)).toMatchObject(wrong('identiteitGecontroleerdOp', 'identiteitGecontroleerdDoor'));
    const verzoek = await made(record({ soort: 'INFORMEREN', ...nobody }));
    const objected = await made(change(verzoek, beroep('ggz')));
    for (const code of ['politie', 'college'] as const)
      Object.assign(objected, await made(change(objected, eens(code))));
    expect(await change(objected, changes.besluit({ uitkomst: 'TOEGEWEZEN' }))).toMatchObject(wrong('uitkomst'));
    const vandaag = informeren({ geinformeerdOp: dayFromNow(0) });
    expect(await change(objected, vandaag)).toMatchObject(wrong('geinformeerdOp'));
    const later = { uitgesteldTot: dayFromNow(90), uitstelgronden: ['OPENBARE_VEILIGHEID'] as const };
    const waits = await made(change(objected, informeren(later)));
    expect(waits).toMatchObject({ soort: 'INFORMEREN', informerenUitgesteldTot: dayFromNow(90) });
    const refusal = changes.besluit({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: dayFromNow(90) });
    const refused = await made(change(waits, refusal));
    expect(await change(refused, vandaag)).toMatchObject(wrong('geinformeerdOp'));
    const lapsed = await made(change(refused, eens('ggz')));
    const granted = await made(change(lapsed, changes.besluit({ uitkomst: 'TOEGEWEZEN' })));
    const early = informeren({ geinformeerdOp: dayFromNow(-1) });
    expect(await change(granted, early)).toMatchObject(wrong('geinformeerdOp'));
    expect(await made(change(granted, vandaag))).toMatchObject({ geinformeerdOp: dayFromNow(0) });
  });

  it('BGS 1.3: the betrokkene is told, or told later with a ground and a day', async () => {
    const verzoek = await made(record());
    expect(await change(verzoek, informeren({}))).toMatchObject(wrong('geinformeerdOp'));
    expect(await change(verzoek, informeren({ uitgesteldTot: dayFromNow(30) }))).toMatchObject(wrong('uitstelgronden'));
    const later = await made(
      change(verzoek, informeren({ uitgesteldTot: dayFromNow(30), uitstelgronden: ['STRAFBARE_FEITEN'] })),
    );
    expect(later).toMatchObject({ informerenUitgesteldTot: dayFromNow(30), uitstelgronden: ['STRAFBARE_FEITEN'] });
    expect(await made(change(later, informeren({ geinformeerdOp: dayFromNow(0) })))).toMatchObject({
      geinformeerdOp: dayFromNow(0),
      informerenUitgesteldTot: null,
      uitstelgronden: [],
    });
  });

  it('AVG 12(3), UAVG 41: what is decided is told unless a deelnemer invokes a ground, and no later than it looks again', async () => {
    const wacht = (dagen: number) =>
      informeren({ uitgesteldTot: dayFromNow(dagen), uitstelgronden: ['STRAFBARE_FEITEN'] });
    const granted = await made(
      change(
        await answered(eens('politie'), eens('ggz'), eens('college')),
        changes.besluit({ uitkomst: 'TOEGEWEZEN' }),
      ),
    );
    expect(await change(granted, wacht(30))).toMatchObject(wrong('uitgesteldTot'));
    const invoked = await answered(beroep('politie', 30), beroep('ggz', 90), eens('college'));
    expect(await change(invoked, wacht(91))).toMatchObject(wrong('uitgesteldTot'));
    for (const grond of ['GEEN_RECHT', 'UAVG_41'] as const) {
      const verzoek = await answered(beroep('politie', 30), beroep('ggz', 90), eens('college'));
      const afgewezen = { uitkomst: 'AFGEWEZEN', grond, herbeoordelingOp: dayFromNow(60) } as const;
      const refused = await made(change(verzoek, changes.besluit(afgewezen)));
      expect(await change(refused, wacht(91))).toMatchObject(wrong('uitgesteldTot'));
      expect(await made(change(refused, wacht(90)))).toMatchObject({ informerenUitgesteldTot: dayFromNow(90) });
    }
  });

  it('BGS 1.2: what is refused because answers are missing waits no longer than it is looked at anew', async () => {
    const wacht = (dagen: number) =>
      informeren({ uitgesteldTot: dayFromNow(dagen), uitstelgronden: ['STRAFBARE_FEITEN'] });
    const silent = await answered(eens('politie'), eens('ggz'));
    await test.admin.query("update avg_verzoeken set raadpleging_tot = '2026-01-01'");
    const grond = { grond: 'RAADPLEGING_ONVOLLEDIG', herbeoordelingOp: dayFromNow(20) } as const;
    const refused = await made(change(silent, changes.besluit({ uitkomst: 'AFGEWEZEN', ...grond })));
    expect(await change(refused, wacht(21))).toMatchObject(wrong('uitgesteldTot'));
    const waits = await made(change(refused, wacht(20)));
    const heard = await made(change(waits, eens('college')));
    expect(heard.herbeoordelingOp).toBe(dayFromNow(0));
    expect(await change(heard, wacht(20))).toMatchObject(wrong('uitgesteldTot'));
  });

  it('AVG 14, BGS 1.3: who may be told in part is told when nobody invokes UAVG 41 and each answered, and not before', async () => {
    const nobody = { identiteitGecontroleerdOp: null, identiteitGecontroleerdDoor: null };
    let verzoek = await made(record({ soort: 'INFORMEREN', ...nobody }));
    await test.admin.query("update avg_verzoeken set raadpleging_tot = '2026-01-01'");
    const vandaag = informeren({ geinformeerdOp: dayFromNow(0) });
    const deels = (grond: 'UAVG_41' | 'RAADPLEGING_ONVOLLEDIG') =>
      changes.besluit({ uitkomst: 'GEDEELTELIJK_AFGEWEZEN', grond, herbeoordelingOp: dayFromNow(90) });
    for (const wijziging of [eens('politie'), eens('college'), deels('RAADPLEGING_ONVOLLEDIG')])
      verzoek = await made(change(verzoek, wijziging));
    expect(await change(verzoek, vandaag)).toMatchObject(wrong('geinformeerdOp'));
    for (const wijziging of [beroep('ggz'), deels('UAVG_41')]) verzoek = await made(change(verzoek, wijziging));
    expect(await change(verzoek, vandaag)).toMatchObject(wrong('geinformeerdOp'));
    verzoek = await made(change(verzoek, eens('ggz')));
    expect(await made(change(verzoek, vandaag))).toMatchObject({ geinformeerdOp: dayFromNow(0) });
  });

  it('is not changed by who was overtaken, in another casus, or without its line in the log', async () => {
    const verzoek = await made(record());
    const both = await Promise.all([change(verzoek, eens('ggz')), change(verzoek, beroep('ggz'))]);
    expect(both.map((outcome) => outcome?.__typename).sort()).toEqual(['AvgBijgewerkt', 'BesluitGeweigerd']);
    expect(
      await changeAvgVerzoek(omgeving(), vraag({ casusVanToken: 'ZVH-2026-0102' }), verzoek, eens('ggz')),
    ).toBeNull();
    const lines = await rows("select regel->>'actie' as actie, regel->>'object' as object from logboek.logregels");
    const object = `${CASUS} avg-verzoek ${verzoek.kenmerk}`;
    expect(lines).toEqual([
      { actie: 'AVG_VERZOEK', object },
      { actie: 'AVG_STANDPUNT', object },
    ]);
    await test.admin.query('alter table logboek.logregels rename to weg');
    await expect(record()).rejects.toThrow();
    await test.admin.query('alter table logboek.weg rename to logregels');
    expect(await rows('select 1 from avg_verzoeken')).toHaveLength(1);
  });
});

describe('what a deelnemer answered', () => {
  it('R05, A50: is read by the contactpunt for this doel alone, and by nobody else at the table, whatever it asks', async () => {
    await answered(beroep('ggz'));
    const seen = (organisatie: Organisatie, rol: string, doel: string) =>
      withContext(
        test.database,
        { casus: CASUS, organisatie: OIN[organisatie], rol, doel },
        async (tx) => (await tx.select().from(avgVerzoeken)).length,
      );
    expect(await seen('college', 'CONTACTPUNT', 'AVG-VERZOEK')).toBe(1);
    expect(await seen('college', 'CONTACTPUNT', 'ZVH-HEROPENING')).toBe(0);
    expect(await seen('zvh', 'PROCESREGISSEUR', 'ZVH-CASUSOVERLEG')).toBe(0);
    expect(await seen('ggz', 'PROFESSIONAL', 'ZVH-CASUSOVERLEG')).toBe(0);
  });
});

describe('a correction', () => {
  const VELD = { ggz: 'GgzBetrokkenheid.sinds', politie: 'PolitieMutatie.datum', om: 'OmStrafzaak.feit' } as const;
  const melding = (organisatie: keyof typeof VELD, change: Partial<Correctieinvoer> = {}) =>
    correctie(
      {
        ...{ organisatie, veld: VELD[organisatie], gebrek: 'ONJUIST' },
        ...{ omschrijving: 'De datum van het bezoek klopt niet.', ...change },
      },
      kijk,
    );

  it('BGS 1.7: is read by the organisation that it is of, and by nobody else', async () => {
    await made(change(await made(record()), melding('ggz')));
    await test.admin.query("update casussen set fase = 'CASUSOVERLEG'");
    const seen = async (asker: Partial<RegisterAsker>) => {
      const query = `{ casus(nummer: "${CASUS}") { correcties { rijen { omschrijving } aantal } } }`;
      const { data } = await ask<{ casus: { correcties: { aantal: number } | null } }>(
        { casus: CASUS, ...asker },
        query,
      );
      return data.casus.correcties?.aantal ?? null;
    };
    expect(await seen({ rol: 'PROFESSIONAL', organisatie: 'ggz' })).toBe(1);
    expect(await seen({ rol: 'PROFESSIONAL', organisatie: 'politie' })).toBe(0);
    expect(await seen({})).toBeNull();
  });

  it('AVG 17, 19: of a request to erase the source is told too', async () => {
    const wissing = await made(record({ soort: 'WISSING' }));
    await made(change(wissing, melding('ggz', { gebrek: 'NIET_MEER_NODIG' })));
    expect(await rows('select verzoek, gebrek from correcties')).toEqual([
      { verzoek: wissing.kenmerk, gebrek: 'NIET_MEER_NODIG' },
    ]);
  });

  it('AVG 16: belongs to a request to rectify or to erase, at who was consulted, and says what is wrong', async () => {
    const inzage = await made(record({ soort: 'INZAGE' }));
    expect(await change(inzage, melding('ggz'))).toMatchObject(wrong('kenmerk'));
    const verzoek = await made(record());
    expect(await change(verzoek, melding('om', { omschrijving: 'kort' }))).toMatchObject(
      wrong('organisatie', 'omschrijving'),
    );
    expect(await change(verzoek, melding('ggz', { veld: VELD.politie }))).toMatchObject(wrong('veld'));
  });
});

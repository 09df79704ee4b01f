import { type BetrokkeneSoort, OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskRegister, createAskRegister, type RegisterAsker } from '../../test/ask-register.ts';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { readCaseProcess } from '../process/case-process.ts';
import type { Relatieinvoer } from './check-relatie.ts';
import type { BesluitVraag } from './record-decision.ts';
import { recordRelatie, withdrawRelatie } from './record-relatie.ts';

const ALLEN: Readonly<Record<string, BetrokkeneSoort>> = {
  h1: 'HOOFDPERSOON',
  moeder: 'DIRECTE_KRING',
  broer: 'DIRECTE_KRING',
};

let test: TestCase;
let links: LinkQueue;
let ask: AskRegister;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
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
    "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()",
  );
  await test.admin.query('insert into casus_deelnemers select nummer, unnest($1::text[]), now() from casussen', [
    [OIN.politie, OIN.college, OIN.ggz],
  ]);
  await test.admin.query(
    `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op) values
     ('moeder', $1, 'DIRECTE_KRING', '999990135', 'x', '1960-01-31', now()),
     ('broer', $1, 'DIRECTE_KRING', '999990147', 'x', '1985-01-31', now()),
     ('vreemd', 'ZVH-2026-0102', 'HOOFDPERSOON', '999990159', 'x', '1985-01-31', now())`,
    [CASUS],
  );
});

const omgeving = () => ({ database: test.database, links, casusproces: readCaseProcess() });
const vraag = (more: Partial<BesluitVraag> = {}): BesluitVraag => ({
  ...{ casus: CASUS, casusVanToken: CASUS, versie: 1, genomenDoor: [], organisatie: OIN.zvh, beleid: test.beleid },
  ...{ vastgelegdDoor: 'pseudoniem', changeLine: testChangeLine },
  ...more,
});
const goed: Relatieinvoer = {
  ...{ betrokkene: 'h1', ander: 'moeder', soort: 'OUDER', bron: 'politie', herkomst: 'politie' },
  ...{ peildatum: '2026-01-05', status: 'FEIT', beperking: '' },
};
const record = (change: Partial<Relatieinvoer> = {}, more: Partial<BesluitVraag> = {}) =>
  recordRelatie(omgeving(), vraag(more), { ...goed, ...change });
const wrongIn = async (change: Partial<Relatieinvoer>) => {
  const outcome = await record(change);
  return outcome?.__typename === 'RelatieOnvolledig' ? outcome.fouten.map(({ veld }) => veld) : outcome;
};
const rows = async (text: string) => (await test.admin.query(text)).rows;

interface Lijst {
  readonly rijen: readonly { readonly soort: string; readonly met: string }[];
  readonly aantal: number;
}
/** Of each person of the token: what others are to him, as this asker sees it. */
async function seen(asker: Partial<RegisterAsker> = {}): Promise<Record<string, Lijst | null>> {
  const { data } = await ask<{ casus: { betrokkenen: { id: string; relaties: Lijst | null }[] } }>(
    { casus: CASUS, betrokkenen: ALLEN, ...asker },
    `{ casus(nummer: "${CASUS}") { betrokkenen { id relaties { rijen { soort met naam } aantal } } } }`,
  );
  return Object.fromEntries(data.casus.betrokkenen.map(({ id, relaties }) => [id, relaties]));
}

describe('a relation of the aangemelde betrokkene', () => {
  it('BGS 2.19: is recorded by the house from what a deelnemer told, and shown at the hoofdpersoon', async () => {
    expect(await record()).toMatchObject({ __typename: 'RelatieVastgelegd' });
    expect(await seen()).toEqual({
      h1: { rijen: [{ soort: 'OUDER', met: 'moeder', naam: 'x' }], aantal: 1 },
      moeder: null,
      broer: null,
    });
    expect(await rows('select bron, herkomst, status, beperking from relaties')).toEqual([
      { bron: 'politie', herkomst: 'politie', status: 'FEIT', beperking: null },
    ]);
    expect(await rows("select versie from casussen where nummer = 'ZVH-2026-0101'")).toEqual([{ versie: 1 }]);
  });

  it('R09: stands between nobody of the directe kring, and with nobody of another casus', async () => {
    expect(await wrongIn({ betrokkene: 'moeder', ander: 'broer' })).toEqual(['betrokkene']);
    expect(await wrongIn({ betrokkene: 'moeder', ander: 'h1' })).toEqual(['betrokkene']);
    expect(await wrongIn({ betrokkene: 'h1', ander: 'h1' })).toEqual(['ander']);
    expect(await wrongIn({ ander: 'vreemd' })).toEqual(['ander']);
    expect(await wrongIn({ betrokkene: 'vreemd' })).toEqual(['betrokkene']);
    expect(await rows('select * from relaties')).toEqual([]);
  });

  it('R05: names no organisation under professional secrecy as who told it, nor one that is not designated', async () => {
    expect(await wrongIn({ bron: 'ggz' })).toEqual(['bron']);
    expect(await wrongIn({ bron: 'om' })).toEqual(['bron']);
    expect(await wrongIn({ bron: 'bestaat-niet', herkomst: 'bestaat-niet' })).toEqual(['bron', 'herkomst']);
    expect(await wrongIn({ herkomst: 'ggz' })).toEqual(['herkomst']);
    expect(await wrongIn({ peildatum: '2999-01-01' })).toEqual(['peildatum']);
  });

  it('A101: is there once per kind, and says nothing of another when it is refused', async () => {
    await record();
    expect(await record()).toMatchObject({ __typename: 'BesluitGeweigerd' });
    expect(await record({ soort: 'HUISGENOOT' })).toMatchObject({ __typename: 'RelatieVastgelegd' });
    expect(await record({}, { versie: 7 })).toMatchObject({ uitleg: expect.stringMatching(/intussen gewijzigd/) });
    expect(await record({ ander: 'broer' }, { casusVanToken: null })).toBeNull();
  });

  it('R09, R21: tells nobody of a person who is not in his token, not even by how many there are', async () => {
    await record();
    await record({ ander: 'broer', soort: 'BROER_ZUS', bron: 'college', herkomst: 'college' });
    expect((await seen()).h1).toMatchObject({ aantal: 2 });
    const { moeder: _, ...zonderMoeder } = ALLEN;
    expect((await seen({ betrokkenen: zonderMoeder })).h1).toEqual({
      rijen: [{ soort: 'BROER_ZUS', met: 'broer', naam: 'x' }],
      aantal: 1,
    });
    expect((await seen({ betrokkenen: { h1: 'HOOFDPERSOON' } })).h1).toEqual({ rijen: [], aantal: 0 });
  });

  it('is for the house from the uitvraag on, and for the others at the table in the casusoverleg', async () => {
    await record();
    const politie = { rol: 'PROFESSIONAL', organisatie: 'politie' } as const;
    expect((await seen(politie)).h1).toMatchObject({ aantal: 1 });
    expect((await seen({ ...politie, fase: 'UITVRAAG' })).h1).toBeNull();
    expect((await seen({ fase: 'UITVRAAG' })).h1).toMatchObject({ aantal: 1 });
    expect((await seen({ fase: 'AFSCHALING' })).h1).toBeNull();
  });

  it('R18: taken back it is gone, with a line in the log that names nobody', async () => {
    const outcome = await record();
    const kenmerk = outcome?.__typename === 'RelatieVastgelegd' ? outcome.kenmerk : '';
    expect(await withdrawRelatie(omgeving(), vraag(), 'bestaat-niet')).toMatchObject({
      __typename: 'BesluitGeweigerd',
    });
    expect(await withdrawRelatie(omgeving(), vraag(), kenmerk)).toMatchObject({ __typename: 'CasusBijgewerkt' });
    expect(await rows('select * from relaties')).toEqual([]);
    const lines = (await rows("select regel->>'object' as object from logboek.logregels")).map(({ object }) => object);
    expect(lines).toEqual([`${CASUS} relatie ${kenmerk}`, `${CASUS} relatie ${kenmerk}`]);
  });
});

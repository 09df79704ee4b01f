import { OIN } from '@ketenhub/vocabulary';
import type { Scenarioinvoer } from '../src/actions/check-scenario.ts';
import type { Verstrekkingsinvoer } from '../src/actions/prepare-verstrekking.ts';
import type { BesluitVraag } from '../src/actions/record-decision.ts';
import type { Scenarioverstrekking } from '../src/actions/supply-scenario.ts';
import { readHubFields } from '../src/dossier/hub-fields.ts';
import { type LinkQueue, openLinkQueue } from '../src/linking/link-queue.ts';
import { readCaseProcess } from '../src/process/case-process.ts';
import { type AskRegister, createAskRegister, type RegisterAsker } from './ask-register.ts';
import { CASUS, openTestCase, type TestCase } from './open-case.ts';
import { buildDeelkijk } from './open-kijk.ts';
import { testChangeLine } from './test-change-line.ts';

/** A casus in CASUSOVERLEG with both decisions and these deelnemers, to supply results of. */
export interface VerstrekkingCase {
  readonly test: TestCase;
  readonly ask: AskRegister;
  readonly velden: ReturnType<typeof readHubFields>;
  readonly omgeving: () => {
    database: TestCase['database'];
    links: LinkQueue;
    casusproces: ReturnType<typeof readCaseProcess>;
  };
  readonly vraag: (asker?: RegisterAsker, more?: Partial<BesluitVraag>) => BesluitVraag;
  readonly rows: (text: string) => Promise<Record<string, unknown>[]>;
  reset(): Promise<void>;
  close(): Promise<void>;
}

export const DEELNEMERS = ['politie', 'om', 'college', 'ggz'] as const;
export const huis: RegisterAsker = { casus: CASUS, betrokkenen: { h1: 'HOOFDPERSOON' } };

export async function openVerstrekkingCase(): Promise<VerstrekkingCase> {
  const test = await openTestCase();
  const links = await openLinkQueue(test.server.appUrl, () => undefined);
  const { admin, beleid } = test;
  return {
    test,
    ask: createAskRegister(test.database, beleid),
    velden: readHubFields(beleid),
    omgeving: () => ({ database: test.database, links, casusproces: readCaseProcess() }),
    vraag: (asker = huis, more = {}) => ({
      casus: CASUS,
      casusVanToken: CASUS,
      versie: 1,
      genomenDoor: [],
      organisatie: OIN[asker.organisatie ?? 'zvh'],
      beleid,
      vastgelegdDoor: 'pseudoniem',
      changeLine: testChangeLine,
      ...more,
    }),
    rows: async (text) => (await admin.query(text)).rows,
    async reset() {
      await test.reset();
      await admin.query('truncate logboek.logregels');
      await admin.query(
        "update casussen set fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now() where nummer = $1",
        [CASUS],
      );
      for (const code of DEELNEMERS)
        await admin.query('insert into casus_deelnemers (casus, oin, vanaf) values ($1, $2, now())', [
          CASUS,
          OIN[code],
        ]);
    },
    async close() {
      await links.stop();
      await test.close();
    },
  };
}

/** A scenario of which nothing is wrong on this day. */
export const goodScenario = (peildatum: string): Scenarioinvoer => ({
  aanleiding: 'Een nieuwe aanhouding voor overlast.',
  afspraak: 'De wijkagent belt de casusregisseur.',
  afdoeningsadvies: 'Niet heenzenden zonder plek voor de nacht.',
  onderbouwing: 'Het casusoverleg van deze week.',
  voorwaarden: 'Alleen voor de beoordeling op ZSM.',
  peildatum,
});

export const goodScenarioverstrekking: Scenarioverstrekking = {
  volgnummer: 1,
  scenarioversie: 1,
  ontvanger: 'ZSM',
  noodzaak: 'De officier beslist vanavond over de aanhouding.',
  voorwaarden: 'Niet in het strafdossier voegen.',
  isGetoetst: true,
  isZonderBezwaar: true,
};

/** To a deelnemer that is not at this table; what is in it the test says. */
export const goodVerstrekking: Verstrekkingsinvoer = {
  ontvangersoort: 'DEELNEMER',
  ontvanger: 'reclassering',
  grondslag: 'WGS_1_7_1',
  noodzaak: 'De reclassering houdt vanaf maandag toezicht.',
  voorwaarden: 'Alleen voor het toezicht.',
  delen: [],
};

/** What this asker may see of the parts of a verstrekking. */
export const kijkVan = ({ test, velden }: VerstrekkingCase, asker: RegisterAsker) =>
  buildDeelkijk(test.beleid, velden, asker);

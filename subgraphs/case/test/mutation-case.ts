import type { Schakelstand } from '@ketenhub/policy';
import { createLogger } from '@ketenhub/service';
import { today } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { type LinkQueue, openLinkQueue } from '../src/linking/link-queue.ts';
import { readCaseProcess } from '../src/process/case-process.ts';
import { registerMutations } from '../src/register-mutations.ts';
import { bekendheidMutations } from '../src/resolvers/bekendheid-mutations.ts';
import type { Registers } from '../src/values/registers.ts';
import { type AskRegister, createAskRegister } from './ask-register.ts';
import { CASUS, openTestCase, type TestCase } from './open-case.ts';
import { writeLijst } from './write-lijst.ts';

/** The case register with every mutation, and of each kind of record that a mutation changes one. */
export interface MutationCase {
  readonly test: TestCase;
  readonly ask: AskRegister;
  /** Every row of every table, but for the log and the counters of questions. */
  dump(): Promise<string>;
  /** As it was opened. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Names of the records. */
export const RECORD = { verstrekt: 'verstrekt', voorbereid: 'voorbereid', verzoek: 'verzoek', correctie: 'correctie' };

const VERSTREKKING = `insert into verstrekkingen (casus, kenmerk, ontvangersoort, ontvanger, ontvanger_naam, grondslag, noodzaak, voorwaarden,
  verstrekkingstand, vastgelegd_op, vastgelegd_door, verstrekt_op, verstrekt_door, genomen_door)`;
const RECORDS = [
  `insert into casus_deelnemers (casus, oin, vanaf)
   select $1, unnest('{${['politie', 'om', 'college', 'ggz'].map((code) => OIN[code as keyof typeof OIN]).join(',')}}'::text[]), now()`,
  `insert into triagedeelnemers select $1, '${OIN.politie}', now()`,
  `insert into plannen (casus, planversie, vastgesteld_op, bron, herkomst, peildatum, status)
   values ($1, 1, current_date, 'zvh', 'zvh', current_date, 'FEIT')`,
  `insert into acties (casus, bron, herkomst, peildatum, status, volgnummer, omschrijving, actiehouder, deadline, actie_status)
   values ($1, 'zvh', 'zvh', current_date, 'FEIT', 1, 'x', 'om', current_date, 'OPEN')`,
  `insert into scenarios (casus, bron, herkomst, peildatum, status, volgnummer, scenarioversie, aanleiding, afspraak, afdoeningsadvies, vastgesteld_op)
   values ($1, 'zvh', 'zvh', current_date, 'FEIT', 1, 1, 'x', 'x', 'x', current_date)`,
  `${VERSTREKKING} values
   ($1, '${RECORD.verstrekt}', 'DEELNEMER', 'dji', 'x', 'x', 'x', 'x', 'VERSTREKT', current_date, 'x', current_date, 'x', '{}'),
   ($1, '${RECORD.voorbereid}', 'DERDE', null, 'x', 'x', 'x', 'x', 'VOORBEREID', current_date, 'x', null, null, '{}')`,
  `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
   values ($1, '${RECORD.verzoek}', 'RECTIFICATIE', current_date, current_date, 'balie', current_date, '${JSON.stringify([{ oin: OIN.politie, antwoord: null, onderdelen: [] }])}')`,
  `insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
   values ($1, '${RECORD.correctie}', '${RECORD.verzoek}', '${OIN.politie}', 'x', 'PolitieMutatie.datum', 'ONJUIST', current_date)`,
];
/** The log, and how often somebody asked. */
const NOT_OF_A_CASUS = ['bekendheid_tellers'];
/** Tables that hang on no casus. */
const BESIDE_A_CASUS = [...NOT_OF_A_CASUS, 'adviesvragen', 'afgewezen_aanmeldingen', 'overlegmomenten', 'tafels'];

const UIT: Schakelstand = { aan: false, waarom: 'NIET_GEZET' };

async function dumper({ admin }: TestCase): Promise<() => Promise<string>> {
  const { rows } = await admin.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and (table_schema = 'public' and table_name <> all($1) or table_schema = 'pgboss' and table_name = 'job')`,
    [NOT_OF_A_CASUS],
  );
  const each = rows.map(
    ({ name }) => `select '${name}' as naam, (select jsonb_agg(t order by t::text) from ${name} t) as rijen`,
  );
  const query = `select jsonb_agg(d order by naam)::text as alles from (${each.join(' union all ')}) d`;
  return async () => (await admin.query(query)).rows[0]?.alles;
}

/** Opens it for one test file; nobody may be asked before the doelbesluit unless the switch is on. */
export async function openMutationCase(schakelstand: Schakelstand = UIT): Promise<MutationCase> {
  const test = await openTestCase();
  const reset = async () => {
    await test.reset();
    await test.admin.query(`truncate ${BESIDE_A_CASUS.join(', ')} cascade`);
    for (const statement of RECORDS) await test.admin.query(statement, [CASUS]);
    await writeLijst(test.admin);
  };
  await reset();
  const links: LinkQueue = await openLinkQueue(test.server.appUrl, () => undefined);
  const { database, beleid } = test;
  const omgeving = { database, links, casusproces: readCaseProcess() };
  const eigen = { oin: OIN.zvh, naam: 'Hier', contactpunt: { naam: 'Loket', telefoon: null } };
  const settings = { eigen, huizen: [], timeoutMs: 1_000, perGebruikerPerDag: 3, perHuisPerDag: 3 };
  const logger = createLogger('test', 'silent');
  const bekendheid = bekendheidMutations(
    { ...omgeving, settings, ask: async () => 'NIET_BEKEND', logger },
    {
      ...{ ...omgeving, logger, dag: today, perGebruikerPerDag: 3 },
      ask: async () => 'NIET_BEKEND',
      schakelaar: async () => schakelstand,
    },
  );
  const mutations = (registers: Registers) => registerMutations(omgeving, registers, { bekendheid, reminderHours: 24 });
  return {
    test,
    ask: createAskRegister(database, beleid, { mutations }),
    dump: await dumper(test),
    reset,
    async close() {
      await links.stop();
      await test.close();
    },
  };
}

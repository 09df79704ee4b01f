import type { Transaction } from '@ketenhub/database';
import type { Waardelijsten } from '@ketenhub/policy';
import { type DemoCasus, casussen as demoCasussen, population } from '@ketenhub/region';
import { today } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { count } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { type LinkJob, openLinkQueue } from '../linking/link-queue.ts';
import * as tables from '../store/tables.ts';
import { readValueLists } from '../values/value-lists.ts';
import { aanmeldingRows, criteriumoordeelRows, triagedeelnemerRows } from './aanmelding-rows.ts';
import { adviesRows } from './advies-rows.ts';
import { avgVerzoekRows, correctieRows } from './avg-rows.ts';
import { besluitRows } from './besluit-rows.ts';
import * as casusRows from './casus-rows.ts';
import * as casusregieRows from './casusregie-rows.ts';
import { criteriaRows, lijstRows, plaatsingRows, tellerRows } from './lijst-rows.ts';
import * as regieRows from './regie-rows.ts';
import { belangenconflictRows, relatieRows } from './relatie-rows.ts';
import { agendapuntRows, overlegmomentRows, tafelRows } from './tafel-rows.ts';
import { uitvraagRows } from './uitvraag-rows.ts';
import { verstrekkingRows } from './verstrekking-rows.ts';

type Persons = Parameters<typeof casusRows.betrokkeneRows>[1];

const BATCH_ROWS = 1_000;

async function insert<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS)
    await tx.insert(table).values(rows.slice(start, start + BATCH_ROWS) as never);
}

function linkJobs(casus: DemoCasus): LinkJob[] {
  if (casus.fase === 'AFGESLOTEN') return [];
  const linked =
    casus.deelnemersbesluitOp === null ? [casus.aanmelder] : casus.deelnemers.filter((code) => code !== 'zvh');
  return linked.map((code) => ({ casus: casus.nummer, oin: OIN[code] }));
}

/**
 * Writes these casussen into the register, the parents of a row before the row. @throws UnknownValue for a code that
 * the value lists do not hold on the day of its choice
 */
export async function writeCasussen(
  tx: Transaction,
  region: readonly DemoCasus[],
  { persons, lijsten }: { readonly persons: Persons; readonly lijsten: Waardelijsten },
): Promise<void> {
  const all = <Row>(rowsOf: (casus: DemoCasus) => readonly Row[]): Row[] => region.flatMap(rowsOf);
  await insert(
    tx,
    tables.casussen,
    region.map((casus) => casusRows.casusRow(casus, lijsten)),
  );
  const betrokkenen = all((casus) => casusRows.betrokkeneRows(casus, persons));
  await insert(tx, tables.betrokkenen, betrokkenen);
  await insert(
    tx,
    tables.relaties,
    all((casus) => relatieRows(casus, persons, betrokkenen)),
  );
  await insert(tx, tables.belangenconflicten, all(belangenconflictRows));
  await insert(tx, tables.casusDeelnemers, all(casusRows.deelnemerRows));
  await insert(
    tx,
    tables.problematiek,
    all((casus) => casusRows.problematiekRows(casus, lijsten)),
  );
  await insert(tx, tables.vorigeCasussen, all(casusRows.vorigeCasusRows));
  await insert(tx, tables.criteria, all(casusRows.criteriumRows));
  await insert(tx, tables.aanmeldingen, all(aanmeldingRows));
  await insert(tx, tables.triagedeelnemers, all(triagedeelnemerRows));
  await insert(tx, tables.criteriumoordelen, all(criteriumoordeelRows));
  await insert(tx, tables.besluiten, all(besluitRows));
  await insert(tx, tables.contactpunten, all(casusRows.contactpuntRows));
  await insert(tx, tables.plannen, all(regieRows.planRows));
  await insert(
    tx,
    tables.plandoelen,
    all((casus) => regieRows.plandoelRows(casus, lijsten)),
  );
  await insert(tx, tables.acties, all(regieRows.actieRows));
  await insert(tx, tables.overleggen, all(regieRows.overlegRows));
  await insert(
    tx,
    tables.knelpunten,
    all((casus) => regieRows.knelpuntRows(casus, lijsten)),
  );
  await insert(tx, tables.casusregisseurs, all(casusregieRows.casusregisseurRows));
  await insert(tx, tables.opdrachten, all(casusregieRows.opdrachtRows));
  await insert(tx, tables.schaalstappen, all(casusregieRows.schaalstapRows));
  await insert(tx, tables.aveOordelen, all(casusregieRows.aveRows));
  await insert(tx, tables.regieoordelen, all(casusregieRows.regieoordeelRows));
  await insert(tx, tables.evaluaties, all(casusregieRows.evaluatieRows));
  await insert(tx, tables.terugkijkmomenten, all(casusregieRows.terugkijkmomentRows));
  await insert(tx, tables.scenarios, all(regieRows.scenarioRows));
  await insert(tx, tables.avgVerzoeken, all(avgVerzoekRows));
  await insert(tx, tables.correcties, all(correctieRows));
  await insert(
    tx,
    tables.uitvragen,
    all((casus) => uitvraagRows(casus, lijsten)),
  );
  const supplied = all(verstrekkingRows);
  await insert(
    tx,
    tables.verstrekkingen,
    supplied.map(({ verstrekking }) => verstrekking),
  );
  await insert(
    tx,
    tables.verstrekkingsdelen,
    supplied.flatMap(({ delen }) => delen),
  );
  await insert(
    tx,
    tables.verstrekkingstandpunten,
    supplied.flatMap(({ standpunten }) => standpunten),
  );
  await insert(
    tx,
    tables.terugkoppelingen,
    supplied.flatMap(({ terugkoppelingen }) => terugkoppelingen),
  );
}

/** Fills the case register with the demo region's casussen once, and hands their handles to the partners. */
export async function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ketenhub demo' });
  client.on('error', () => undefined);
  await client.connect();
  const links = await openLinkQueue(ownerUrl, () => undefined);
  try {
    const database = drizzle(client);
    const [present] = await database.select({ count: count() }).from(tables.casussen);
    if (present?.count !== 0) return;
    const persons = new Map(population(scale).map((person) => [person.code, person]));
    const region = demoCasussen(scale);
    await database.transaction(async (tx) => {
      await insert(tx, tables.casuslijsten, lijstRows);
      await insert(tx, tables.lijstcriteria, criteriaRows);
      await writeCasussen(tx, region, { persons, lijsten: readValueLists() });
      await insert(tx, tables.lijstplaatsingen, region.flatMap(plaatsingRows));
      await insert(tx, tables.lijsttellers, tellerRows(region));
      await insert(tx, tables.tafels, tafelRows);
      await insert(tx, tables.adviesvragen, adviesRows(readValueLists()));
      await insert(tx, tables.overlegmomenten, overlegmomentRows(today()));
      await insert(tx, tables.agendapunten, agendapuntRows(region, today()));
      await links.enqueue(tx, region.flatMap(linkJobs));
    });
  } finally {
    await links.stop();
    await client.end();
  }
}

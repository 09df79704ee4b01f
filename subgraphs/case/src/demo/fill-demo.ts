import { randomBytes } from 'node:crypto';
import { type DemoCasus, casussen as demoCasussen, population } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import { count } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { openLinkQueue } from '../linking/link-queue.ts';
import { acties, betrokkenen, casusDeelnemers, casussen, criteria } from '../store/tables.ts';

type Persoon = ReturnType<typeof population>[number];

const HANDLE_BYTES = 18;
const moment = (datum: string | null): Date | null => (datum === null ? null : new Date(`${datum}T09:00:00Z`));
const momentOf = (datum: string): Date => new Date(`${datum}T09:00:00Z`);

function casusRow(casus: DemoCasus): typeof casussen.$inferInsert {
  return {
    nummer: casus.nummer,
    thema: casus.thema,
    fase: casus.fase,
    regiekleur: casus.regiekleur,
    aanmelder: OIN[casus.aanmelder],
    aangemeldOp: momentOf(casus.aangemeldOp),
    doelbesluitOp: moment(casus.doelbesluitOp),
    deelnemersbesluitOp: moment(casus.deelnemersbesluitOp),
  };
}

/** The handle is random although the rest of the region is not: it must never follow from the person (attack 107). */
function betrokkeneRows(casus: DemoCasus, persons: ReadonlyMap<string, Persoon>): (typeof betrokkenen.$inferInsert)[] {
  return casus.betrokkenen.map(({ persoon, soort }) => {
    const person = persons.get(persoon);
    if (person === undefined) throw new Error(`demo region: unknown person ${persoon}`);
    return {
      handvat: randomBytes(HANDLE_BYTES).toString('base64url'),
      casus: casus.nummer,
      soort,
      bsn: person.bsn,
      naam: person.volledigeNaam,
      geboortedatum: person.geboortedatum,
      eersteVerwerkingOp: momentOf(casus.aangemeldOp),
    };
  });
}

function deelnemerRows(casus: DemoCasus): (typeof casusDeelnemers.$inferInsert)[] {
  if (casus.deelnemersbesluitOp === null) return [];
  const vanaf = momentOf(casus.deelnemersbesluitOp);
  return casus.deelnemers
    .filter((code) => code !== 'zvh')
    .map((code) => ({ casus: casus.nummer, oin: OIN[code], vanaf }));
}

function linkJobs(casus: DemoCasus): { casus: string; oin: string }[] {
  if (casus.fase === 'AFGESLOTEN') return [];
  const linked =
    casus.deelnemersbesluitOp === null ? [casus.aanmelder] : casus.deelnemers.filter((code) => code !== 'zvh');
  return linked.map((code) => ({ casus: casus.nummer, oin: OIN[code] }));
}

/** Fills the case register with the demo region's casussen once, and hands their handles to the partners. */
export async function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ketenhub demo' });
  client.on('error', () => undefined);
  await client.connect();
  const links = await openLinkQueue(ownerUrl, () => undefined);
  try {
    const database = drizzle(client);
    const [present] = await database.select({ count: count() }).from(casussen);
    if (present?.count !== 0) return;
    const persons = new Map(population(scale).map((person) => [person.code, person]));
    const region = demoCasussen(scale);
    await database.transaction(async (tx) => {
      for (const casus of region) {
        await tx.insert(casussen).values(casusRow(casus));
        await tx.insert(betrokkenen).values(betrokkeneRows(casus, persons));
        const deelnemers = deelnemerRows(casus);
        if (deelnemers.length > 0) await tx.insert(casusDeelnemers).values(deelnemers);
        await tx.insert(criteria).values(casus.criteria.map((criterium) => ({ ...criterium, casus: casus.nummer })));
        if (casus.acties.length > 0)
          await tx.insert(acties).values(casus.acties.map((actie) => ({ ...actie, casus: casus.nummer })));
      }
      await links.enqueue(tx, region.flatMap(linkJobs));
    });
  } finally {
    await links.stop();
    await client.end();
  }
}

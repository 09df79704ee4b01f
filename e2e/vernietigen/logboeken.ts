import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { type Line, logOf, opened, query, subjectOf } from '../logregels/log-lines.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { runCommand } from '../sleutelwissel/run-command.ts';

/** The processes of which a line can be about a person; those of the token service are about users. */
export const LOGBOEKEN = PROCESSES.map(({ name }) => name).filter((name) => name !== 'token-service');

/** How many lines of each process say to who has its keys that they are about this person. */
export async function regelsOver(hub: TestHub, handvat: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const proces of LOGBOEKEN) {
    const place = logOf(hub, proces);
    const lines = await opened(place, await query<Line>(place.ownerUrl, 'select * from logboek.regels'));
    const about = lines.filter((line) => subjectOf(line) === handvat || line.regel.betrokkene === handvat);
    if (about.length > 0) counts.set(proces, about.length);
  }
  return counts;
}

/** Rows with lines about anybody, by process; readable or not. */
export async function persoonsregels(hub: TestHub): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const proces of LOGBOEKEN) {
    const { ownerUrl } = logOf(hub, proces);
    const text = "select count(*)::int as aantal from logboek.logregels where soort = 'LDV'";
    const [row] = await query<{ aantal: number }>(ownerUrl, text);
    counts.set(proces, row?.aantal ?? 0);
  }
  return counts;
}

/** `npm run logboek:verify` over every logbook of the hub. */
export function verifieer(hub: TestHub) {
  const env = Object.fromEntries(
    PROCESSES.map(({ name, variable }) => [`DATABASE_OWNER_URL_${variable}`, hub.databaseUrls[name]?.ownerUrl ?? '']),
  );
  return runCommand('verify', [], { dataDir: hub.dataDir, env });
}

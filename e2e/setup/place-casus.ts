import { type Fase, OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import pg from 'pg';

/** Before the doelbesluit (WGS 2.31(2)). */
const UNDECIDED: readonly Fase[] = ['AANMELDING', 'TRIAGE'];

/** The case register as its owner reaches it, to put a story in a phase in which the demo does not show it. */
export interface CaseRegister {
  /** Puts the casus in this fase as the table supposes: politie as aanmelder, everyone on the list after both decisions. */
  place(casus: string, fase: Fase): Promise<void>;
  /**
   * Puts the casus in this fase as the story has it: its own aanmelder, deelnemers and days; before the doelbesluit without
   * what was decided only later.
   */
  placeStory(casus: string, fase: Fase): Promise<void>;
  /** Handle of the person with this BSN in the casus. */
  handle(casus: string, bsn: string): Promise<string>;
  soorten(casus: string): Promise<ReadonlyMap<string, string>>;
  /** Puts back what was there when the register was opened, and closes. */
  restore(): Promise<void>;
}

const KOLOMMEN = 'fase, aanmelder, doelbesluit_op, deelnemersbesluit_op, regiekleur, versie';

export async function openCaseRegister(ownerUrl: string): Promise<CaseRegister> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create temp table casussen_eerst as select nummer, ${KOLOMMEN} from casussen`);
  await client.query('create temp table deelnemers_eerst as select * from casus_deelnemers');
  await client.query('create temp table besluiten_eerst as select * from besluiten');
  const everyone = ORGANISATIES.filter((code) => code !== 'zvh').map((code) => OIN[code]);
  return {
    async place(casus, fase) {
      const decided = !UNDECIDED.includes(fase);
      const { rows } = await client.query<{ day: string }>(
        'select (aangemeld_op + $2::interval)::date::text as day from casussen where nummer = $1',
        [casus, '9 days'],
      );
      const decidedOp = decided ? (rows[0]?.day ?? null) : null;
      await client.query('begin');
      await client.query('delete from besluiten where casus = $1', [casus]);
      if (decided) await client.query('insert into besluiten select * from besluiten_eerst where casus = $1', [casus]);
      await client.query('delete from casus_deelnemers where casus = $1', [casus]);
      if (decided) {
        await client.query('insert into casus_deelnemers (casus, oin, vanaf) select $1, unnest($2::text[]), $3', [
          casus,
          everyone,
          decidedOp,
        ]);
      }
      const values = [casus, fase, OIN.politie, decidedOp];
      await client.query(
        'update casussen set fase = $2, aanmelder = $3, doelbesluit_op = $4, deelnemersbesluit_op = $4 where nummer = $1',
        values,
      );
      await client.query('commit');
    },
    async placeStory(casus, fase) {
      const isUndecided = UNDECIDED.includes(fase);
      await client.query('begin');
      for (const table of ['besluiten', 'casus_deelnemers'] as const) {
        await client.query(`delete from ${table} where casus = $1`, [casus]);
        const kept = table === 'besluiten' ? 'besluiten_eerst' : 'deelnemers_eerst';
        if (!isUndecided) await client.query(`insert into ${table} select * from ${kept} where casus = $1`, [casus]);
      }
      await client.query(
        `update casussen c set (${KOLOMMEN}) = (select ${KOLOMMEN} from casussen_eerst e where e.nummer = c.nummer) where nummer = $1`,
        [casus],
      );
      const undecided = isUndecided
        ? ', doelbesluit_op = null, deelnemersbesluit_op = null, regiekleur = null, versie = 1'
        : '';
      await client.query(`update casussen set fase = $2${undecided} where nummer = $1`, [casus, fase]);
      await client.query('commit');
    },
    async handle(casus, bsn) {
      const { rows } = await client.query<{ handvat: string }>(
        'select handvat from betrokkenen where casus = $1 and bsn = $2',
        [casus, bsn],
      );
      return rows[0]?.handvat ?? '';
    },
    async soorten(casus) {
      const { rows } = await client.query<{ handvat: string; soort: string }>(
        'select handvat, soort from betrokkenen where casus = $1',
        [casus],
      );
      return new Map(rows.map(({ handvat, soort }) => [handvat, soort]));
    },
    async restore() {
      await client.query('delete from besluiten');
      await client.query('insert into besluiten select * from besluiten_eerst');
      await client.query('delete from casus_deelnemers');
      await client.query('insert into casus_deelnemers select * from deelnemers_eerst');
      await client.query(
        `update casussen c set (${KOLOMMEN}) = (select ${KOLOMMEN} from casussen_eerst e where e.nummer = c.nummer)`,
      );
      await client.end();
    },
  };
}

import { dutchDay } from '@ketenhub/vocabulary';
import type pg from 'pg';

export const LIJST = 'top-x';
/** A day (ISO 8601) so many days from today. */
export const dagVanaf = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

/** One list with the version that was replaced, the one that holds today, and one that is still to begin; nothing stands on it. */
export async function writeLijst(admin: pg.Client): Promise<void> {
  await admin.query('truncate lijstplaatsingen, lijsttellers, lijstcriteria, casuslijsten');
  await admin.query(`insert into casuslijsten values ($1, 'Top X', '2025-01-01', 'toets')`, [LIJST]);
  await admin.query(
    `insert into lijstcriteria (lijst, versie, tekst, publicatie_url, geldig_vanaf, vastgesteld_op, vastgelegd_door)
     select $1, versie, 'Problematiek op drie leefgebieden.', 'https://zvh.example/criteria-' || versie, dag, '2025-01-01', 'toets'
     from unnest($2::int[], $3::date[]) as v(versie, dag)`,
    [LIJST, [1, 2, 3], ['2025-02-01', dagVanaf(-30), dagVanaf(30)]],
  );
}

/** The casus on that list since this day, by the criteria that hold. */
export async function writePlaatsing(admin: pg.Client, casus: string, dag = dagVanaf(-1)): Promise<void> {
  await admin.query(
    `insert into lijstplaatsingen (casus, lijst, criteriaversie, toelichting, genomen_door, geplaatst_op)
     values ($1, $2, 2, 'Waarom deze casus voldoet.', '{politie}', $3)`,
    [casus, LIJST, dag],
  );
}

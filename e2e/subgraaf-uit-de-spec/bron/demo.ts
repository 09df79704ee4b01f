import type { DatabaseSync } from 'node:sqlite';

const STATUSSEN = ['FEIT', 'FEIT', 'VERMOEDEN', 'MENING_PROFESSIONAL'];
const SOORTEN = [
  'Melding overlast',
  'Aangifte vernieling',
  'Melding huiselijk geweld',
  'Getuige van een mishandeling',
  'Controle op straat',
];

// Demo data, once: two people and nobody else. Several mutaties share a day, so that a page must not be cut by the day alone.
export function vulDemo(db: DatabaseSync, bsnSleutel: (bsn: string) => string): void {
  if (db.prepare('select 1 from persoon limit 1').get() !== undefined) return;
  db.exec('begin');
  const persoon = (bsn: string): number =>
    Number(db.prepare('insert into persoon (bsn_sleutel) values (?)').run(bsnSleutel(bsn)).lastInsertRowid);
  const mutatie = db.prepare(
    'insert into mutatie (persoon, omschrijving, herkomst, peildatum, status, beperking) values (?, ?, ?, ?, ?, ?)',
  );
  const mutaties = (wie: number, aantal: number): void => {
    for (let i = 0; i < aantal; i += 1) {
      const dag = new Date(Date.UTC(2026, 9, 31) - Math.floor(i / 2) * 5 * 86_400_000).toISOString().slice(0, 10);
      const beperking = i % 10 === 9 ? 'Niet delen buiten het casusoverleg.' : null;
      mutatie.run(
        wie,
        `${SOORTEN[i % SOORTEN.length] ?? ''} ${i + 1}`,
        'BVH',
        dag,
        STATUSSEN[i % STATUSSEN.length] ?? 'FEIT',
        beperking,
      );
    }
  };
  const eerste = persoon('999990019');
  db.prepare(
    'insert into veelplegerstatus (persoon, aanduiding, herkomst, peildatum, status, beperking) values (?, ?, ?, ?, ?, ?)',
  ).run(eerste, 'Zeer actieve veelpleger', 'BVH', '2026-10-01', 'FEIT', 'Alleen voor de deelnemers aan deze casus.');
  mutaties(eerste, 60);
  mutaties(persoon('999990020'), 3);
  db.exec('commit');
}

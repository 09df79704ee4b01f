// The store: one SQLite file with the data, the links and the withholdings.
import { createHmac, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

const TABELLEN = `
CREATE TABLE IF NOT EXISTS personen (id INTEGER PRIMARY KEY, bsn TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS veelplegers (persoon_id INTEGER PRIMARY KEY REFERENCES personen, status TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mutaties (
  id INTEGER PRIMARY KEY, persoon_id INTEGER NOT NULL REFERENCES personen, omschrijving TEXT NOT NULL,
  herkomst TEXT NOT NULL, peildatum TEXT NOT NULL, status TEXT NOT NULL, beperking TEXT);
CREATE TABLE IF NOT EXISTS stand_van_koppeling (casus TEXT, organisatie TEXT, versie INTEGER NOT NULL, PRIMARY KEY (casus, organisatie));
CREATE TABLE IF NOT EXISTS koppelingen (
  casus TEXT, organisatie TEXT, handvat TEXT, soort TEXT NOT NULL, zegel TEXT NOT NULL,
  PRIMARY KEY (casus, organisatie, handvat));
CREATE TABLE IF NOT EXISTS voorbehouden (
  id INTEGER PRIMARY KEY, soort TEXT NOT NULL CHECK (soort IN ('WEIGERING', 'DOORVERSTREKKING')),
  casus TEXT NOT NULL, subcategorie TEXT NOT NULL, persoon_id INTEGER REFERENCES personen, tekst TEXT);
CREATE VIEW IF NOT EXISTS gekoppelden AS
  SELECT k.casus, k.organisatie, k.handvat, p.id AS persoon_id FROM koppelingen k LEFT JOIN personen p ON zegel(p.bsn) = k.zegel;
CREATE TABLE IF NOT EXISTS gezien (naam TEXT PRIMARY KEY, waarde INTEGER NOT NULL);
`;

// Invented persons; the BSNs are of the test range.
const GEGEVENS = `
INSERT INTO personen VALUES (1, '999990019'), (2, '999990020');
INSERT INTO veelplegers VALUES (1, 'VEELPLEGER');
INSERT INTO mutaties (persoon_id, omschrijving, herkomst, peildatum, status, beperking) VALUES
  (1, 'Overlast op het stationsplein', 'BVH', '2026-03-02', 'FEIT', NULL),
  (1, 'Vermoedelijk betrokken bij vernieling', 'BVH', '2026-05-11', 'VERMOEDEN', NULL),
  (1, 'Ruzie op straat, gesust', 'BVH', '2026-07-19', 'FEIT', 'Niet delen buiten het casusoverleg'),
  (1, 'Wijkagent maakt zich zorgen over schulden', 'wijkagent', '2026-09-01', 'MENING_PROFESSIONAL', NULL),
  (1, 'Winkeldiefstal, aangifte opgenomen', 'BVH', '2026-10-23', 'FEIT', NULL),
  (2, 'Melding van geluidsoverlast', 'BVH', '2026-06-30', 'FEIT', NULL),
  (2, 'Getuige bij een aanrijding', 'BVH', '2026-08-14', 'FEIT', NULL);
`;

// P43: the key of this source; a link keeps the keyed hash of a BSN in place of the BSN.
function sleutelIn(db: DatabaseSync): Uint8Array {
  db.exec('CREATE TABLE IF NOT EXISTS geheim (enige INTEGER PRIMARY KEY CHECK (enige = 1), sleutel BLOB NOT NULL)');
  db.prepare('INSERT INTO geheim VALUES (1, ?) ON CONFLICT DO NOTHING').run(randomBytes(32));
  return db.prepare('SELECT sleutel FROM geheim').get()?.sleutel as Uint8Array;
}

export function openBestand(bestand: string): DatabaseSync {
  // P55: a short wait, since it holds up everyone; a store that is locked for longer counts as one that refuses.
  const db = new DatabaseSync(bestand, { timeout: 500 });
  // FULL: a commit that returned is on the disk.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  const sleutel = sleutelIn(db);
  db.function('zegel', { deterministic: true }, (bsn) =>
    createHmac('sha256', sleutel).update(String(bsn)).digest('base64url'),
  );
  return db;
}

export function openOpslag(bestand: string): DatabaseSync {
  const db = openBestand(bestand);
  db.exec(TABELLEN);
  if (db.prepare('SELECT count(*) AS n FROM personen').get()?.n === 0) db.exec(GEGEVENS);
  return db;
}

export function inTransactie<T>(db: DatabaseSync, werk: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const uit = werk();
    db.exec('COMMIT');
    return uit;
  } catch (e) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw e;
  }
}

export async function inTransactieAsync(db: DatabaseSync, werk: () => Promise<void>): Promise<void> {
  db.exec('BEGIN IMMEDIATE');
  try {
    await werk();
    db.exec('COMMIT');
  } catch (e) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw e;
  }
}

export function hoogsteSerie(db: DatabaseSync): number {
  const n = db.prepare("SELECT waarde FROM gezien WHERE naam = 'serienummer'").get()?.waarde;
  return typeof n === 'number' ? n : 0;
}

export function onthoudSerie(db: DatabaseSync, serie: number): void {
  db.prepare(
    "INSERT INTO gezien VALUES ('serienummer', ?) ON CONFLICT (naam) DO UPDATE SET waarde = max(waarde, excluded.waarde)",
  ).run(serie);
}

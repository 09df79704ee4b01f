// P65, in its simplest form: an employee of the source withholds or limits, and takes it back. Works from the next question on.
// node voorbehoud.ts weiger|beperk <casus> <subcategorie> <bsn of one person, or allen> [text]; node voorbehoud.ts intrek <casus> <subcategorie>
import { openOpslag } from './opslag.ts';

const [actie, casus, subcategorie, wie, tekst] = process.argv.slice(2);
const db = openOpslag(process.env.DATA_FILE ?? 'politie.sqlite');
if (casus === undefined || subcategorie === undefined) throw new Error('casus and subcategorie are needed');
if (actie === 'intrek') {
  db.prepare('DELETE FROM voorbehouden WHERE casus = ? AND subcategorie = ?').run(casus, subcategorie);
} else if ((actie === 'weiger' || actie === 'beperk') && wie !== undefined) {
  const persoon = wie === 'allen' ? null : db.prepare('SELECT id FROM personen WHERE bsn = ?').get(wie)?.id;
  // An unknown person must not become "everybody".
  if (persoon === undefined) throw new Error('unknown here');
  db.prepare('INSERT INTO voorbehouden (soort, casus, subcategorie, persoon_id, tekst) VALUES (?, ?, ?, ?, ?)').run(
    actie === 'weiger' ? 'WEIGERING' : 'DOORVERSTREKKING',
    casus,
    subcategorie,
    persoon,
    tekst ?? null,
  );
} else {
  throw new Error('weiger, beperk or intrek');
}
db.close();

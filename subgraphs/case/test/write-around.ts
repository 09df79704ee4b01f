import { OIN } from '@ketenhub/vocabulary';
import type pg from 'pg';
import { writeLijst, writePlaatsing } from './write-lijst.ts';
import { writeOverleg } from './write-overleg.ts';

/** Everything that can hang on a casus, of each of these casussen, as the owner: facts, questions, relations, requests, places on a list. */
export async function writeAround(admin: pg.Client, casussen: readonly { readonly nummer: string }[]): Promise<void> {
  await admin.query(
    `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, geldig_tot, vastgelegd_door, eerste_verwerking_op)
     select casus, 'k-' || handvat, handvat, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', 'x', 'politie', '2026-10-01', 'FEIT', '2099-12-31', 'zvh', now()
     from betrokkenen`,
  );
  await writeOverleg(admin);
  await admin.query(
    `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
     select nummer, 'u-' || nummer, $1, 'HUISVESTING', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', now(), '2026-10-01' from casussen`,
    [OIN.politie],
  );
  await admin.query(
    `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
     select 'kring-' || casus, casus, 'DIRECTE_KRING', '999990135', 'x', '1980-01-31', eerste_verwerking_op from betrokkenen`,
  );
  await admin.query(
    `insert into relaties (casus, kenmerk, betrokkene, ander, soort, bron, herkomst, peildatum, status)
     select casus, 'r-' || casus, handvat, 'kring-' || casus, 'OUDER', 'politie', 'politie', '2026-10-01', 'FEIT'
     from betrokkenen where soort = 'HOOFDPERSOON'`,
  );
  await admin.query(
    `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door)
     select nummer, 'b-' || nummer, 'x', '2026-10-01', 'x' from casussen`,
  );
  await admin.query(
    `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
     select nummer, 'a-' || nummer, 'INZAGE', '2026-10-01', '2026-10-01', 'x', '2026-10-15', '[]' from casussen`,
  );
  await admin.query(
    `insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
     select nummer, 'c-' || nummer, 'a-' || nummer, $1, 'x', 'x', 'ONJUIST', '2026-10-01' from casussen`,
    [OIN.politie],
  );
  await writeLijst(admin);
  for (const { nummer } of casussen) await writePlaatsing(admin, nummer);
  await admin.query('insert into triagedeelnemers select nummer, $1, now() from casussen', [OIN.om]);
  await admin.query(
    `insert into terugstuurpunten (casus, ronde, onderdeel, toelichting, teruggestuurd_op)
     select nummer, 1, 'AANLEIDING', 'x', now() from casussen`,
  );
}

import { OIN } from '@ketenhub/vocabulary';
import type pg from 'pg';

/** Of every running casus a row in each list that the region leaves empty for most, so that a list of one casus has others around it. */
const PER_CASUS = [
  `insert into casuslijsten values ('LOAD', 'x', current_date, 'x')`,
  `insert into lijstcriteria values ('LOAD', 1, 'x', 'https://x.example', current_date, current_date, 'x')`,
  `insert into lijstplaatsingen (casus, lijst, criteriaversie, toelichting, genomen_door, geplaatst_op)
   select nummer, 'LOAD', 1, 'x', '{politie}', current_date from casussen where fase <> 'AFGESLOTEN'`,
  `insert into bewaarbesluiten (casus, soort, op, tot, grond, toelichting, genomen_door, instemming, vastgelegd_door)
   select nummer, 'VERLENGING', current_date, current_date + 30, null, 'x', '{}', '{}', 'x' from casussen`,
  `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door)
   select nummer, 'load-' || nummer, 'somebody', current_date, 'x' from casussen`,
  `insert into aanwezigen (casus, overleg, organisatie, functie) select casus, kenmerk, 'politie', 'x' from overleggen`,
  `insert into incidentele_derden (casus, overleg, kenmerk, naam, organisatie, deskundigheid, taak, verklaring_getekend_op)
   select casus, kenmerk, 'load-' || kenmerk, 'x', 'x', 'x', 'x', datum from overleggen`,
  `insert into verstrekt_aan_derden (casus, derde, betrokkene, veld, subcategorie, bron, verstrekt_op)
   select d.casus, d.kenmerk, b.handvat, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', current_date
   from incidentele_derden d join betrokkenen b on b.casus = d.casus and b.soort = 'HOOFDPERSOON'`,
  `insert into relaties (casus, kenmerk, betrokkene, ander, soort, bron, herkomst, peildatum, status)
   select b.casus, 'load-' || a.handvat, b.handvat, a.handvat, 'HUISGENOOT', 'politie', 'x', current_date, 'FEIT'
   from betrokkenen b join betrokkenen a on a.casus = b.casus and a.soort = 'DIRECTE_KRING' where b.soort = 'HOOFDPERSOON'
   on conflict do nothing`,
  `insert into casusregisseurs (casus, oin, vanaf) select nummer, aanmelder, current_date from casussen on conflict do nothing`,
  `insert into opdrachten (casus, kenmerk, opdrachtsoort, oin, omschrijving, vanaf)
   select nummer, 'load-' || nummer, 'TRAJECTREGIE', aanmelder, 'x', current_date from casussen`,
  `insert into schaalstappen (casus, richting, risicocheck, samenwerkingscheck, regie_bij, consult_op, consult_door, toelichting, vastgelegd_op)
   select nummer, 'AFSCHALING', 'IN_ORDE', 'IN_ORDE', aanmelder, current_date, '${OIN.zvh}', 'x', now() from casussen`,
  `insert into terugkijkmomenten (casus, reden, dag) select nummer, 'CONSULT', '2099-01-01' from casussen where fase <> 'AFGESLOTEN'
   on conflict do nothing`,
  `insert into ave_oordelen (casus, avefase, kenmerken, casusregie, procesregie, opdrachtgever, bestuurlijk, vastgelegd_op)
   select nummer, 'AVE_3', '{MEER_DOMEINEN}', aanmelder, '${OIN.zvh}', aanmelder, aanmelder, now() from casussen`,
  `insert into regieoordelen (casus, regiekleur, kenmerken, toelichting, oin, vastgelegd_door, vastgelegd_op)
   select nummer, 'ORANJE', '{ZORG_UITGEPUT}', 'x', '${OIN.zvh}', 'x', now() from casussen`,
  `insert into evaluaties (casus, planversie, evaluatiedag, evaluatieconclusie, vervolg)
   select casus, planversie, current_date, 'DOORGAAN', 'x' from plannen`,
  `insert into vorige_casussen (casus, nummer, thema, aangemeld_op, afgesloten_op)
   select nummer, 'ZVH-2016-0001', 'VOLWASSENEN', '2016-01-04', '2016-12-04' from casussen`,
  `insert into terugstuurpunten (casus, ronde, onderdeel, toelichting, teruggestuurd_op)
   select nummer, 1, 'AANLEIDING', 'x', now() from casussen`,
  `insert into triagedeelnemers (casus, oin, vanaf) select nummer, '${OIN.om}', current_date from casussen on conflict do nothing`,
  `insert into verstrekkingen (casus, kenmerk, ontvangersoort, ontvanger, ontvanger_naam, grondslag, noodzaak, voorwaarden, verstrekkingstand, vastgelegd_op,
     vastgelegd_door, verstrekt_op, verstrekt_door, genomen_door)
   select nummer, 'load-' || nummer, 'DEELNEMER', 'om', 'x', 'WGS 1.7(1)', 'x', 'x', 'VERSTREKT', current_date, 'x', current_date, 'x', '{}' from casussen`,
  `insert into verstrekkingsdelen (casus, verstrekking, volgnummer, deelsoort, verwijzing)
   select casus, kenmerk, 1, 'DEELNEMERS', casus from verstrekkingen where kenmerk like 'load-%'`,
  `insert into verstrekkingstandpunten (casus, verstrekking, organisatie, gevraagd, gevraagd_op)
   select casus, kenmerk, 'politie', 'BEZWAAR', current_date from verstrekkingen where kenmerk like 'load-%'`,
  `insert into terugkoppelingen (casus, verstrekking, volgnummer, gevraagd_op, uiterlijk_op)
   select casus, kenmerk, 1, current_date, current_date from verstrekkingen where kenmerk like 'load-%'`,
];

/** Writes them; the register holds its casussen, persons and overleggen already. */
export async function fillCasusLists(client: pg.Client): Promise<void> {
  for (const statement of PER_CASUS) await client.query(statement);
}

/**
 * Every table of which the rows belong to a casus, so that a new one is among them by itself. Without the one that no question reads:
 * what sources still have to be told of a destruction.
 */
export async function tablesOfCasussen(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid
     where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname <> 'vernietiging_bevestigingen'
       and (a.attname = 'casus' or (t.relname = 'casussen' and a.attname = 'nummer')) and not a.attisdropped
     order by t.relname = 'casussen' desc, t.relname`,
  );
  return rows.map(({ name }) => name);
}

/** Does `work` and has all references checked at once after it: one by one they take most of the time of a large register. */
export async function withoutForeignKeys(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ source: string; name: string; definition: string }>(
    `select conrelid::regclass::text as source, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { source, name } of rows) await client.query(`alter table ${source} drop constraint "${name}"`);
  await work();
  for (const { source, name, definition } of rows)
    await client.query(`alter table ${source} add constraint "${name}" ${definition}`);
}

import type pg from 'pg';

const STATEMENTS = [
  `insert into tafels (code, versie, naam, eigenaar, voorzitter, voorzitter_van, vaste_deelnemers, wisselende_deelnemers, ritme,
     informatiedeling, duur_minuten, casussen_max, vastgesteld_op, vastgelegd_door)
   values ('volwassenen', 1, 'Regietafel Volwassenen', 'zvh', 'procesregisseur', 'zvh', '{politie,om}', '{ggz}', 'TWEEWEKELIJKS',
     '{EIGEN_SCHERM}', 120, 8, '2026-01-05', 'toets') on conflict do nothing`,
  `insert into overlegmomenten values ('m', 'volwassenen', '2026-11-23', 540, 120, 1) on conflict do nothing`,
  `insert into agendapunten (casus, overleg, tafel, dag, vanaf, minuten, volgorde)
   select nummer, 'm', 'volwassenen', '2026-11-23', 540, 15, 1 from casussen`,
  `insert into aanwezigen (casus, overleg, organisatie, functie)
   select distinct on (casus) casus, kenmerk, 'politie', 'wijkagent' from overleggen order by casus, id`,
  `insert into incidentele_derden (casus, overleg, kenmerk, naam, organisatie, deskundigheid, taak, verklaring_getekend_op)
   select distinct on (casus) casus, kenmerk, 'd-' || casus, 'Ien Derde', 'huisartsenpost', 'verslaving', 'zorg', '2026-09-01'
   from overleggen order by casus, id`,
  `insert into verstrekt_aan_derden (casus, derde, betrokkene, veld, subcategorie, bron, verstrekt_op)
   select casus, 'd-' || casus, handvat, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', '2026-09-01' from betrokkenen`,
  `insert into verslagalineas (casus, overleg, kenmerk, soort, betrokkene, tekst, vastgelegd_door, eerste_verwerking_op, geldig_tot)
   select casus, (select kenmerk from overleggen o where o.casus = b.casus order by id limit 1), 'a-' || casus, 'VERSLAG', handvat,
     'tekst van ' || casus, 'zvh', now(), '2099-12-31' from betrokkenen b`,
  `insert into verslagaanhalingen (casus, alinea, veld, subcategorie, bron)
   select casus, kenmerk, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie' from verslagalineas`,
];

/** A tafel, a meeting with every casus on its agenda, and of one overleg of each casus what was recorded of it. */
export async function writeOverleg(admin: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) await admin.query(statement);
}

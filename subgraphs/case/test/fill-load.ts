import { casussen, population } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { writeCasussen } from '../src/demo/fill-demo.ts';
import { tafelRows } from '../src/demo/tafel-rows.ts';
import { tafels } from '../src/store/tables.ts';
import { readValueLists } from '../src/values/value-lists.ts';
import { fillCasusLists, tablesOfCasussen, withoutForeignKeys } from './fill-casus-lists.ts';

/** Casussen that one house had in a year. */
export const ACTIVE = 127;
/** Of the region, that has as many then with those that were closed beside them. */
const SCALE = 2;
/** Who asked for advies or was given it with a rejection, by the pseudonym of the register: one at each organisation. */
export const vragerVan = (oin: string): string => `vrager-${oin}`;

/** Of no casus, and growing with the house all the same. */
export const ADVIEZEN = ['adviesvragen', 'afwijzingsadviezen'];

/** What the stories have too little of: rows in every list that goes over casussen, and in those that are decided row by row. */
const MORE = [
  `insert into overlegmomenten values ('m', 'volwassenen', '2099-01-01', 540, 120, 1)`,
  `insert into agendapunten (casus, overleg, tafel, dag, vanaf, minuten, volgorde)
   select nummer, 'm', 'volwassenen', '2099-01-01', 540, 15, 1 from casussen where fase <> 'AFGESLOTEN'`,
  `insert into uitvragen (casus, kenmerk, oin, leefgebied, lijstversie, vraag, reden, doel, gevraagd_op, gewenst_op)
   select d.casus, 'load-' || d.casus || d.oin, d.oin, 'ZORG', '2025.1', 'x', 'x', 'ZVH-UITVRAAG', now(), current_date
   from casus_deelnemers d join casussen c on c.nummer = d.casus where c.fase in ('UITVRAAG', 'CASUSOVERLEG') on conflict do nothing`,
  `insert into adviesvragen (kenmerk, soort, oin, vrager, situatie, leefgebieden, lijstversie, geprobeerd, vraag, gesteld_op)
   select 'load-' || nummer, 'MEEDENKEN', aanmelder, '${vragerVan('')}' || aanmelder, 'x', '{ZORG}', '2025.1', 'x', 'x', current_date from casussen`,
  `insert into afwijzingsadviezen (kenmerk, oin, aanmelder, reden, verwijzing, gegeven_op)
   select 'load-' || nummer, aanmelder, '${vragerVan('')}' || aanmelder, 'ELDERS_OPGEPAKT', 'ZORG', current_date from casussen`,
  `insert into avg_verzoeken (casus, kenmerk, soort, ontvangen_op, identiteit_gecontroleerd_op, identiteit_gecontroleerd_door, raadpleging_tot, standpunten)
   select nummer, 'load-' || nummer, 'RECTIFICATIE', current_date - 40, current_date, 'x', current_date,
   '[{"oin": "${OIN.politie}", "antwoord": "GEEN_BEZWAAR", "onderdelen": [], "herbeoordelenOp": null, "beantwoordOp": "2026-11-01"}]' from casussen`,
  `insert into correcties (casus, kenmerk, verzoek, oin, omschrijving, veld, gebrek, gemeld_op)
   select casus, kenmerk, kenmerk, '${OIN.politie}', 'x', 'PolitieMutatie.toelichting', 'ONJUIST', current_date from avg_verzoeken where kenmerk like 'load-%'`,
  `insert into feiten (casus, kenmerk, betrokkene, veld, subcategorie, bron, waarde, herkomst, peildatum, status, vastgelegd_door, eerste_verwerking_op)
   select casus, 'load-' || handvat, handvat, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie', 'x', 'politie', current_date, 'FEIT', 'zvh', now() from betrokkenen`,
  `insert into verslagalineas (casus, overleg, kenmerk, soort, betrokkene, tekst, vastgelegd_door, eerste_verwerking_op)
   select o.casus, o.kenmerk, 'load-' || o.kenmerk, 'VERSLAG', b.handvat, 'x', 'zvh', now()
   from overleggen o join betrokkenen b on b.casus = o.casus and b.soort = 'HOOFDPERSOON'`,
  `insert into verslagaanhalingen (casus, alinea, veld, subcategorie, bron)
   select casus, kenmerk, 'PolitieMutatie.toelichting', 'POLITIE_MUTATIE', 'politie' from verslagalineas`,
];

/** Columns that hold a name of which there is one, here or in another table. */
const NAMES = ['kenmerk', 'handvat', 'betrokkene', 'ander', 'verzoek', 'verstrekking', 'alinea', 'derde'];

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER'`,
    [table],
  );
  return rows.map(({ name }) => name);
}

const AGE = `case when c.fase = 'AFGESLOTEN' then '-1' else '-2' end`;

function copied(table: string, column: string): string {
  if (column === 'casus' || (column === 'nummer' && table === 'casussen'))
    return `replace(${column}, '-20', age || lpad(k::text, 2, '0') || '-20')`;
  const isName = NAMES.includes(column) || (column === 'overleg' && table !== 'agendapunten');
  return isName ? `${column} || '-' || k` : column;
}

/** Of each row `times - 1` copies: what is closed came in earlier, what is open later, as in a house that exists for years. */
async function copy(client: pg.Client, table: string, times: number): Promise<void> {
  const columns = await columnsOf(client, table);
  const values = columns.map((column) => copied(table, column)).join(', ');
  const named = columns.map((column) => `"${column}"`).join(', ');
  const casus = table === 'casussen' ? 'nummer' : columns.find((column) => column === 'casus');
  const aged = `select t.*, t.ctid as place, ${AGE} as age from ${table} t left join casussen c on c.nummer = ${casus === undefined ? 'null' : `t.${casus}`} offset 0`;
  await client.query(
    `insert into ${table} (${named}) select ${values} from (${aged}) aged, generate_series(1, $1::int) k order by place, k`,
    [times - 1],
  );
}

/** 127 active casussen with those that were closed beside them, as the region has them, and all of it so many times. */
export async function fillLoad(ownerUrl: string, times: number): Promise<void> {
  const region = casussen(SCALE);
  const active = region.filter(({ fase }) => fase !== 'AFGESLOTEN').slice(0, ACTIVE);
  const closed = region.filter(({ fase }) => fase === 'AFGESLOTEN');
  const persons = new Map(population(SCALE).map((person) => [person.code, person]));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await drizzle(client).transaction(async (tx) => {
      await writeCasussen(tx, [...closed, ...active], { persons, lijsten: readValueLists() });
      await tx.insert(tafels).values([...tafelRows]);
    });
    for (const statement of MORE) await client.query(statement);
    await fillCasusLists(client);
    const tables = await tablesOfCasussen(client);
    if (times > 1)
      await withoutForeignKeys(client, async () => {
        for (const table of [...tables, ...ADVIEZEN]) await copy(client, table, times);
      });
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

import { randomUUID } from 'node:crypto';
import { population } from '@ketenhub/region';
import pg from 'pg';

export type OwnerUrls = ReadonlyMap<string, { readonly ownerUrl: string }>;

/** Whose records the question is about: the persons of each organisation that have rows in this table. */
const LINKED = [
  { process: 'police', organisatie: 'politie', table: 'mutaties', gate: null },
  { process: 'justice', organisatie: 'om', table: 'strafzaken', gate: null },
  { process: 'justice', organisatie: 'reclassering', table: 'toezichten', gate: null },
  { process: 'care', organisatie: 'ggz', table: 'ggz_betrokkenheden', gate: 'GGZ_BETROKKENHEID' },
  {
    process: 'care',
    organisatie: 'verslavingszorg',
    table: 'verslavingszorg_betrokkenheden',
    gate: 'VERSLAVINGSZORG_BETROKKENHEID',
  },
  { process: 'municipality', organisatie: 'college', table: 'voorzieningen', gate: null },
] as const;

type Linked = (typeof LINKED)[number];

/** A story in CASUSOVERLEG or later, of which the benchmark's casussen copy everything but the persons. */
const TEMPLATE = 'ZVH-2026-0101';

export const benchNummer = (betrokkenen: number): string => `ZVH-2026-90${String(betrokkenen).padStart(2, '0')}`;

async function asOwner(urls: OwnerUrls, process: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: urls.get(process)?.ownerUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function seedCase(client: pg.Client, nummer: string, handles: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_name = 'casussen' and table_schema = 'public'",
  );
  const others = rows.map(({ column_name: name }) => name).filter((name) => name !== 'nummer' && name !== 'fase');
  const list = others.map((name) => `"${name}"`).join(', ');
  await client.query(
    `insert into casussen (nummer, fase, ${list}) select $1, 'CASUSOVERLEG', ${list} from casussen where nummer = $2`,
    [nummer, TEMPLATE],
  );
  await client.query('insert into casus_deelnemers select $1, oin, vanaf, tot from casus_deelnemers where casus = $2', [
    nummer,
    TEMPLATE,
  ]);
  const persons = population(1).slice(-handles.length);
  for (const [index, handle] of handles.entries()) {
    const bsn = persons[index]?.bsn;
    await client.query(
      `insert into betrokkenen (handvat, casus, soort, bsn, naam, geboortedatum, eerste_verwerking_op)
       values ($1, $2, 'HOOFDPERSOON', $3, $4, $5, '2026-01-01')`,
      [handle, nummer, bsn, `Persoon ${index + 1}`, `19${60 + index}-03-0${(index % 9) + 1}`],
    );
  }
}

async function seedLinks(client: pg.Client, linked: Linked, casus: string, handles: readonly string[]): Promise<void> {
  const { organisatie, table, gate } = linked;
  const { rows } = await client.query<{ persoon: string }>(
    `select persoon_id as persoon from ${table} where bron = $1 group by persoon_id order by min(id) limit $2`,
    [organisatie, handles.length],
  );
  for (const [index, handle] of handles.entries()) {
    const persoon = rows[index]?.persoon;
    if (persoon === undefined) throw new Error(`${table} has records of fewer than ${handles.length} persons`);
    await client.query(
      `insert into koppelingen (handvat, organisatie, casus, soort, zegel)
       select $1, $2, $3, 'HOOFDPERSOON', zegel from personen where id = $4`,
      [handle, organisatie, casus, persoon],
    );
    if (gate === null) continue;
    await client.query(
      `insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering, door, voorschrift)
       values ($1, $2, $3, 'WETTELIJKE_PLICHT', $4, '2026-01-01', 'meting', 'meting', 'meting')`,
      [persoon, organisatie, gate, casus],
    );
  }
}

/** Adds one casus with this many betrokkenen, each linked at every source of the question to a person with records. */
export async function seedCasus(urls: OwnerUrls, betrokkenen: number): Promise<string> {
  const nummer = benchNummer(betrokkenen);
  const handles = Array.from({ length: betrokkenen }, () => randomUUID());
  await asOwner(urls, 'case', (client) => seedCase(client, nummer, handles));
  for (const linked of LINKED)
    await asOwner(urls, linked.process, (client) => seedLinks(client, linked, nummer, handles));
  return nummer;
}

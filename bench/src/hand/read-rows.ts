import { ageOn, today } from '@ketenhub/subgraph';
import type pg from 'pg';

export type Pools = Readonly<Record<'case' | 'police' | 'justice' | 'care' | 'municipality', pg.Pool>>;

interface Row {
  readonly handvat: string;
  readonly [column: string]: unknown;
}

interface List {
  readonly table: string;
  readonly organisatie: string;
  readonly columns: string;
  readonly order: string;
}

const PAGE = 50;
/** The links with the organisation's own person. */
const LINKS = `(select l.handvat, l.organisatie, p.id as persoon_id
  from koppelingen l left join personen p using (organisatie, zegel)) k`;

/** A page and its count per handle; null where nobody looked yet. */
async function pages(pool: pg.Pool, handles: readonly string[], { table, organisatie, columns, order }: List) {
  const { rows } = await pool.query<Row>({
    name: `pages ${table}`,
    text: `select k.handvat,
        (select count(*)::int from ${table} t where t.persoon_id = k.persoon_id and t.bron = k.organisatie) as aantal,
        coalesce((select json_agg(p) from (select ${columns} from ${table} t
          where t.persoon_id = k.persoon_id and t.bron = k.organisatie order by ${order} limit ${PAGE}) p), '[]') as rijen
      from ${LINKS} where k.handvat = any($1) and k.organisatie = $2`,
    values: [handles, organisatie],
  });
  return new Map(rows.map(({ handvat, aantal, rijen }) => [handvat, { aantal, rijen }]));
}

/** The newest record per handle, or null. */
async function one(pool: pg.Pool, handles: readonly string[], { table, organisatie, columns, order }: List) {
  const { rows } = await pool.query<Row>({
    name: `one ${table}`,
    text: `select k.handvat, (select row_to_json(p) from (select ${columns} from ${table} t
        where t.persoon_id = k.persoon_id and t.bron = k.organisatie order by ${order} limit 1) p) as value
      from ${LINKS} where k.handvat = any($1) and k.organisatie = $2`,
    values: [handles, organisatie],
  });
  return new Map(rows.map(({ handvat, value }) => [handvat, value ?? null]));
}

async function standen(pool: pg.Pool, handles: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ key: string; linked: boolean }>({
    name: 'standen',
    text: `select organisatie || ' ' || handvat as key, persoon_id is not null as linked from ${LINKS} where handvat = any($1)`,
    values: [handles],
  });
  return new Map(rows.map(({ key, linked }) => [key, linked ? 'GEKOPPELD' : 'NIETS_BEKEND']));
}

async function lastContact(pool: pg.Pool, handles: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ handvat: string; datum: string }>({
    name: 'last contact',
    text: `select k.handvat, max(t.datum)::text as datum from mutaties t
      join ${LINKS} on k.persoon_id = t.persoon_id and k.organisatie = t.bron where k.handvat = any($1) group by 1`,
    values: [handles],
  });
  return new Map(rows.map(({ handvat, datum }) => [handvat, datum]));
}

async function readPolice(pool: pg.Pool, handles: readonly string[]) {
  const [stand, contact, mutaties, geweldWapen] = await Promise.all([
    standen(pool, handles),
    lastContact(pool, handles),
    pages(pool, handles, {
      table: 'mutaties',
      organisatie: 'politie',
      columns: 't.datum, t.soort, t.toelichting, t.bron, t.peildatum, t.status',
      order: 't.datum desc, t.id desc',
    }),
    one(pool, handles, {
      table: 'geweld_wapens',
      organisatie: 'politie',
      columns: 't.geweldsindicatie, t.wapenindicatie, t.advies',
      order: 't.peildatum desc, t.id desc',
    }),
  ]);
  return (handle: string) => ({
    stand: stand.get(`politie ${handle}`) ?? 'NOG_NIET_GEKOPPELD',
    laatsteContact: contact.get(handle) ?? null,
    mutaties: mutaties.get(handle) ?? null,
    geweldWapen: geweldWapen.get(handle) ?? null,
  });
}

async function readJustice(pool: pg.Pool, handles: readonly string[]) {
  const [stand, strafzaken, toezichten] = await Promise.all([
    standen(pool, handles),
    pages(pool, handles, {
      table: 'strafzaken',
      organisatie: 'om',
      columns: 't.pleegdatum, t.feit, t.stadium, t.bron, t.peildatum',
      order: 't.pleegdatum desc, t.id desc',
    }),
    pages(pool, handles, {
      table: 'toezichten',
      organisatie: 'reclassering',
      columns: 't.begin, t.kader, t.naleving',
      order: 't.begin desc, t.id desc',
    }),
  ]);
  return (handle: string) => ({
    om: { stand: stand.get(`om ${handle}`) ?? 'NOG_NIET_GEKOPPELD', strafzaken: strafzaken.get(handle) ?? null },
    reclassering: {
      stand: stand.get(`reclassering ${handle}`) ?? 'NOG_NIET_GEKOPPELD',
      toezichten: toezichten.get(handle) ?? null,
    },
  });
}

async function readCare(pool: pg.Pool, handles: readonly string[]) {
  const [ggz, verslavingszorg] = await Promise.all([
    one(pool, handles, {
      table: 'ggz_betrokkenheden',
      organisatie: 'ggz',
      columns: 't.sinds, t.team, t.bron, t.peildatum',
      order: 't.sinds desc, t.id desc',
    }),
    pages(pool, handles, {
      table: 'verslavingszorg_betrokkenheden',
      organisatie: 'verslavingszorg',
      columns: 't.sinds, t.tot, t.bron, t.peildatum',
      order: 't.sinds desc, t.id desc',
    }),
  ]);
  return (handle: string) => ({
    ggz: { betrokkenheid: ggz.get(handle) ?? null },
    verslavingszorg: { betrokkenheid: verslavingszorg.get(handle) ?? null },
  });
}

async function readMunicipality(pool: pg.Pool, handles: readonly string[]) {
  const [stand, voorzieningen, uitkering] = await Promise.all([
    standen(pool, handles),
    pages(pool, handles, {
      table: 'voorzieningen',
      organisatie: 'college',
      columns: 't.soort, t.begin, t.bron, t.peildatum, t.status',
      order: 't.begin desc, t.id desc',
    }),
    one(pool, handles, {
      table: 'uitkeringen',
      organisatie: 'college',
      columns: 't.soort, t.sinds',
      order: 't.sinds desc, t.id desc',
    }),
  ]);
  return (handle: string) => ({
    college: {
      stand: stand.get(`college ${handle}`) ?? 'NOG_NIET_GEKOPPELD',
      voorzieningen: voorzieningen.get(handle) ?? null,
      uitkering: uitkering.get(handle) ?? null,
    },
  });
}

async function readCase(pool: pg.Pool, nummer: string) {
  const [casus, persons] = await Promise.all([
    pool.query({ name: 'casus', text: 'select nummer, thema, fase from casussen where nummer = $1', values: [nummer] }),
    pool.query<{ id: string; soort: string; naam: string; geboortedatum: string }>({
      name: 'betrokkenen',
      text: `select handvat as id, soort, naam, geboortedatum::text from betrokkenen where casus = $1
        order by soort = 'DIRECTE_KRING', betrokkenen.geboortedatum, handvat`,
      values: [nummer],
    }),
  ]);
  return { casus: casus.rows[0] as Record<string, unknown>, persons: persons.rows };
}

/** The rows of one casus from the five databases, merged by hand: what no federation can be quicker than. */
export async function readByHand(pools: Pools, nummer: string): Promise<unknown> {
  const { casus, persons } = await readCase(pools.case, nummer);
  const handles = persons.map(({ id }) => id);
  const [politie, justitie, zorg, gemeente] = await Promise.all([
    readPolice(pools.police, handles),
    readJustice(pools.justice, handles),
    readCare(pools.care, handles),
    readMunicipality(pools.municipality, handles),
  ]);
  const betrokkenen = persons.map(({ id, soort, naam, geboortedatum }) => ({
    id,
    soort,
    naam,
    leeftijd: ageOn(geboortedatum, today()),
    politie: politie(id),
    justitie: justitie(id),
    zorg: zorg(id),
    gemeente: gemeente(id),
  }));
  return { casus: { ...casus, betrokkenen } };
}

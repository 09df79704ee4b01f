import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import { askPersonView, sheetsOf } from '../setup/person-view.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
/** The girl of 18: the GGZ gives the state of her treatment, because she consented to it herself. */
const CASUS = 'ZVH-2026-0102';
const OP = "organisatie = 'ggz' and casus = 'ZVH-2026-0102' and subcategorie = 'GGZ_BEHANDELSTATUS'";
const VAN_HAAR = `grondslag_id in (select id from grondslagen where ${OP})`;

interface Poort {
  readonly id: string;
  readonly poort?: string;
  readonly betrokkene: string;
  readonly subcategorie: string;
  readonly stand: string;
  readonly reden: string | null;
}
interface Antwoord {
  readonly status: number;
  readonly body: { readonly id: string; readonly stand?: string; readonly poorten: readonly Poort[] } & {
    readonly vandaag: string;
    readonly gebreken?: Readonly<Record<string, string>>;
  };
}
const sleutelVan = (organisatie: string): string =>
  readFileSync(join(hub.dataDir, 'keys/care', `beheer-${organisatie}.key`), 'utf8').trim();

async function beheer(path: string, body?: object, sleutel = sleutelVan('ggz')): Promise<Antwoord> {
  const response = await fetch(`${hub.urls.care}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sleutel}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Antwoord['body'] };
}

let care: Owner;
/** One session, for all that follows. */
let token: string;
let poort: Poort;
let vandaag: string;
let geboren: string;
let voor: readonly string[];

interface Ggz {
  readonly ggz: { readonly stand: string; readonly behandelstatus: unknown };
}
/** What the session is told of her treatment, and whether the GGZ is said to have something. */
const behandeling = async (): Promise<unknown> => {
  const sheets = sheetsOf(await askPersonView(visitor, token, CASUS), 'zorg') as unknown as Ggz[];
  return sheets.map(({ ggz }) => ggz.behandelstatus).find((status) => status !== null) ?? null;
};
const ids = async (): Promise<string[]> =>
  (await care.rows<{ id: string }>(`select id::text from toestemmingen where ${VAN_HAAR} order by id`, [])).map(
    ({ id }) => id,
  );
const opnieuw = (op: string) =>
  beheer('/poorten/toestemmingen', {
    ...{ poort: poort.id, toestemmingen: [{ van: 'BETROKKENE', gegevenOp: op, vorm: 'MONDELING' }] },
    door: 'behandelaar',
  });
/** As it was in the demo region. */
async function herstel(): Promise<void> {
  await care.rows(`delete from toestemmingen where ${VAN_HAAR} and id <> all($1::bigint[])`, [voor]);
  await care.rows(`update toestemmingen set ingetrokken_op = null, ingetrokken_door = null where ${VAN_HAAR}`, []);
  await care.rows(
    `update rechtsposities set geboortedatum = $1 where persoon_id in (select persoon_id from grondslagen where ${OP})`,
    [geboren],
  );
}

beforeAll(async () => {
  care = await openOwner(hub.databaseUrls.care?.ownerUrl ?? '');
  token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  const { body } = await beheer(`/poorten?casus=${CASUS}&eerste=100`);
  vandaag = body.vandaag;
  const found = body.poorten.find(({ subcategorie }) => subcategorie === 'GGZ_BEHANDELSTATUS');
  if (found === undefined) throw new Error('the demo region has no such gate');
  poort = found;
  voor = await ids();
  const [born] = await care.rows<{ geboortedatum: string }>(
    `select geboortedatum::text from rechtsposities where persoon_id in (select persoon_id from grondslagen where ${OP})`,
    [],
  );
  geboren = born?.geboortedatum ?? '';
});
afterAll(async () => {
  await herstel();
  await care.close();
});

describe('de geheimhouder opent en sluit zelf, en de lopende sessie merkt het meteen (WGS 2.29(2))', () => {
  it('R06: wie toestemming intrekt sluit de poort in de lopende sessie, en een schriftelijke weging opent een andere', async () => {
    const open = await behandeling();
    expect(open).not.toBeNull();
    const neen = { poort: poort.id, van: 'BETROKKENE', door: 'behandelaar' };
    expect((await beheer('/poorten/toestemmingen/intrekken', neen)).status).toBe(200);
    expect(await behandeling()).toBeNull();
    expect((await opnieuw(vandaag)).status).toBe(400);
    const gewogen = {
      ...{ casus: CASUS, betrokkene: poort.betrokkene, subcategorie: 'GGZ_BEHANDELSTATUS', vanaf: vandaag },
      ...{ grondslag: 'GOED_HULPVERLENERSCHAP', motivering: 'Acuut gevaar.', door: 'behandelaar' },
    };
    const weging = {
      ...{ alternatieven: 'Gesprek.', waaromGeenToestemming: 'Ingetrokken in crisis.', schade: 'Levensgevaar.' },
      ...{ collegiaalOverleg: 'Eens.', overlegMet: 'tweede arts', gewogenOp: vandaag },
    };
    expect((await beheer('/poorten', gewogen)).body.gebreken?.['weging.schade']).toMatch(/ernstige schade/);
    expect(await behandeling()).toBeNull();
    const { status, body } = await beheer('/poorten', { ...gewogen, weging });
    expect([status, await behandeling()]).toEqual([201, open]);
    expect((await beheer('/poorten/intrekken', { poort: body.id, door: 'behandelaar' })).status).toBe(200);
    expect(await behandeling()).toBeNull();
    await care.rows('delete from grondslagen where id = $1', [body.id]);
    await herstel();
    expect(await behandeling()).toEqual(open);
  });

  it('R06: op de achttiende verjaardag sluit hij in de lopende sessie, staat op de werklijst, en opent met een nieuwe toestemming', async () => {
    const open = await behandeling();
    await care.rows(
      `update rechtsposities set geboortedatum = ($1::date - interval '18 years')::date where persoon_id in (select persoon_id from grondslagen where ${OP})`,
      [vandaag],
    );
    expect(await behandeling()).toBeNull();
    const opLijst = async () =>
      (await beheer('/poorten/herbeoordelen?eerste=100')).body.poorten.find((regel) => regel.poort === poort.id);
    expect(await opLijst()).toMatchObject({ stand: 'VERVALLEN', reden: 'LEEFTIJD_18', herbeoordelenVoor: vandaag });
    expect((await opnieuw(vandaag)).body.stand).toBe('OPEN');
    expect([await behandeling(), await opLijst(), (await ids()).length]).toEqual([open, undefined, voor.length + 1]);
    await herstel();
    expect(await behandeling()).toEqual(open);
  });

  it('R05: een ander in hetzelfde proces ziet en sluit er niets van, en zonder sleutel is er niets', async () => {
    const gi = sleutelVan('gi');
    const zoek = `/poorten?casus=${CASUS}&betrokkene=${poort.betrokkene}&eerste=100`;
    const onder = (await beheer(zoek, undefined, gi)).body.poorten;
    expect(onder.some(({ subcategorie }) => subcategorie !== 'GI_MAATREGEL')).toBe(false);
    expect((await beheer('/poorten/intrekken', { poort: poort.id, door: 'x' }, gi)).status).toBe(404);
    for (const sleutel of ['', token])
      for (const path of ['/poorten', '/poorten/herbeoordelen', '/poorten/rechtspositie'])
        expect((await beheer(path, undefined, sleutel)).status).toBe(401);
    expect(await behandeling()).not.toBeNull();
  });
});

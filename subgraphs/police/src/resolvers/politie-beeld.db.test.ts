import { randomUUID } from 'node:crypto';
import { population } from '@ketenhub/region';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { police } from '../definition.ts';
import { demoRecords } from '../demo/demo-records.ts';

const CASUS = 'ZVH-2026-0101';
const CHECK_VIOLATION = '23514';

const person = (code: string, soort: LinkedPerson['soort']): LinkedPerson => ({
  id: randomUUID(),
  soort,
  bsn: population(1).find((inwoner) => inwoner.code === code)?.bsn ?? '',
});
const willem = person('willem', 'HOOFDPERSOON');
const moeder = person('willem-moeder', 'DIRECTE_KRING');
/** A hoofdpersoon of whom the police know nothing, and one for whom nobody looked yet. */
const onbekend = person('gezinx-kind1', 'HOOFDPERSOON');
const ongekoppeld = person('verward', 'HOOFDPERSOON');
const everybody = [willem, moeder, onbekend, ongekoppeld];

const mutatiesVanWillem = demoRecords(1)
  .mutaties.filter(({ persoon }) => persoon === 'willem')
  .sort((one, other) => (one.datum < other.datum ? 1 : -1));

interface Bladzijde {
  readonly rijen: readonly { readonly datum: string; readonly soort: string }[];
  readonly aantal: number;
  readonly volgende: string | null;
}

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openTestSubgraph(police);
  await police.fillDemo?.(subgraph.server.ownerUrl, 1);
  await subgraph.link('politie', CASUS, [willem, moeder, onbekend]);
});
afterAll(() => subgraph.close());

async function politie(of: LinkedPerson, fields: string): Promise<Record<string, unknown>> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { politie { ${fields} } } } }`;
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: everybody } as const;
  const answer = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: of.id }] });
  expect(answer.errors).toBeUndefined();
  const data = JSON.parse(JSON.stringify(answer.data)) as { _entities: { politie: Record<string, unknown> }[] };
  return data._entities[0]?.politie ?? {};
}

async function mutaties(args: string): Promise<Bladzijde> {
  const keuze = args === '' ? '' : `(${args})`;
  return (await politie(willem, `mutaties${keuze} { rijen { datum soort } aantal volgende }`)).mutaties as Bladzijde;
}

const dagen = (blad: Bladzijde): string[] => blad.rijen.map(({ datum }) => datum);

describe('PolitieBeeld', () => {
  it('gives the mutaties newest first in pages of fifty, with their number over all pages', async () => {
    const eerste = await mutaties('');
    expect(dagen(eerste)).toEqual(mutatiesVanWillem.slice(0, 50).map(({ datum }) => datum));
    expect(eerste.aantal).toBe(mutatiesVanWillem.length);
    const tweede = await mutaties(`na: "${eerste.volgende}"`);
    expect(dagen(tweede)).toEqual(mutatiesVanWillem.slice(50).map(({ datum }) => datum));
    expect(tweede).toMatchObject({ aantal: mutatiesVanWillem.length, volgende: null });
  });

  it('filters by soort and from a day on, counts what is left, and turns the order around', async () => {
    const gezocht = mutatiesVanWillem.filter(({ soort, datum }) => soort === 'GEWELD' && datum >= '2025-11-20');
    const gevonden = await mutaties('soort: GEWELD, sinds: "2025-11-20", volgorde: OUDSTE_EERST');
    expect(dagen(gevonden)).toEqual(gezocht.map(({ datum }) => datum).reverse());
    expect(gevonden.rijen.every(({ soort }) => soort === 'GEWELD')).toBe(true);
    expect(gevonden.aantal).toBe(gezocht.length);
  });

  it('takes an argument that is explicitly null for one that was not given', async () => {
    expect(await mutaties('soort: null, sinds: null, volgorde: null, eerste: 3')).toMatchObject({
      aantal: mutatiesVanWillem.length,
      rijen: mutatiesVanWillem.slice(0, 3).map(({ datum, soort }) => ({ datum, soort })),
    });
  });

  it('A99: a cursor of one choice opens no other list and no other order', async () => {
    const { volgende } = await mutaties('eerste: 5');
    const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: CASUS, betrokkenen: everybody } as const;
    for (const veld of [`mutaties(volgorde: OUDSTE_EERST, na: "${volgende}")`, `aanhoudingen(na: "${volgende}")`]) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { politie { ${veld} { aantal } } } } }`;
      const answer = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: willem.id }] });
      expect(answer.errors).toHaveLength(1);
    }
  });

  it('derives the last contact from the newest mutatie', async () => {
    expect(await politie(willem, 'laatsteContact')).toEqual({ laatsteContact: mutatiesVanWillem[0]?.datum });
    expect(await politie(onbekend, 'laatsteContact')).toEqual({ laatsteContact: null });
  });

  it('R04: says null while nobody looked, and an empty page when it looked and found nothing', async () => {
    const lijsten = ['hgMeldingen', 'zorgmeldingen', 'aanhoudingen', 'aandachtsvestigingen', 'sfeerPvs', 'mutaties'];
    const fields = `stand geweldWapen { advies } ${lijsten.map((lijst) => `${lijst} { rijen { bron } aantal volgende }`).join(' ')}`;
    const leeg = Object.fromEntries(lijsten.map((lijst) => [lijst, { rijen: [], aantal: 0, volgende: null }]));
    expect(await politie(onbekend, fields)).toEqual({ stand: 'NIETS_BEKEND', geweldWapen: null, ...leeg });
    const niets = Object.fromEntries(lijsten.map((lijst) => [lijst, null]));
    expect(await politie(ongekoppeld, fields)).toEqual({ stand: 'NOG_NIET_GEKOPPELD', geweldWapen: null, ...niets });
  });

  it('gives each person only the meldingen and the note on the address that are that person’s own', async () => {
    const fields = 'hgMeldingen { aantal } aandachtsvestigingen { rijen { begin einde } } veelplegerstatus';
    expect(await politie(willem, fields)).toEqual({
      hgMeldingen: { aantal: 3 },
      aandachtsvestigingen: {
        rijen: [
          { begin: '2026-11-13', einde: null },
          { begin: '2025-10-05', einde: '2026-05-02' },
        ],
      },
      veelplegerstatus: 'ZEER_ACTIEVE_VEELPLEGER',
    });
    expect(await politie(moeder, 'hgMeldingen { aantal }')).toEqual({ hgMeldingen: { aantal: 4 } });
  });

  it('R07: the database refuses data of Wpg art. 9, 10 and 12, and data in the name of another organisation', async () => {
    const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where column_name = 'wpg_artikel'`,
      );
      expect(rows).toHaveLength(8);
      for (const { name } of rows) {
        for (const change of ['wpg_artikel = 9', 'wpg_artikel = 10', 'wpg_artikel = 12', `bron = 'om'`]) {
          const refused = owner.query(`update ${name} set ${change}`);
          await expect(refused, `${name}: ${change}`).rejects.toMatchObject({ code: CHECK_VIOLATION });
        }
      }
    } finally {
      await owner.end();
    }
  });
});

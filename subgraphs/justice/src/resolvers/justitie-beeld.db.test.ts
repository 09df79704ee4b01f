import { randomUUID } from 'node:crypto';
import { PEILDATUM, population } from '@ketenhub/region';
import { stopClockAt } from '@ketenhub/subgraph';
import {
  type LinkedPerson,
  openTestSubgraph,
  type TestSubgraph,
} from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import type { Organisatie, Rol } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { justice } from '../definition.ts';
import { demoRecords } from '../demo/demo-records.ts';

const CASUS = 'ZVH-2026-0101';
const CHECK_VIOLATION = '23514';
/** Which organisation holds which table: the whole of R08 and of "everything per OIN" in one list. */
const TABLES: Readonly<Record<string, Organisatie>> = {
  strafzaken: 'om',
  zittingen: 'om',
  afdoeningen: 'om',
  voorwaarden: 'om',
  proeftijden: 'om',
  isd_maatregelen: 'om',
  zsm_beoordelingen: 'om',
  tenuitvoerleggingen: 'om',
  toezichten: 'reclassering',
  adviezen: 'reclassering',
  risicotaxaties: 'reclassering',
  begeleidingen: 'dji',
  onderzoeken: 'rvdk',
};
const ORGANISATIES = ['om', 'reclassering', 'dji', 'rvdk'] as const;

const person = (code: string): LinkedPerson => ({
  id: randomUUID(),
  soort: 'HOOFDPERSOON',
  bsn: population(1).find((inwoner) => inwoner.code === code)?.bsn ?? '',
});
const willem = person('willem');
const nazorg = person('nazorg');
const jeugdige = person(
  demoRecords(1).tenuitvoerleggingen.find(({ inrichting }) => inrichting === null)?.persoon ?? '',
);
const everybody = [willem, nazorg, jeugdige];
let subgraph: TestSubgraph;

beforeAll(async () => {
  stopClockAt(PEILDATUM);
  subgraph = await openTestSubgraph(justice);
  await justice.fillDemo?.(subgraph.server.ownerUrl, 1);
  for (const organisatie of ['om', 'reclassering', 'rvdk'] as const) await subgraph.link(organisatie, CASUS, everybody);
});
afterAll(async () => {
  stopClockAt(null);
  await subgraph.close();
});

async function justitie(fields: string, of = willem, rol: Rol = 'PROCESREGISSEUR'): Promise<Record<string, unknown>> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { justitie { ${fields} } } } }`;
  const organisatie = rol === 'PROCESREGISSEUR' ? 'zvh' : 'college';
  const asker = { rol, organisatie, casus: CASUS, betrokkenen: everybody } as const;
  const answer = await subgraph.ask(asker, query, { r: [{ __typename: 'Betrokkene', id: of.id }] });
  expect(answer.errors).toBeUndefined();
  const data = JSON.parse(JSON.stringify(answer.data)) as { _entities: { justitie: Record<string, unknown> }[] };
  return data._entities[0]?.justitie ?? {};
}

async function om<Value>(field: string, of = willem): Promise<Value> {
  const beeld = (await justitie(`om { ${field} }`, of)).om as Record<string, unknown>;
  return Object.values(beeld)[0] as Value;
}

describe('JustitieBeeld', () => {
  it('R04: every organisation speaks for itself: linked, knowing nothing, or not linked yet', async () => {
    const fields = `om { stand } reclassering { stand }
      rvdk { stand onderzoeken { rijen { begin } aantal volgende } } dji { stand begeleiding { drPlan } }`;
    expect(await justitie(fields)).toEqual({
      om: { stand: 'GEKOPPELD' },
      reclassering: { stand: 'GEKOPPELD' },
      rvdk: { stand: 'NIETS_BEKEND', onderzoeken: { rijen: [], aantal: 0, volgende: null } },
      dji: { stand: 'NOG_NIET_GEKOPPELD', begeleiding: null },
    });
  });

  it('R04: gives with one organisation on the casus the rows of that organisation and of no other', async () => {
    const alone = 'ZVH-2026-0105';
    const lists = `om { strafzaken { aantal } voorwaarden { aantal } tenuitvoerlegging { soort } proeftijd { begin } }
      reclassering { toezichten { aantal } risicotaxaties { aantal } advies { datum } } dji { begeleiding { peildatum } }
      rvdk { onderzoeken { aantal } }`;
    for (const only of ORGANISATIES) {
      const own = { ...nazorg, id: randomUUID() };
      await subgraph.link(only, alone, [own]);
      const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: alone, betrokkenen: [own] } as const;
      const query = `{ _entities(representations: [{ __typename: "Betrokkene", id: "${own.id}" }]) {
        ... on Betrokkene { justitie { ${lists} } } } }`;
      const { data } = await subgraph.ask(asker, query);
      const [{ justitie: beeld }] = (
        JSON.parse(JSON.stringify(data)) as { _entities: [{ justitie: Record<string, Record<string, unknown>> }] }
      )._entities;
      for (const organisatie of ORGANISATIES) {
        const values = Object.values(beeld[organisatie] ?? {});
        expect([only, organisatie, values.every((value) => value === null)]).toEqual([
          only,
          organisatie,
          organisatie !== only,
        ]);
      }
      await subgraph.unlink(only, alone);
    }
  });

  it('R08: tenuitvoerlegging came into being at DJI and is supplied by the OM alone', async () => {
    expect(await om('tenuitvoerlegging { bron herkomst zitVast verwachtEinde }')).toEqual({
      bron: 'om',
      herkomst: 'dji',
      zitVast: false,
      verwachtEinde: '2026-11-12',
    });
  });

  it('derives detention and proeftijd on the day of the request', async () => {
    try {
      stopClockAt('2026-11-11');
      expect(await om('tenuitvoerlegging { zitVast }')).toEqual({ zitVast: true });
      expect(await om('proeftijd { loopt }')).toEqual({ loopt: true });
      stopClockAt('2026-11-13');
      expect(await om('tenuitvoerlegging { zitVast }')).toEqual({ zitVast: false });
      expect(await om('proeftijd { loopt }')).toEqual({ loopt: false });
    } finally {
      stopClockAt(PEILDATUM);
    }
  });

  it('R08: a taakstraf of a minor came into being at the RvdK, is supplied by the OM, and holds nobody', async () => {
    expect(await om('tenuitvoerlegging { bron herkomst inrichting zitVast }', jeugdige)).toEqual({
      bron: 'om',
      herkomst: 'rvdk',
      inrichting: null,
      zitVast: false,
    });
  });

  it('R08: the database refuses every record under the name of another organisation than the one that holds it', async () => {
    const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where column_name = 'herkomst' and table_schema = 'public'`,
      );
      expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
      for (const [table, own] of Object.entries(TABLES)) {
        for (const other of ORGANISATIES.filter((code) => code !== own)) {
          const refused = owner.query(`update ${table} set bron = '${other}'`);
          await expect(refused, `${table}: ${other}`).rejects.toMatchObject({ code: CHECK_VIOLATION });
        }
      }
    } finally {
      await owner.end();
    }
  });

  it('gives a condition together with the exemption that the OM made on it', async () => {
    const voorwaarden = await om(
      'voorwaarden { rijen { begin geldigTot uitzondering uitzonderingTot } aantal }',
      nazorg,
    );
    expect(voorwaarden).toEqual({
      aantal: 3,
      rijen: [
        { begin: '2026-10-21', geldigTot: '2029-10-20', uitzondering: null, uitzonderingTot: null },
        { begin: '2026-03-20', geldigTot: '2026-10-06', uitzondering: null, uitzonderingTot: null },
        {
          begin: '2026-03-20',
          geldigTot: '2026-06-30',
          uitzondering: expect.stringContaining('verhuizing'),
          uitzonderingTot: '2026-06-17',
        },
      ],
    });
  });

  it('gives the strafzaken in the order that was asked, in pages that skip and repeat none', async () => {
    interface Blad {
      readonly rijen: readonly { readonly pleegdatum: string }[];
      readonly aantal: number;
      readonly volgende: string | null;
    }
    const page = (args: string): Promise<Blad> => om(`strafzaken(${args}) { rijen { pleegdatum } aantal volgende }`);
    const days = ({ rijen }: Blad): string[] => rijen.map(({ pleegdatum }) => pleegdatum);
    const whole = await page('volgorde: NIEUWSTE_EERST');
    expect(days(whole)).toEqual([...days(whole)].sort().reverse());
    expect(days(await page('volgorde: null'))).toEqual(days(whole));
    expect(days(await page('volgorde: OUDSTE_EERST'))).toEqual([...days(whole)].reverse());
    const found: string[] = [];
    for (let na: string | null = null, turn = 0; turn < 10; turn += 1) {
      const blad: Blad = await page(`eerste: 3${na === null ? '' : `, na: "${na}"`}`);
      expect(blad.aantal).toBe(whole.aantal);
      found.push(...days(blad));
      na = blad.volgende;
      if (na === null) break;
    }
    expect(found).toEqual(days(whole));
  });

  it('gives who may see an afdoening and not the case behind it the afdoening (rows of the privacyprotocol)', async () => {
    const fields = 'om { strafzaken { aantal } afdoeningen { rijen { inhoud } } zsmBeoordelingen { aantal } }';
    const beeld = (await justitie(fields, willem, 'CASUSREGISSEUR')).om as Record<string, unknown>;
    expect(beeld.zsmBeoordelingen).toBeNull();
    expect(beeld.afdoeningen).not.toBeNull();
  });
});

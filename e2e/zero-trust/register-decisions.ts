import { expect, it } from 'vitest';
import { post } from './ask-directly.ts';
import type { CanaryWorld } from './canary-world.ts';
import { signCheckpoint } from './case-requests.ts';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { Beslishulp } from './verstrekking-decisions.ts';

/** A change of a table of the register beside the casus: what it changes shows in the rows of that table. */
interface Registerbesluit {
  readonly name: string;
  readonly call: string;
  readonly reset: string;
  readonly outcome: string;
  readonly made: string;
  readonly table: 'belangenconflicten' | 'relaties';
}

const KENMERK = 'rij-van-de-toets';
const STAND = "fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()";
const CONFLICT = { reset: STAND, table: 'belangenconflicten' } as const;
const RELATIE = { reset: STAND, table: 'relaties' } as const;
const CONFLICT_OUTCOME =
  '{ __typename ... on BelangenconflictOnvolledig { fouten { veld } } ... on BesluitGeweigerd { uitleg } }';

function besluitenVan(casus: string, [hoofdpersoon, kring]: readonly string[]): Registerbesluit[] {
  return [
    {
      ...CONFLICT,
      name: 'belangenconflictVastleggen',
      call: `belangenconflictVastleggen(casus: "${casus}", account: "iemand-anders")`,
      outcome: CONFLICT_OUTCOME,
      made: 'BelangenconflictBijgewerkt',
    },
    {
      ...CONFLICT,
      name: 'belangenconflictMelden',
      call: `belangenconflictMelden(casus: "${casus}")`,
      outcome: '{ __typename ... on BelangenconflictGemeld { gemeldOp } ... on BesluitGeweigerd { uitleg } }',
      made: 'BelangenconflictGemeld',
    },
    {
      ...CONFLICT,
      name: 'belangenconflictIntrekken',
      call: `belangenconflictIntrekken(casus: "${casus}", kenmerk: "${KENMERK}", reden: "Het was een naamgenoot.")`,
      outcome: CONFLICT_OUTCOME,
      made: 'BelangenconflictBijgewerkt',
    },
    {
      ...RELATIE,
      name: 'relatieVastleggen',
      call: `relatieVastleggen(casus: "${casus}", versie: 1, relatie: { betrokkene: "${hoofdpersoon}", ander: "${kring}",
        soort: PARTNER, bron: "politie", herkomst: "politie", peildatum: "2026-01-01", status: FEIT, beperking: "" })`,
      outcome: '{ __typename ... on RelatieOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }',
      made: 'RelatieVastgelegd',
    },
    {
      ...RELATIE,
      name: 'relatieIntrekken',
      call: `relatieIntrekken(casus: "${casus}", kenmerk: "${KENMERK}", versie: 1)`,
      outcome: '{ __typename ... on BesluitGeweigerd { uitleg } }',
      made: 'CasusBijgewerkt',
    },
  ];
}

/** One row of the test in each table, and nothing beside it and the canaries. */
const FRESH = [
  "delete from belangenconflicten where casus = $1 and kenmerk not like 'kanarie-%'",
  "delete from relaties where casus = $1 and kenmerk not like 'kanarie-%'",
  `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ($1, '${KENMERK}', 'nog-iemand', now(), 'x')`,
  `insert into relaties (casus, kenmerk, betrokkene, ander, soort, bron, herkomst, peildatum, status)
   select casus, '${KENMERK}', betrokkene, ander, 'HUISGENOOT', 'politie', 'politie', now(), 'FEIT' from relaties where casus = $1`,
];

/** The changes of who is shut out and of relations, asked directly: by who may, and with one dimension off. */
export function registerBesluiten(casus: string, hulp: Beslishulp & { readonly world: () => CanaryWorld }): void {
  const names = besluitenVan(casus, []).map(({ name }) => name);
  const besluitOf = (name: string): Registerbesluit => {
    const handles = hulp.world().setting.betrokkenen.map(({ id }) => id);
    const found = besluitenVan(casus, handles).find((besluit) => besluit.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const refresh = async (besluit: Registerbesluit): Promise<void> => {
    for (const statement of FRESH) await hulp.register(statement);
    await hulp.reset(besluit);
  };
  async function attempt(besluit: Registerbesluit, right: Right) {
    const rows = () => hulp.register(`select * from ${besluit.table} where casus = $1 order by id`);
    const before = JSON.stringify(await rows());
    const { body } = await hulp.decide(besluit, right);
    return { uitkomst: body.data?.uitkomst ?? null, changed: before !== JSON.stringify(await rows()) };
  }
  const basesOf = (besluit: Registerbesluit): Right[] => [
    ...new Map(
      hulp
        .rightsFor(besluit)
        .filter(({ fase }) => fase === 'CASUSOVERLEG')
        .map((right) => [`${right.rol} ${right.klasse}`, right]),
    ).values(),
  ];

  it.each(names)('A90, R09: %s is made for who may', async (name) => {
    const besluit = besluitOf(name);
    const bases = basesOf(besluit);
    const isHouse = bases.every(({ organisatie }) => organisatie === 'zvh');
    expect(isHouse).toBe(name !== 'belangenconflictMelden');
    expect(bases.length).toBeGreaterThan(1);
    for (const right of bases) {
      await refresh(besluit);
      const made = { uitkomst: expect.objectContaining({ __typename: besluit.made }), changed: true };
      expect([right.rol, await attempt(besluit, right)]).toEqual([right.rol, made]);
    }
  });

  it.each(names)('A29: %s is null and changes nothing when one dimension is off', async (name) => {
    const besluit = besluitOf(name);
    const done = new Set<Dimension>();
    await refresh(besluit);
    for (const base of basesOf(besluit).slice(0, 1)) {
      const misses = nearMisses(hulp.view().beleid, base, ['zvh']).filter(({ right }) => !hulp.open(besluit, right));
      for (const dimension of DIMENSIONS) {
        const miss = misses.find((kandidaat) => kandidaat.dimension === dimension);
        if (miss === undefined) continue;
        expect([dimension, await attempt(besluit, miss.right)]).toEqual([
          dimension,
          { uitkomst: null, changed: false },
        ]);
        done.add(dimension);
      }
    }
    expect([...done]).toEqual(expect.arrayContaining(['doel', 'fase', 'rol', 'klasse']));
  });

  it('A90: whoever is shut out changes nothing with evidence of a moment before, and is let in by nobody of himself', async () => {
    for (const name of names) {
      const besluit = besluitOf(name);
      await refresh(besluit);
      await hulp.register(
        `insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ($1, 'eigen', 'account-van-de-toets', now(), 'x')`,
      );
      const [right] = basesOf(besluit);
      if (right === undefined) throw new Error(name);
      expect([name, await attempt(besluit, right)]).toEqual([name, { uitkomst: null, changed: false }]);
    }
    for (const statement of FRESH.slice(0, 2)) await hulp.register(statement);
  });

  it('A90, A92: the case authority answers who is shut out in the bytes of a casus that does not exist, and reports it', async () => {
    const { subgraphs } = hulp.world();
    const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', doel: 'ZVH-CASUSOVERLEG' } as const;
    const give = async (nummer: string) => {
      const verzoek = await signCheckpoint(subgraphs.issuer, { ...asker, casus: nummer });
      return post(`${subgraphs.of('casus').url}/casusbewijs`, JSON.stringify({ verzoek }));
    };
    await hulp.register(`update casussen set ${STAND} where nummer = $1`);
    expect((await give(casus)).status).toBe(200);
    await hulp.register(
      "insert into belangenconflicten (casus, kenmerk, account, gemeld_op, gemeld_door) values ($1, 'a90', 'toets', now(), 'x')",
    );
    const out = await give(casus);
    await hulp.register("delete from belangenconflicten where casus = $1 and kenmerk = 'a90'");
    expect(out).toEqual(await give('ZVH-2026-0000'));
    expect([out.status, out.text]).toEqual([404, '{"fout":"Deze casus is er voor u niet."}']);
    const reported = subgraphs.of('casus').log().split('\n');
    expect(reported.filter((line) => line.includes('"BELANGENCONFLICT"'))).toHaveLength(1);
    expect((await give(casus)).status).toBe(200);
  });
}

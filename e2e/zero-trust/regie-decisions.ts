import { dutchDay, OIN } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import { OUTCOME as BESLUIT_OUTCOME } from './decisions.ts';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { Beslishulp } from './verstrekking-decisions.ts';

interface Regiebesluit {
  readonly name: string;
  readonly call: string;
  readonly reset: string;
  readonly outcome: string;
  readonly fase: 'CASUSOVERLEG' | 'AFSCHALING';
}

const OUTCOME = `{ __typename ... on CasusBijgewerkt { casus { nummer } } ... on BesluitGeweigerd { uitleg }
  ... on RegieOnvolledig { fouten { veld uitleg } } }`;
const KENMERK = 'regie-van-de-toets';
const TEXT = 'Voor de toets van het huis.';
const CONTACT = 'naam: "Toets Toetsema", functie: "toetser", telefoon: "0880001234"';

function besluitenVan(casus: string, dag: string): Regiebesluit[] {
  const morgen = `${Number(dag.slice(0, 4)) + 1}-01-02`;
  const besluit = (name: string, args: string, fase: Regiebesluit['fase'] = 'CASUSOVERLEG'): Regiebesluit => ({
    name,
    call: `${name}(casus: "${casus}", ${args}, versie: 1)`,
    reset: `fase = '${fase}', doelbesluit_op = now(), deelnemersbesluit_op = now()`,
    outcome: OUTCOME,
    fase,
  });
  return [
    besluit(
      'knelpuntVastleggen',
      `knelpunt: { soort: "WACHTLIJST", leefgebied: "ZORG", toelichting: "${TEXT}", sinds: "${dag}", herkomst: "zvh" }`,
    ),
    besluit('knelpuntAfsluiten', `kenmerk: "${KENMERK}", afloop: INGETROKKEN`),
    besluit(
      'afschalingVastleggen',
      `afschaling: { risicocheck: IN_ORDE, samenwerkingscheck: IN_ORDE, regieBij: "politie", consultOp: "${morgen}",
        consultDoor: "zvh", toelichting: "${TEXT}" }`,
      'AFSCHALING',
    ),
    besluit('opschalen', `opschaling: { naarFase: UITVOERING, reden: TERUGVAL, toelichting: "${TEXT}" }`, 'AFSCHALING'),
    besluit('casusregisseurVastleggen', `regisseur: { organisatie: "politie", contactpunt: { ${CONTACT} } }`),
    besluit(
      'opdrachtVastleggen',
      `opdracht: { opdrachtsoort: TRAJECTREGIE, organisatie: "politie", omschrijving: "${TEXT}", vanaf: "${dag}" }`,
    ),
    besluit('opdrachtBeeindigen', `kenmerk: "${KENMERK}"`),
    besluit('problematiekVastleggen', 'problematiek: ["SCHULDEN"]'),
    besluit('contactpuntVastleggen', `contactpunt: { organisatie: "politie", ${CONTACT} }`),
    besluit('contactpuntIntrekken', 'organisatie: "om"'),
    besluit(
      'aveVastleggen',
      `ave: { avefase: AVE_4, kenmerken: [MEER_DOMEINEN], casusregie: "politie", procesregie: "zvh", opdrachtgever: "politie",
        bestuurlijk: "politie" }`,
    ),
    {
      ...besluit('regiekleurVastleggen', `regiekleur: ROOD, kenmerken: ["ZORG_UITGEPUT"], toelichting: "${TEXT}"`),
      outcome: BESLUIT_OUTCOME,
    },
    besluit(
      'evaluatieVastleggen',
      `evaluatie: { evaluatiedag: "${dag}", evaluatieconclusie: AFSLUITEN, vervolg: "${TEXT}" }`,
    ),
  ];
}

/** A knelpunt, an opdracht and a contactpunt of the test beside those of the canaries, and nothing that an earlier decision left. */
const FRESH = [
  "delete from knelpunten where casus = $1 and kenmerk not like 'kanarie-%'",
  "delete from opdrachten where casus = $1 and kenmerk not like 'kanarie-%'",
  "delete from contactpunten where casus = $1 and naam not like 'kanarie-%'",
  "delete from problematiek where casus = $1 and code <> 'VERSLAVING'",
  "delete from schaalstappen where casus = $1 and toelichting not like 'kanarie-%'",
  "delete from casusregisseurs where casus = $1 and (naam is null or naam not like 'kanarie-%')",
  'delete from ave_oordelen where casus = $1',
  "delete from regieoordelen where casus = $1 and toelichting not like 'kanarie-%'",
  "delete from evaluaties where casus = $1 and vervolg not like 'kanarie-%'",
  `insert into knelpunten (casus, kenmerk, bron, herkomst, peildatum, status, soort, lijstversie, sinds, toelichting)
   values ($1, '${KENMERK}', 'zvh', 'zvh', now(), 'FEIT', 'WACHTLIJST', '2015.1', now(), 'x')`,
  `insert into opdrachten (casus, kenmerk, opdrachtsoort, oin, omschrijving, vanaf)
   values ($1, '${KENMERK}', 'TRAJECTREGIE', '${OIN.politie}', 'x', now())`,
  `insert into contactpunten (casus, oin, naam, functie, telefoon) values ($1, '${OIN.om}', 'x', 'x', 'x')`,
];
const TABLES =
  'knelpunten opdrachten contactpunten problematiek schaalstappen casusregisseurs ave_oordelen regieoordelen evaluaties';
const SNAPSHOT = `select ${TABLES.split(' ')
  .map((table) => `(select jsonb_agg(t order by t::text) from ${table} t where casus = $1)::text as ${table}`)
  .join(', ')}`;

/** The changes of the regie over a casus, asked directly: by who may, and with one dimension off. */
export function regieBesluiten(casus: string, hulp: Beslishulp): void {
  const dag = dutchDay(new Date());
  async function refresh(een: Regiebesluit): Promise<void> {
    for (const statement of FRESH) await hulp.register(statement);
    await hulp.reset(een);
  }
  async function attempt(een: Regiebesluit, right: Right) {
    const before = JSON.stringify(await hulp.register(SNAPSHOT));
    const { body } = await hulp.decide(een, right);
    const uitkomst = body.data?.uitkomst ?? null;
    return { uitkomst, changed: before !== JSON.stringify(await hulp.register(SNAPSHOT)) };
  }
  const basesOf = (een: Regiebesluit): Right[] => [
    ...new Map(
      hulp
        .rightsFor(een)
        .filter(({ fase }) => fase === een.fase)
        .map((right) => [right.rol, right]),
    ).values(),
  ];

  it.each(besluitenVan(casus, dag))('WGS 2.31(5)-(6): $name is made for who may, and is of the house', async (een) => {
    expect(basesOf(een).map(({ rol }) => rol)).toEqual(['PROCESREGISSEUR', 'PROCESONDERSTEUNER']);
    for (const right of basesOf(een)) {
      await refresh(een);
      expect([right.rol, await attempt(een, right)]).toEqual([
        right.rol,
        { uitkomst: { __typename: 'CasusBijgewerkt', casus: { nummer: casus } }, changed: true },
      ]);
    }
  });

  it.each(besluitenVan(casus, dag))('A29: $name is null and changes nothing when one dimension is off', async (een) => {
    const done = new Set<Dimension>();
    await refresh(een);
    for (const base of basesOf(een).slice(0, 1)) {
      const misses = nearMisses(hulp.view().beleid, base, ['zvh']).filter(({ right }) => !hulp.open(een, right));
      for (const dimension of DIMENSIONS) {
        const miss = misses.find((kandidaat) => kandidaat.dimension === dimension);
        if (miss === undefined) continue;
        expect([dimension, await attempt(een, miss.right)]).toEqual([dimension, { uitkomst: null, changed: false }]);
        done.add(dimension);
      }
    }
    expect([...done]).toEqual(expect.arrayContaining(['doel', 'fase', 'rol', 'klasse']));
  });
}

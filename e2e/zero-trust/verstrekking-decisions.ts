import { dutchDay, ORGANISATIES } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, nearMisses, type Right } from './rights.ts';
import type { View } from './whole-view.ts';

interface Verstrekkingsbesluit {
  readonly name: string;
  readonly call: string;
  readonly reset: string;
  readonly also?: string;
  readonly outcome: string;
}

/** What the file of the decisions lends: how it resets the register, asks and finds out who may. */
export interface Beslishulp {
  readonly view: () => View;
  readonly register: (text: string) => Promise<Record<string, unknown>[]>;
  readonly reset: (besluit: Verstrekkingsbesluit) => Promise<void>;
  readonly decide: (
    besluit: Verstrekkingsbesluit,
    right: Right,
  ) => Promise<{ body: { data?: Record<string, unknown> | null } }>;
  readonly rightsFor: (besluit: Verstrekkingsbesluit) => Right[];
  readonly open: (besluit: Verstrekkingsbesluit, right: Right) => boolean;
}

const KENMERK = 'verstrekking-van-de-toets';
const STAND = "fase = 'CASUSOVERLEG', doelbesluit_op = now(), deelnemersbesluit_op = now()";
const OUTCOME = `{ __typename ... on VerstrekkingVastgelegd { kenmerk } ... on BesluitGeweigerd { uitleg }
  ... on VerstrekkingOnvolledig { fouten { veld uitleg } } ... on VoorwaardenOpen { voorwaarden { code } } }`;
const TEXT = 'Voor de toets van het huis.';

const besluit = (casus: string, name: string, args: string, verstrekt = false): Verstrekkingsbesluit => ({
  name,
  call: `${name}(casus: "${casus}", ${args}, versie: 1)`,
  reset: STAND,
  also: verstrekt
    ? `update verstrekkingen set verstrekkingstand = 'VERSTREKT', verstrekt_op = now() where casus = $1 and kenmerk = '${KENMERK}'`
    : 'select $1',
  outcome: OUTCOME,
});

function besluitenVan(casus: string, dag: string): Verstrekkingsbesluit[] {
  const one = `verstrekking: "${KENMERK}"`;
  const over = `${Number(dag.slice(0, 4)) + 1}-01-02`;
  const scenario = `{ aanleiding: "${TEXT}", afspraak: "${TEXT}", afdoeningsadvies: "${TEXT}", onderbouwing: "${TEXT}",
    voorwaarden: "${TEXT}", peildatum: "${dag}" }`;
  const verstrekking = `{ volgnummer: 9, scenarioversie: 1, ontvanger: ZSM, noodzaak: "${TEXT}", voorwaarden: "${TEXT}",
    isGetoetst: true, isZonderBezwaar: true }`;
  const terug = `{ ontvangenOp: "${dag}", gevolg: OPGEVOLGD, isBruikbaar: true, toelichting: "${TEXT}" }`;
  const invoer = `{ ontvangersoort: DEELNEMER, ontvanger: "dji", grondslag: WGS_1_7_1, noodzaak: "${TEXT}",
    voorwaarden: "${TEXT}", delen: [{ deelsoort: DEELNEMERS }] }`;
  return [
    {
      ...besluit(casus, 'scenarioVastleggen', `scenario: ${scenario}`),
      outcome:
        '{ __typename ... on CasusBijgewerkt { casus { nummer } } ... on VerstrekkingOnvolledig { fouten { veld } } }',
    },
    besluit(casus, 'scenarioVerstrekken', `verstrekking: ${verstrekking}`),
    besluit(casus, 'terugkoppelingVragen', `${one}, uiterlijkOp: "${over}"`, true),
    besluit(casus, 'terugkoppelingVastleggen', `${one}, terugkoppeling: ${terug}`, true),
    besluit(casus, 'verstrekkingVoorbereiden', `verstrekking: ${invoer}`),
    {
      ...besluit(casus, 'verstrekkingBeoordelen', `${one}, antwoord: GEWEIGERD`),
      outcome: '{ __typename ... on CasusBijgewerkt { casus { nummer } } ... on BesluitGeweigerd { uitleg } }',
    },
    besluit(casus, 'verstrekkingVastleggen', `${one}, isGetoetst: true`),
    besluit(casus, 'verstrekkingIntrekken', one),
  ];
}

/** One verstrekking that everybody agreed to and one scenario that counts, beside those of the canaries. */
const FRESH = [
  ...['terugkoppelingen', 'verstrekkingstandpunten', 'verstrekkingsdelen', 'verstrekkingen', 'scenarios'].map(
    (table) => `delete from ${table} where casus = $1`,
  ),
  `insert into scenarios (casus, bron, herkomst, peildatum, status, volgnummer, scenarioversie, aanleiding, afspraak, afdoeningsadvies, vastgesteld_op)
   values ($1, 'zvh', 'zvh', now(), 'FEIT', 9, 1, 'x', 'x', 'x', now())`,
  `insert into verstrekkingen (casus, kenmerk, ontvangersoort, ontvanger, ontvanger_naam, grondslag, noodzaak, voorwaarden, verstrekkingstand, vastgelegd_op, vastgelegd_door, genomen_door)
   values ($1, '${KENMERK}', 'DEELNEMER', 'dji', 'x', 'x', 'x', 'x', 'VOORBEREID', now(), 'x', '{}')`,
  `insert into verstrekkingsdelen (casus, verstrekking, volgnummer, deelsoort, verwijzing) values ($1, '${KENMERK}', 1, 'DEELNEMERS', '1')`,
  `insert into verstrekkingstandpunten (casus, verstrekking, organisatie, gevraagd, gevraagd_op, antwoord, beantwoord_op, beantwoord_door)
   select $1, '${KENMERK}', unnest('{${ORGANISATIES.join(',')}}'::text[]), 'BEZWAAR', now(), 'AKKOORD', now(), 'x'`,
];
const SNAPSHOT = `select (select count(*) from scenarios where casus = $1) as scenarios,
  (select jsonb_agg(v order by v.id) from verstrekkingen v where casus = $1)::text as verstrekkingen,
  (select jsonb_agg(s order by s.id) from verstrekkingstandpunten s where casus = $1)::text as standpunten,
  (select jsonb_agg(t) from terugkoppelingen t where casus = $1)::text as terugkoppelingen`;

/** The changes of what goes out of a casus, asked directly: by who may, and with one dimension off. */
export function verstrekkingBesluiten(casus: string, hulp: Beslishulp): void {
  const dag = dutchDay(new Date());
  async function refresh(een: Verstrekkingsbesluit): Promise<void> {
    for (const statement of FRESH) await hulp.register(statement);
    await hulp.reset(een);
  }
  async function attempt(een: Verstrekkingsbesluit, right: Right) {
    const before = JSON.stringify(await hulp.register(SNAPSHOT));
    const { body } = await hulp.decide(een, right);
    const uitkomst = body.data?.uitkomst ?? null;
    return { uitkomst, changed: before !== JSON.stringify(await hulp.register(SNAPSHOT)) };
  }
  const basesOf = (een: Verstrekkingsbesluit): Right[] => [
    ...new Map(
      hulp
        .rightsFor(een)
        .filter(({ fase }) => fase === 'CASUSOVERLEG')
        .map((right) => [`${right.rol} ${right.klasse}`, right]),
    ).values(),
  ];

  it.each(besluitenVan(casus, dag))('R13: $name is made for who may', async (een) => {
    const bases = basesOf(een);
    expect(bases.length).toBeGreaterThan(0);
    for (const right of bases) {
      await refresh(een);
      const made = /^(CasusBijgewerkt|VerstrekkingVastgelegd)$/;
      expect([right.rol, await attempt(een, right)]).toEqual([
        right.rol,
        { uitkomst: expect.objectContaining({ __typename: expect.stringMatching(made) }), changed: true },
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

import { randomUUID } from 'node:crypto';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { PEILDATUM } from '@ketenhub/region';
import type { Organisatie } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SubgraphDefinition, stopClockAt } from '../index.ts';
import { filledIn, unfilled, valueFields } from './filled-fields.ts';
import { type GesteldeVraag, type Inbox, openInbox, type Veld } from './open-inbox.ts';
import { type LinkedPerson, openTestSubgraph, type TestSubgraph } from './open-test-subgraph.ts';
import { wholeQuery } from './whole-query.ts';

const CASUS = 'ZVH-2026-0801';
const ELDERS = 'ZVH-2026-0802';
const MERK = 'met de hand getypt';

function voorbeeld({ veld, soort, keuzes }: Veld): unknown {
  if (keuzes !== null) return keuzes[0];
  const dag = /einde|tot$/i.test(veld) ? '2027-06-01' : '2026-01-15';
  const waarden: Record<string, unknown> = { DAG: dag, JA_NEE: true, GETAL: 3, TEKSTEN: [MERK], TEKST: MERK };
  return waarden[soort];
}

const voorbeelden = (velden: readonly Veld[]) => Object.fromEntries(velden.map((veld) => [veld.veld, voorbeeld(veld)]));

/** What lets a secret-bound source give what it has of a person, as its owner. */
export type OpenGates = (
  owner: pg.Client,
  vraag: GesteldeVraag & { readonly organisatie: Organisatie },
) => Promise<void>;

interface Opened {
  readonly subgraph: TestSubgraph;
  readonly inbox: Inbox;
  readonly owner: pg.Client;
}

async function open<Sources>(definition: SubgraphDefinition<Sources>): Promise<Opened> {
  const subgraph = await openTestSubgraph(definition, definition.organisaties);
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  await owner.connect();
  return { subgraph, owner, inbox: await openInbox(subgraph, definition.organisaties) };
}

async function whole({ subgraph }: Opened, about: LinkedPerson, casus = CASUS): Promise<unknown> {
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus, betrokkenen: [about] } as const;
  const { data, errors } = await subgraph.ask(asker, wholeQuery(subgraph.schema, [about.id]));
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?._entities));
}

const HAND_TABLES = ['handmatige_vragen', 'handmatige_antwoorden', 'handmatige_personalia'];

async function left({ owner }: Opened, recordTables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const parts = [
    ...HAND_TABLES.map((table) => [table, 'true']),
    ...recordTables.map((table) => [table, 'antwoord_id is not null']),
    ['personen', 'bsn is null'],
  ];
  for (const [table = '', where] of parts) {
    const { rows } = await owner.query(`select count(*)::int as count from ${table} where ${where}`);
    counts[table] = rows[0].count;
  }
  return counts;
}

/**
 * What holds of every partner whose organisations answer by hand: every subcategorie can be answered, what is typed comes out of the
 * same fields as what a source system holds, in that casus only, and nothing of it stays when it is taken back or the link ends.
 */
export function describeHandGuarantees<Sources>(definition: SubgraphDefinition<Sources>, openGates?: OpenGates): void {
  describe(`answering by hand at ${definition.proces}`, () => {
    let opened: Opened;
    let recordTables: readonly string[];
    const person: LinkedPerson = { id: randomUUID(), soort: 'HOOFDPERSOON', bsn: '999990019' };
    const elsewhere: LinkedPerson = { ...person, id: randomUUID() };

    beforeAll(async () => {
      stopClockAt(PEILDATUM);
      opened = await open(definition);
      const { rows } = await opened.owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where column_name = 'antwoord_id' and table_schema = 'public'`,
      );
      recordTables = rows.map(({ name }) => name);
      for (const organisatie of definition.organisaties) {
        await opened.subgraph.link(organisatie, CASUS, [person]);
        await opened.subgraph.link(organisatie, ELDERS, [elsewhere]);
      }
    });
    afterAll(async () => {
      stopClockAt(null);
      await opened.inbox.close();
      await opened.owner.end();
      await opened.subgraph.close();
    });

    const vragenVan = async (organisatie: Organisatie, casus = CASUS) =>
      (await opened.inbox.get(organisatie, `/vragen?casus=${casus}`)).body;

    it('asks and can answer every subcategorie about persons that its organisations own', async () => {
      const { deelnemers, subcategorieen } = await readBeleid('schema/beleid.json');
      for (const organisatie of definition.organisaties) {
        const own = deelnemers.find(({ code }) => code === organisatie)?.subcategorieen ?? [];
        const wanted = subcategorieen.filter(
          ({ code, soort, volgt }) => own.includes(code) && soort === 'PERSOON' && volgt.length === 0,
        );
        const { vragen = [] } = await vragenVan(organisatie);
        expect(vragen.map(({ subcategorie }) => subcategorie).sort()).toEqual(wanted.map(({ code }) => code).sort());
        for (const { stand, persoon } of vragen)
          expect([stand, persoon]).toEqual(['OPEN', { bsn: person.bsn, naam: 'Test', geboortedatum: '2000-01-01' }]);
      }
    });

    it('gives what was typed in the same fields as what a source system holds: every one of them is filled', async () => {
      expect(JSON.stringify(await whole(opened, person))).not.toContain(MERK);
      for (const organisatie of definition.organisaties) {
        const { vragen = [], formulieren = {} } = await vragenVan(organisatie);
        for (const vraag of vragen) {
          await openGates?.(opened.owner, { ...vraag, organisatie });
          const gegevens = (formulieren[vraag.subcategorie] ?? []).map(({ soort, velden }) => ({
            ...{ soort, status: 'VERMOEDEN', peildatum: '2026-11-01', beperking: MERK },
            velden: voorbeelden(velden),
          }));
          const answer = await opened.inbox.post(organisatie, '/vragen/beantwoorden', {
            ...{ vraag: vraag.id, door: 'medewerker', gegevens },
          });
          expect([vraag.subcategorie, answer]).toEqual([
            vraag.subcategorie,
            { status: 200, body: { vraag: vraag.id, stand: 'BEANTWOORD' } },
          ]);
        }
      }
      const { schema, sdl } = opened.subgraph;
      const answer = await whole(opened, person);
      const filled = filledIn(schema, 'Betrokkene', answer);
      const without = unfilled(valueFields(schema, sdl), filled, 'regio');
      expect(without).toEqual([]);
      expect(JSON.stringify(answer)).toContain('"status":"VERMOEDEN"');
    });

    it('keeps no name and no BSN once everything is answered', async () => {
      expect((await left(opened, recordTables)).handmatige_personalia).toBe(definition.organisaties.length);
      for (const organisatie of definition.organisaties)
        for (const { persoon } of (await vragenVan(organisatie)).vragen ?? []) expect(persoon).toBeNull();
    });

    it('gives it in the casus that asked for it, and in no other', async () => {
      expect(JSON.stringify(await whole(opened, elsewhere, ELDERS))).not.toContain(MERK);
    });

    it('stays when the organisation comes to know the person itself, and still in this casus only', async () => {
      const before = await whole(opened, person);
      for (const organisatie of definition.organisaties)
        await opened.owner.query('insert into personen (organisatie, bsn) values ($1, $2)', [organisatie, person.bsn]);
      expect(await whole(opened, person)).toEqual(before);
      for (const organisatie of definition.organisaties) {
        await opened.subgraph.link(organisatie, CASUS, [person]);
        await opened.subgraph.link(organisatie, ELDERS, [elsewhere]);
      }
      expect(await whole(opened, person)).toEqual(before);
      expect(JSON.stringify(await whole(opened, elsewhere, ELDERS))).not.toContain(MERK);
    });

    it('is gone at once when it is taken back, with every record of it', async () => {
      for (const organisatie of definition.organisaties)
        for (const { id } of (await vragenVan(organisatie)).vragen ?? [])
          expect(await opened.inbox.post(organisatie, '/vragen/intrekken', { vraag: id, door: 'medewerker' })).toEqual({
            status: 200,
            body: { vraag: id, stand: 'OPEN' },
          });
      expect(JSON.stringify(await whole(opened, person))).not.toContain(MERK);
      const { handmatige_antwoorden: answers, ...counts } = await left(opened, recordTables);
      expect([answers, ...recordTables.map((table) => counts[table])]).toEqual([0, ...recordTables.map(() => 0)]);
    });

    it('R03: ends with the link, and leaves no question, answer, name or person behind', async () => {
      for (const organisatie of definition.organisaties) {
        const { vragen: [vraag] = [], formulieren = {} } = await vragenVan(organisatie);
        const [form] = formulieren[vraag?.subcategorie ?? ''] ?? [];
        const gegeven = {
          soort: form?.soort,
          status: 'FEIT',
          peildatum: '2026-11-01',
          velden: voorbeelden(form?.velden ?? []),
        };
        const body = { vraag: vraag?.id, door: 'medewerker', gegevens: [gegeven] };
        expect((await opened.inbox.post(organisatie, '/vragen/beantwoorden', body)).status).toBe(200);
      }
      for (const organisatie of definition.organisaties) {
        await opened.subgraph.unlink(organisatie, CASUS);
        await opened.subgraph.unlink(organisatie, ELDERS);
      }
      for (const [table, count] of Object.entries(await left(opened, recordTables))) {
        // A gate of its own holds on to the row of its person; the link goes all the same.
        if (openGates === undefined || table !== 'personen') expect([table, count]).toEqual([table, 0]);
      }
    });
  });
}

import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphDefinition } from '../index.ts';
import type { Asker, LinkedPerson } from './open-test-subgraph.ts';
import { type AnyPage, type PageAsked, type PageField, pageFields, pageOf, pageQuery } from './page-fields.ts';
import {
  CASUSSEN,
  CHECK_VIOLATION,
  type Copied,
  GEZIN,
  personsOf,
  type SourceFixture,
  WILLEM,
} from './source-fixture.ts';

const ELSEWHERE = 'ZVH-2026-9998';
/** Of a record; so that whoever has one of a list can page through it. */
const COPIES = 2;
/** Of the person whose list is walked through. */
const RECORDS_MAX = 10;
/** How far the demo region is searched for somebody with a record of each list. */
const CASUSSEN_MAX = 60;

/** A list of one person of one casus. */
interface Filled {
  readonly field: PageField;
  readonly casus: string;
  readonly person: LinkedPerson;
  /** Everybody of the casus. */
  readonly persons: readonly LinkedPerson[];
}

/** With the whole of it on one page. */
interface Whole extends Filled {
  readonly whole: AnyPage;
}

interface Place {
  readonly casus: string;
  readonly person: LinkedPerson;
  readonly gebruiker?: string;
}

const askerOf = (casus: string, betrokkenen: readonly LinkedPerson[], gebruiker = 'test'): Asker => ({
  rol: 'PROCESREGISSEUR',
  organisatie: 'zvh',
  casus,
  betrokkenen,
  gebruiker,
});

const personIn = ({ data }: ExecutionResult): unknown => (data?._entities as readonly unknown[] | undefined)?.[0];

/** Links the casus at every organisation; the two of the fixture are linked already. */
async function linkCasus<Sources>(
  definition: SubgraphDefinition<Sources>,
  { subgraph, willem, gezin }: SourceFixture,
  casus: string,
): Promise<readonly LinkedPerson[]> {
  if (casus === WILLEM) return willem;
  if (casus === GEZIN) return gezin;
  const persons = personsOf(casus);
  for (const organisatie of definition.organisaties) await subgraph.link(organisatie, casus, persons);
  return persons;
}

/** Per list somebody who has records of it, but not many; each in the casus for which the gate of it stands open. */
async function findFilled<Sources>(
  definition: SubgraphDefinition<Sources>,
  source: SourceFixture,
  fields: readonly PageField[],
): Promise<Filled[]> {
  const filled: Filled[] = [];
  for (const { nummer: casus } of CASUSSEN.slice(0, CASUSSEN_MAX)) {
    const open = fields.filter((field) => !filled.some((found) => found.field === field));
    if (open.length === 0) break;
    const persons = await linkCasus(definition, source, casus);
    const question = pageQuery(
      persons.map(({ id }) => id),
      open.map((field) => ({ field })),
    );
    const { data, errors } = await source.subgraph.ask(askerOf(casus, persons), question);
    expect(errors).toBeUndefined();
    const answered = data?._entities as readonly unknown[];
    for (const field of open) {
      const index = answered.findIndex((person) => {
        const aantal = pageOf(person, field)?.aantal ?? 0;
        return aantal > 0 && aantal <= RECORDS_MAX;
      });
      const person = persons[index];
      if (person !== undefined) filled.push({ field, casus, person, persons });
    }
  }
  return filled;
}

/**
 * What every list that is handed out by the page guarantees (attacks 96 to 99), for the lists of the schema as they are:
 * a new list is tested without being named, and fails as long as nobody in the region has a record of it.
 */
export function describePageGuarantees<Sources>(
  definition: SubgraphDefinition<Sources>,
  opened: () => SourceFixture,
): void {
  describe('the lists that are handed out by the page', () => {
    let source: SourceFixture;
    let fields: readonly PageField[];
    let filled: readonly Whole[];
    let copied: readonly Copied[];

    const ask = ({ casus, person, gebruiker }: Place, asked: PageAsked) =>
      source.subgraph.ask(askerOf(casus, [person], gebruiker), pageQuery([person.id], [asked]));
    const read = async (place: Place, asked: PageAsked): Promise<AnyPage | null> => {
      const answer = await ask(place, asked);
      expect(answer.errors).toBeUndefined();
      return pageOf(personIn(answer), asked.field);
    };
    const firstCursor = async (of: Filled): Promise<string> =>
      (await read(of, { field: of.field, eerste: 1 }))?.volgende ?? '';
    /** The refusal, which holds one code and no page. */
    const refusal = async (place: Place, asked: PageAsked): Promise<unknown> => {
      const answer = await ask(place, asked);
      expect(pageOf(personIn(answer), asked.field)).toBeNull();
      return answer.errors?.map(({ extensions, message }) => [extensions.code, message]);
    };

    beforeAll(async () => {
      source = opened();
      fields = pageFields(source.subgraph.schema, source.subgraph.sdl);
      const found = await findFilled(definition, source, fields);
      copied = await source.copyRecords(COPIES);
      filled = await Promise.all(
        found.map(async (of) => {
          const whole = await read(of, { field: of.field, eerste: 100 });
          if (whole === null) throw new Error(`${of.field.coordinate}: gone`);
          return { ...of, whole };
        }),
      );
    });

    it('each have somebody in the demo region with enough records to page through', () => {
      const enough = filled.filter(({ whole }) => whole.aantal > COPIES).map(({ field }) => field.coordinate);
      expect(enough.toSorted()).toEqual(fields.map(({ coordinate }) => coordinate).toSorted());
    });

    it('whoever pages one by one meets every row once, in the order of the whole list', async () => {
      for (const { field, casus, person, whole } of filled) {
        const walked: AnyPage[] = [];
        let na: string | null | undefined;
        while (na !== null && walked.length <= whole.aantal) {
          const page = await read({ casus, person }, { field, eerste: 1, ...(na === undefined ? {} : { na }) });
          if (page === null) throw new Error(`${field.coordinate}: no page`);
          walked.push(page);
          na = page.volgende;
        }
        expect([field.coordinate, walked.flatMap(({ rijen }) => rijen)]).toEqual([field.coordinate, whole.rijen]);
        expect(new Set(walked.map(({ aantal }) => aantal))).toEqual(new Set([whole.aantal]));
        const days = whole.rijen.map((rij) => rij[field.sortedOn] as string | null);
        const known = days.filter((day) => day !== null);
        expect(days.slice(known.length)).toEqual(days.filter((day) => day === null));
        expect([known.toSorted(), known.toSorted().reverse()]).toContainEqual(known);
      }
    });

    it('A98: count only rows that may be seen: no other organisation, casus or person, and nothing without a link', async () => {
      const elsewhere = await source.copyRecords(1, 'elders');
      // Of each table behind a list: either it holds records of another organisation now, and they count nowhere below, or
      // its own check refuses them, and then there is nothing that could be counted.
      const listed = copied.filter(({ rows }) => rows > 0).map(({ table }) => table);
      expect(listed.length).toBeGreaterThanOrEqual(fields.length);
      const settled = elsewhere.filter(({ rows, refused }) => rows > 0 || refused === CHECK_VIOLATION);
      expect(settled.map(({ table }) => table)).toEqual(expect.arrayContaining(listed));
      for (const { field, casus, person, whole } of filled) {
        expect([field.coordinate, whole.aantal]).toEqual([field.coordinate, whole.rijen.length]);
        const asked = { field, eerste: 100 };
        const stranger = { ...person, id: randomUUID() };
        for (const organisatie of definition.organisaties)
          await source.subgraph.link(organisatie, ELSEWHERE, [stranger]);
        expect(await read({ casus, person }, asked)).toEqual(whole);
        // Under another casus' handle, and in another casus: as that casus may see it, which for a secret may be not at all.
        expect(await read({ casus, person: stranger }, asked)).toBeNull();
        expect(await read({ casus: ELSEWHERE, person }, asked)).toBeNull();
        expect(definition.isSecretBound === true ? [null, whole.aantal] : [whole.aantal]).toContainEqual(
          (await read({ casus: ELSEWHERE, person: stranger }, asked))?.aantal ?? null,
        );
        for (const organisatie of definition.organisaties) await source.subgraph.unlink(organisatie, ELSEWHERE);
        expect(await read({ casus: ELSEWHERE, person: stranger }, asked)).toBeNull();
      }
    });

    it('A99: give cursors that nobody can read, of one length, and never the same twice', async () => {
      const cursors: string[] = [];
      for (const of of filled) {
        const cursor = await firstCursor(of);
        const parts = cursor.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
        // Initialisation vector, ciphertext and tag of a JWE (RFC 7516 7.1): nothing that looks like a token or a key.
        expect(parts).toHaveLength(3);
        expect(cursor.startsWith('eyJ')).toBe(false);
        const values = of.whole.rijen.flatMap((rij) => Object.values(rij).map(String));
        for (const text of [cursor, ...parts])
          expect(values.filter((value) => value.length > 5 && text.includes(value))).toEqual([]);
        cursors.push(cursor, await firstCursor(of));
      }
      expect(new Set(cursors).size).toBe(cursors.length);
      expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
    });

    it('A99: a cursor that is altered, or of another list, casus or user, is refused in one and the same way', async () => {
      const told = [['BLADZIJDE', 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.']];
      for (const [index, of] of filled.entries()) {
        const { field, casus, person } = of;
        const na = await firstCursor(of);
        const asked = { field, eerste: 1, na };
        expect((await read({ casus, person }, asked))?.rijen).toEqual(of.whole.rijen.slice(1, 2));
        const middle = Math.floor(na.length / 2);
        const altered = `${na.slice(0, middle)}${na[middle] === 'A' ? 'B' : 'A'}${na.slice(middle + 1)}`;
        for (const wrong of [altered, na.slice(0, -1), `${na}A`, '', 'x', 'eyJhbGciOiJub25lIn0..', '0'.repeat(5_000)])
          expect([wrong, await refusal({ casus, person }, { ...asked, na: wrong })]).toEqual([wrong, told]);
        expect(await refusal({ casus, person, gebruiker: 'ander' }, asked)).toEqual(told);
        // Also where nothing is known of the person: the refusal comes before anything is read.
        const stranger = { ...person, id: randomUUID() };
        expect(await refusal({ casus: ELSEWHERE, person: stranger }, asked)).toEqual(told);
        const other = filled[(index + 1) % filled.length];
        if (other !== undefined && other !== of)
          expect(await refusal({ casus, person }, { ...asked, field: other.field })).toEqual(told);
      }
    });

    it('A99: a cursor leads on the person whose it is, and leaves everybody else in the question at the first page', async () => {
      for (const { field, casus, person, persons, whole } of filled) {
        const twin = { ...person, id: randomUUID() };
        for (const organisatie of definition.organisaties)
          await source.subgraph.link(organisatie, casus, [...persons, twin]);
        const both = async (na?: string): Promise<(AnyPage | null)[]> => {
          const question = pageQuery([person.id, twin.id], [{ field, eerste: 1, ...(na === undefined ? {} : { na }) }]);
          const { data, errors } = await source.subgraph.ask(askerOf(casus, [person, twin]), question);
          expect(errors).toBeUndefined();
          const answered = data?._entities as readonly unknown[];
          return answered.map((each) => pageOf(each, field));
        };
        const rows = (pages: readonly (AnyPage | null)[]) => [field.coordinate, ...pages.map((page) => page?.rijen)];
        const [first, second] = [whole.rijen.slice(0, 1), whole.rijen.slice(1, 2)];
        const opened = await both();
        expect(rows(opened)).toEqual([field.coordinate, first, first]);
        expect(rows(await both(opened[0]?.volgende ?? ''))).toEqual([field.coordinate, second, first]);
        expect(rows(await both(opened[1]?.volgende ?? ''))).toEqual([field.coordinate, first, second]);
        for (const organisatie of definition.organisaties) await source.subgraph.link(organisatie, casus, persons);
      }
    });

    it('refuse a page of less than one or more than a hundred rows', async () => {
      for (const { field, casus, person } of filled)
        for (const eerste of [-1, 0, 101])
          expect(await refusal({ casus, person }, { field, eerste })).toEqual([
            ['BLADGROOTTE', 'Vraag per bladzijde 1 tot en met 100 rijen.'],
          ]);
    });
  });
}

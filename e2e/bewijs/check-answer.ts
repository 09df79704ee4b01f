import { parse } from 'graphql';
import type { Oracle, Soort } from './oracle.ts';
import { type Place, placesOf } from './places.ts';
import type { ProofAnswer, ProofQuestion, ProofWorld } from './proof-world.ts';

interface Body {
  readonly data?: unknown;
  readonly [other: string]: unknown;
}

/** What a check has looked at: a proof in which nothing was hidden or shown would prove nothing. */
export interface Tally {
  /** Places that had to be null, and were reached. */
  denied: number;
  /** Canaries that were rightly there. */
  shown: number;
}

interface At {
  readonly path: string;
  readonly handle: string | null;
}

/**
 * Property 1: everything of the answer to one question held against the oracle. A denied field is null, a person who may
 * not be seen is not there, every canary stands in its own field of its own person and is one that may be seen, and
 * there is none outside the data. @returns what is wrong, in words; nothing when all is well
 */
export function checkAnswer(
  world: ProofWorld,
  asked: {
    readonly oracle: Oracle;
    readonly question: ProofQuestion;
    readonly answer: ProofAnswer;
    /** Sources give a gateway that asks too much less than a whole answer, and it may take that for trouble. */
    readonly isHonest: boolean;
  },
  tally: Tally,
): string[] {
  const { oracle, question, answer, isHonest } = asked;
  const { data, ...rest } = JSON.parse(answer.text) as Body;
  const outside = world.canariesIn(JSON.stringify([rest, answer.headers]));
  const problems = outside.map((canary) => `outside the data: ${canary}`);
  if (isHonest && !world.isInTrouble() && answer.text.includes('"STORING"'))
    problems.push('a source that answers is said to be down');
  if (data === null || data === undefined) return problems;
  const { query, operationName, variables } = question;
  const walked = { schema: world.operations.schema, annotaties: world.annotaties, document: parse(query) };
  const places = placesOf({ ...walked, operationName, variables }).filter(({ isIncluded }) => isIncluded);
  new Check(
    world,
    oracle,
    tally,
    problems,
    Map.groupBy(places, ({ path }) => path),
  ).visit(data, { path: '', handle: null });
  return problems;
}

class Check {
  private readonly world: ProofWorld;
  private readonly oracle: Oracle;
  private readonly tally: Tally;
  private readonly problems: string[];
  private readonly places: ReadonlyMap<string, Place[]>;

  constructor(
    world: ProofWorld,
    oracle: Oracle,
    tally: Tally,
    problems: string[],
    places: ReadonlyMap<string, Place[]>,
  ) {
    this.world = world;
    this.oracle = oracle;
    this.tally = tally;
    this.problems = problems;
    this.places = places;
  }

  visit(value: unknown, at: At): void {
    const places = this.places.get(at.path) ?? [];
    const soort = this.soortOf(at.handle);
    if (places.length > 0 && this.mustBeNull(places, soort)) {
      this.tally.denied += 1;
      if (value !== null) this.problems.push(`${at.path} is denied for ${soort ?? 'the casus'}, and is there`);
      return;
    }
    if (value === null && this.mustBeThere(places, soort)) this.problems.push(`${at.path} is open, and is not there`);
    if (Array.isArray(value)) this.list(value, places, at);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value))
        this.visit(below, { ...at, path: at.path === '' ? key : `${at.path}.${key}` });
    } else if (typeof value === 'string') this.leaf(value, places, at);
  }

  private list(value: readonly unknown[], places: readonly Place[], at: At): void {
    const path = `${at.path}.@`;
    if (!places.some(({ givesPersons }) => givesPersons)) {
      // A list of leaves has no place of its own for its items.
      for (const item of value)
        typeof item === 'string' ? this.leaf(item, places, at) : this.visit(item, { ...at, path });
      return;
    }
    const visible = this.world.persons.filter(({ soort }) => !this.mustBeNull(places, soort));
    if (value.length !== visible.length)
      this.problems.push(`${at.path} has ${value.length} persons, not ${visible.length}`);
    for (const [index, item] of value.entries()) this.visit(item, { path, handle: visible[index]?.id ?? 'nobody' });
  }

  private leaf(value: string, places: readonly Place[], { path, handle }: At): void {
    const [first, ...others] = this.world.canariesIn(value);
    if (first === undefined) return;
    const here = this.sourcesOf(places.flatMap(({ reads }) => reads.map(([coordinate = '']) => coordinate)));
    const own = this.world.ownerOf(first);
    if (own !== null && here.size > 0 && !own.coordinates.some((coordinate) => here.has(coordinate)))
      this.problems.push(`${path} holds ${first}, which is of another field`);
    for (const canary of [first, ...others]) this.canary(canary, { path, handle });
  }

  /** These fields, and what they say that they are made of. */
  private sourcesOf(coordinates: readonly string[], found = new Set<string>()): ReadonlySet<string> {
    for (const coordinate of coordinates) {
      if (found.has(coordinate)) continue;
      found.add(coordinate);
      const applied = this.world.annotaties.get(coordinate)?.toepassingen ?? [];
      this.sourcesOf(
        applied.flatMap(({ afgeleidVan }) => afgeleidVan),
        found,
      );
    }
    return found;
  }

  private canary(canary: string, { path, handle }: At): void {
    const owner = this.world.ownerOf(canary);
    if (owner === null) return;
    this.tally.shown += 1;
    if (owner.handle !== handle) this.problems.push(`${path} holds ${canary}, which is of somebody else`);
    const soort = this.soortOf(owner.handle);
    const open = owner.coordinates.some(
      (coordinate) => this.oracle.may(coordinate, soort) && !this.world.isShut(coordinate, owner.handle),
    );
    if (!open) this.problems.push(`${path} holds ${canary}, which is denied`);
  }

  private soortOf(handle: string | null): Soort {
    return this.world.persons.find(({ id }) => id === handle)?.soort ?? null;
  }

  /** Every field of a complete world has a value, but a casus that does not exist. */
  private mustBeThere(places: readonly Place[], soort: Soort): boolean {
    if (!this.world.isComplete || this.world.isInTrouble() || places.length === 0) return false;
    const isOpen = (coordinate: string): boolean =>
      this.oracle.isStructure(coordinate) || this.oracle.may(coordinate, soort);
    return places.every(({ reads }) => reads.every((read) => read[0] !== 'Query.casus' && read.every(isOpen)));
  }

  /** Denied in whatever way the field was asked at this place. */
  private mustBeNull(places: readonly Place[], soort: Soort): boolean {
    return places.every(
      ({ reads }) =>
        reads.length > 0 &&
        !reads.every(([coordinate = '']) => this.oracle.isStructure(coordinate)) &&
        reads.some((read) => read.some((coordinate) => !this.oracle.may(coordinate, soort))),
    );
  }
}

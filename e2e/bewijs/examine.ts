import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Right } from '../zero-trust/rights.ts';
import { normalised } from './ask-gateway.ts';
import { checkAnswer, type Tally } from './check-answer.ts';
import { checkWire } from './check-wire.ts';
import { createOracle } from './oracle.ts';
import type { ProofAnswer, ProofQuestion, ProofWorld } from './proof-world.ts';
import { NAME, type RandomQuestion, randomOperation } from './random-operation.ts';
import { drawRights } from './rights-pool.ts';
import { Tape } from './tape.ts';

/** The numbers that one run is drawn from. */
export interface Drawn {
  readonly question: readonly number[];
  readonly rights: readonly number[];
  readonly world: readonly number[];
}

/** Which gateways a run asks, by name; `second` must be one that is as it is shipped. */
export interface Asked {
  readonly first: string;
  readonly second: string;
  /** A gateway whose filter is off, before sources that guard themselves. */
  readonly takenOver: string | null;
}

export type Property = '1 antwoord' | '2 draad' | '3 twee werelden' | '4 geschiedenis' | 'overgenomen gateway';

/** Everything that is needed to see the leak again. */
export interface Finding {
  readonly property: Property;
  readonly problems: readonly string[];
  readonly right: Right;
  readonly other: Right;
  readonly question: ProofQuestion;
  readonly answer: string;
}

export interface Counts extends Tally {
  runs: number;
  answered: number;
}

export const newCounts = (): Counts => ({ denied: 0, shown: 0, runs: 0, answered: 0 });

/** A name that no question had before, so that no cache can know it: not in this process, not in another. */
let names = 0;
function named({ query, variables }: RandomQuestion): ProofQuestion {
  names += 1;
  const operationName = `Vraag${process.pid}x${names}`;
  return { query: query.replaceAll(NAME, operationName), operationName, variables };
}

export function drawQuestion(world: ProofWorld, numbers: readonly number[]): RandomQuestion {
  return randomOperation(world.operations, new Tape(numbers));
}

export function isValid(schema: GraphQLSchema, { query }: RandomQuestion): boolean {
  return validate(schema, parse(query)).length === 0;
}

interface Asker {
  readonly property: Property;
  readonly gateway: string;
  readonly right: Right;
}

/** All four properties of one question with two rights near each other. @returns the first that does not hold, or null */
export async function examine(world: ProofWorld, drawn: Drawn, asked: Asked, counts: Counts): Promise<Finding | null> {
  const question = named(drawQuestion(world, drawn.question));
  const { right, other } = drawRights(world.beleid, world.bases, new Tape(drawn.rights));
  const oracleOf = (one: Right) => createOracle(world.beleid, world.annotaties, one);
  const finding = (property: Property, problems: readonly string[], answer: ProofAnswer): Finding | null =>
    problems.length === 0 ? null : { property, problems, right, other, question, answer: answer.text };
  counts.runs += 1;

  async function ask({ property, gateway, right: one }: Asker): Promise<{ answer: ProofAnswer; found: Finding | null }> {
    world.takeWire();
    const answer = await world.ask(gateway, one, question);
    if (answer.status === 200) counts.answered += 1;
    const oracle = oracleOf(one);
    const records = world.takeWire();
    const isHonest = property !== 'overgenomen gateway';
    const wire = checkWire(world, oracle, { records, isHonest });
    const problems = checkAnswer(world, { oracle, question, answer, isHonest }, counts);
    const found = finding(property, problems, answer);
    return { answer, found: found ?? finding(property === '1 antwoord' ? '2 draad' : property, wire, answer) };
  }
  const honest = (gateway: string, one: Right) => ask({ property: '1 antwoord', gateway, right: one });

  const first = await honest(asked.first, right);
  if (first.found !== null) return first.found;
  const second = await honest(asked.first, other);
  if (second.found !== null) return second.found;

  const otherFresh = await world.ask(asked.second, other, question);
  const rightAfter = await world.ask(asked.second, right, question);
  const history = [
    ...differs(otherFresh, second.answer, 'after another user the answer is not that of a fresh server'),
    ...differs(rightAfter, first.answer, 'the answer of a fresh server is not that after another user'),
  ];
  if (history.length > 0) return finding('4 geschiedenis', history, second.answer);

  const restore = await world.hide(right, oracleOf(right), new Tape(drawn.world));
  try {
    const changed = await world.ask(asked.first, right, question);
    const worlds = differs(first.answer, changed, 'what is hidden changes the answer');
    if (worlds.length > 0) return finding('3 twee werelden', worlds, changed);
  } finally {
    await restore();
  }
  if (asked.takenOver === null) return null;
  return (await ask({ property: 'overgenomen gateway', gateway: asked.takenOver, right })).found;
}

function differs(one: ProofAnswer, other: ProofAnswer, sentence: string): string[] {
  const [a, b] = [normalised(one), normalised(other)];
  if (a === b) return [];
  const start = [...a].findIndex((character, index) => character !== b[index]);
  return [`${sentence}: …${a.slice(Math.max(0, start - 80), start + 160)}… and …${b.slice(Math.max(0, start - 80), start + 160)}…`];
}

import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Right } from '../zero-trust/rights.ts';
import { normalised } from './ask-gateway.ts';
import { checkAnswer, type Tally } from './check-answer.ts';
import { checkRefusal } from './check-refusal.ts';
import { checkWire } from './check-wire.ts';
import { createOracle, type Oracle } from './oracle.ts';
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
  /** Whatever breaks another property is passed over: shows that this one finds a fault by itself. */
  readonly only?: Property;
}

/** The four of doelbinding.md 9, the first two also with a gateway that was taken over; and the other way to answer a denial. */
export type Property =
  | '1 antwoord'
  | '2 draad'
  | '3 twee werelden'
  | '4 geschiedenis'
  | 'overgenomen gateway'
  | 'weigeren';

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
  /** Questions that were refused as a whole because that was asked. */
  refused: number;
}

export const newCounts = (): Counts => ({ denied: 0, shown: 0, runs: 0, answered: 0, refused: 0 });

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

/** All properties of one question with two rights near each other. @returns the first that does not hold, or null */
export async function examine(world: ProofWorld, drawn: Drawn, asked: Asked, counts: Counts): Promise<Finding | null> {
  counts.runs += 1;
  return new Examination(world, { drawn, asked, counts }).run();
}

interface Asker {
  readonly property: Property;
  readonly gateway: string;
  readonly right: Right;
}

class Examination {
  private readonly world: ProofWorld;
  private readonly asked: Asked;
  private readonly counts: Counts;
  private readonly tape: Tape;
  private readonly question: ProofQuestion;
  private readonly right: Right;
  private readonly other: Right;

  constructor(world: ProofWorld, of: { drawn: Drawn; asked: Asked; counts: Counts }) {
    this.world = world;
    this.asked = of.asked;
    this.counts = of.counts;
    this.tape = new Tape(of.drawn.world);
    this.question = named(drawQuestion(world, of.drawn.question));
    const { right, other } = drawRights(world.beleid, world.bases, new Tape(of.drawn.rights));
    this.right = right;
    this.other = other;
  }

  async run(): Promise<Finding | null> {
    const { first: gateway, takenOver } = this.asked;
    const first = await this.ask({ property: '1 antwoord', gateway, right: this.right });
    if (first.found !== null) return first.found;
    const second = await this.ask({ property: '1 antwoord', gateway, right: this.other });
    if (second.found !== null) return second.found;
    const found =
      (await this.history(first.answer, second.answer)) ??
      (await this.refusal(first.answer)) ??
      (await this.otherWorld(first.answer));
    if (found !== null || takenOver === null) return found;
    return (await this.ask({ property: 'overgenomen gateway', gateway: takenOver, right: this.right })).found;
  }

  /** Properties 1 and 2. */
  private async ask({ property, gateway, right }: Asker): Promise<{ answer: ProofAnswer; found: Finding | null }> {
    const { world, question, counts } = this;
    world.takeWire();
    const answer = await world.ask(gateway, right, question);
    if (answer.status === 200) counts.answered += 1;
    const oracle = this.oracleOf(right);
    const isHonest = property !== 'overgenomen gateway';
    const wire = checkWire(world, oracle, { records: world.takeWire(), isHonest });
    const problems = checkAnswer(world, { oracle, question, answer, isHonest }, counts);
    const found = this.finding(property, problems, answer);
    return { answer, found: found ?? this.finding(isHonest ? '2 draad' : property, wire, answer) };
  }

  /** Property 4: a server that was never asked this gives both users, in the other order, what they had. */
  private async history(first: ProofAnswer, second: ProofAnswer): Promise<Finding | null> {
    const { world, asked, question } = this;
    const otherFresh = await world.ask(asked.second, this.other, question);
    const rightAfter = await world.ask(asked.second, this.right, question);
    const problems = [
      ...differs(otherFresh, second, 'after another user the answer is not that of a fresh server'),
      ...differs(rightAfter, first, 'the answer of a fresh server is not that after another user'),
    ];
    return this.finding('4 geschiedenis', problems, second);
  }

  /** Property 3: with other hidden values, in another order and number, the answer is the same to the byte. */
  private async otherWorld(first: ProofAnswer): Promise<Finding | null> {
    const { world, right, question } = this;
    const restore = await world.hide(right, this.oracleOf(right), this.tape);
    try {
      const changed = await world.ask(this.asked.first, right, question);
      return this.finding('3 twee werelden', differs(first, changed, 'what is hidden changes the answer'), changed);
    } finally {
      await restore();
    }
  }

  private async refusal(filtered: ProofAnswer): Promise<Finding | null> {
    const { world, right } = this;
    const question = { ...this.question, extensions: { doelbinding: { weigering: 'reject' } } } as const;
    world.takeWire();
    const refused = await world.ask(this.asked.first, right, question);
    if (refused.status === 403) this.counts.refused += 1;
    return this.finding('weigeren', checkRefusal(world, { filtered, refused, wire: world.takeWire() }), refused);
  }

  private oracleOf(right: Right): Oracle {
    return createOracle(this.world.beleid, this.world.annotaties, right);
  }

  private finding(property: Property, problems: readonly string[], answer: ProofAnswer): Finding | null {
    const { right, other, question, asked } = this;
    if (asked.only !== undefined && asked.only !== property) return null;
    return problems.length === 0 ? null : { property, problems, right, other, question, answer: answer.text };
  }
}

function differs(one: ProofAnswer, other: ProofAnswer, sentence: string): string[] {
  const [a, b] = [normalised(one), normalised(other)];
  if (a === b) return [];
  const start = [...a].findIndex((character, index) => character !== b[index]);
  return [
    `${sentence}: …${a.slice(Math.max(0, start - 80), start + 160)}… and …${b.slice(Math.max(0, start - 80), start + 160)}…`,
  ];
}

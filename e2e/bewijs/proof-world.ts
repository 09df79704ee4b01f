import type { Annotaties, Beleid } from '@ketenhub/policy';
import type { GraphQLSchema } from 'graphql';
import type { Handle } from '../zero-trust/ask-directly.ts';
import type { Right } from '../zero-trust/rights.ts';
import type { Oracle } from './oracle.ts';
import type { OperationWorld } from './random-operation.ts';
import type { Tape } from './tape.ts';
import type { WireRecord } from './wire-recorder.ts';

/** A question as it goes over the wire. */
export interface ProofQuestion {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What a denial must do; without it the question is filtered. */
  readonly extensions?: { readonly doelbinding: { readonly weigering: 'filter' | 'reject' } };
}

export interface ProofAnswer {
  readonly status: number;
  readonly text: string;
  /** Without what differs by itself: the date, the connection and the trace. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a canary can have come from: the fields that give it, and the person it is of (null: of the casus itself). */
export interface CanaryOwner {
  readonly coordinates: readonly string[];
  readonly handle: string | null;
}

/** A running hub of the proof, with data in which every value tells where it came from. */
export interface ProofWorld {
  readonly name: string;
  readonly operations: OperationWorld;
  /** As `operations.schema`, with the entry of the planner. */
  readonly wireSchema: GraphQLSchema;
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  /** In the order in which the casus gives them. */
  readonly persons: readonly Handle[];
  /** Rights that open something; the proof asks with near misses of them. */
  readonly bases: readonly Right[];
  /** Whether the sources guard themselves: then nothing of a person may pass the wire that is denied for that person. */
  readonly hasGuardedSources: boolean;
  /** Whether every field of it has a value: then what is open must be there. */
  readonly isComplete: boolean;
  /** Whether a source is broken on purpose; otherwise no answer may say that one is. */
  isInTrouble(): boolean;
  canariesIn(text: string): string[];
  ownerOf(canary: string): CanaryOwner | null;
  /** Denied by a gate at the source, whatever the policy says. */
  isShut(coordinate: string, handle: string | null): boolean;
  ask(gateway: string, right: Right, question: ProofQuestion): Promise<ProofAnswer>;
  takeWire(): WireRecord[];
  /** Changes some of what this right may not see, in value, order and number; resolves to what puts it back. */
  hide(right: Right, oracle: Oracle, tape: Tape): Promise<() => Promise<void>>;
}

import * as v from 'valibot';

/** An object with such a key, or nested deeper than any question of ours, is no question but an attack. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const DEPTH_MAX = 8;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object; a list with the same keys (none) is not one. A key that we do not know is ignored (AuthZEN 1.0, 10.1.1). */
const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.unknown(), v.check(isRecord), v.object(entries));

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const word = text(200);
const oin = v.pipe(v.string(), v.regex(/^\d{20}$/));

/** Whatever else stands here, a name or a BSN, is dropped before anything is decided or recorded (attack 132). */
const subjectProperties = object({ organisatie: v.optional(oin), klasse: v.optional(word) });

/** Facts of a casus that is only thought up, or the number of a real one; never both (see `question-of.ts`). */
const resourceProperties = object({
  casus: v.optional(text(64)),
  betrokkeneSoort: v.optional(v.nullable(word)),
  fase: v.optional(word),
  thema: v.optional(word),
  doelbesluit: v.optional(v.boolean()),
  deelnemersbesluit: v.optional(v.boolean()),
  aanmelder: v.optional(oin),
  deelnemers: v.optional(v.pipe(v.array(oin), v.maxLength(100))),
});

const uri = v.pipe(text(256), v.url());

/** The keys of the NL GOV profile may stand at the action, as the profile has it, or in the context. */
const actionProperties = object({ processing_activity_id: v.optional(uri) });

/** Free by the standard: what we do not know is not weighed. `time` is not either: the bundle of today decides. */
const context = object({
  doel: v.optional(word),
  processing_activity_id: v.optional(uri),
  traceparent: v.optional(v.pipe(v.string(), v.regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/))),
});

const evaluationSchema = object({
  subject: object({ type: word, id: word, properties: v.optional(subjectProperties, {}) }),
  action: object({ name: word, properties: v.optional(actionProperties, {}) }),
  resource: object({ type: word, id: word, properties: v.optional(resourceProperties, {}) }),
  context: v.optional(context, {}),
});

/** One question of the standard: may this subject do this with this resource (AuthZEN 1.0, Access Evaluation). */
export type Evaluation = v.InferOutput<typeof evaluationSchema>;

export const SEMANTICS = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const;
export type Semantic = (typeof SEMANTICS)[number];

const batchSchema = object({
  evaluations: v.optional(v.array(v.unknown()), []),
  options: v.optional(object({ evaluations_semantic: v.optional(v.picklist(SEMANTICS), 'execute_all') }), {}),
});

export interface AccessCall {
  /** The answer is one decision, not a list. */
  readonly isSingle: boolean;
  readonly semantic: Semantic;
  /** Null where one question of a list has another shape than the standard and our profile give it. */
  readonly evaluations: readonly (Evaluation | null)[];
}

const PARTS = ['subject', 'action', 'resource', 'context'] as const;

function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEPTH_MAX || FORBIDDEN_KEYS.some((key) => Object.hasOwn(value, key))) return false;
  return Object.values(value).every((item) => isHarmless(item, depth + 1));
}

function readEvaluation(value: unknown): Evaluation | null {
  const read = v.safeParse(evaluationSchema, value);
  return read.success ? read.output : null;
}

function readSingle(body: Record<string, unknown>): AccessCall | null {
  const evaluation = readEvaluation(body);
  return evaluation && { isSingle: true, semantic: 'execute_all', evaluations: [evaluation] };
}

/** A question of a list, with the parts that it leaves out taken whole from the top of the request. */
function withDefaults(defaults: Record<string, unknown>, item: unknown): unknown {
  if (!isRecord(item)) return null;
  const from = (part: string) => (Object.hasOwn(item, part) ? item : defaults);
  return Object.fromEntries(PARTS.map((part) => [part, from(part)[part]]));
}

/** POST /access/v1/evaluation: null when the body is not exactly one question. */
export function readEvaluationCall(body: unknown): AccessCall | null {
  return isRecord(body) && isHarmless(body) ? readSingle(body) : null;
}

/**
 * POST /access/v1/evaluations: a list of questions, or one when there is no list (AuthZEN 1.0). Null when the request as a
 * whole is wrong; a single wrong question within a list is null there and spoils no other.
 */
export function readEvaluationsCall(body: unknown, evaluationsMax: number): AccessCall | null {
  if (!isRecord(body) || !isHarmless(body)) return null;
  const read = v.safeParse(batchSchema, body);
  if (!read.success || read.output.evaluations.length > evaluationsMax) return null;
  const { evaluations, options } = read.output;
  if (evaluations.length === 0) return readSingle(body);
  return {
    isSingle: false,
    semantic: options.evaluations_semantic ?? 'execute_all',
    evaluations: evaluations.map((item) => readEvaluation(withDefaults(body, item))),
  };
}

import { type Explanation, readExplanation } from './explanation.ts';
import { bodyOf, call } from './http.ts';
import type { Hub } from './hub-address.ts';
import { isJsonObject, type JsonObject, stringOrNull } from './json-value.ts';
import { type Failure, malfunction, refused } from './outcome.ts';

/** One operation of the graph: the text of a trusted document and its variables. */
export interface Operation {
  readonly operationName: string;
  readonly query: string;
  readonly variables: JsonObject;
}

export interface AnswerError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string | null;
}

/** What came back: data may be partial; `explanation` says of each null why, `errors` what failed. */
export interface Answer {
  readonly soort: 'ANTWOORD';
  readonly data: JsonObject;
  readonly errors: readonly AnswerError[];
  readonly explanation: Explanation;
}

/** POST /graphql on the gateway. An answer without data is a refusal when the hub says so (4xx), else a fault. */
export async function query(hub: Hub, operation: Operation, accessToken: string): Promise<Answer | Failure> {
  const reply = await call(hub, `${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: `Bearer ${accessToken}`,
    },
    body: JSON.stringify(operation),
  });
  if (reply.soort !== 'ANTWOORD') return reply;
  const { status } = reply.response;
  const body = await bodyOf(reply.response);
  const errors = readErrors(body?.errors);
  if (isJsonObject(body?.data)) {
    return { soort: 'ANTWOORD', data: body.data, errors, explanation: readExplanation(body.extensions) };
  }
  const [first] = errors;
  const said = first?.message ?? stringOrNull(body?.fout) ?? null;
  const text = said === null ? null : [said, ...faultyFields(body?.errors)].join(' ');
  if (text !== null && status < 500) return refused(text, first?.code ?? null);
  return malfunction(
    text === null ? `De gateway gaf geen antwoord op de vraag (HTTP ${status}).` : `${text} (HTTP ${status})`,
  );
}

/** Where the input does not fit, of an operation that was refused for it: who cannot see the form still knows where to look. */
function faultyFields(errors: unknown): string[] {
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  const extensions = isJsonObject(first) && isJsonObject(first.extensions) ? first.extensions : {};
  const velden: unknown[] = Array.isArray(extensions.velden) ? extensions.velden : [];
  return velden.filter(isJsonObject).flatMap(({ veld, uitleg }) => {
    return typeof veld === 'string' && typeof uitleg === 'string' ? [`${veld}: ${uitleg}`] : [];
  });
}

function readErrors(value: unknown): AnswerError[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonObject).map((error) => ({
    message: stringOrNull(error.message) ?? 'onbekende fout',
    path: Array.isArray(error.path)
      ? error.path.filter((key) => typeof key === 'string' || typeof key === 'number')
      : [],
    code: isJsonObject(error.extensions) ? stringOrNull(error.extensions.code) : null,
  }));
}

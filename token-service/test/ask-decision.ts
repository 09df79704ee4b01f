export interface AccessAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Decision {
  readonly decision: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** POST to one of the two addresses of the decision point; a text goes as it is, anything else as JSON. */
export async function askDecision(
  url: string,
  path: 'evaluation' | 'evaluations',
  { body, token, headers = {} }: { body: unknown; token?: string; headers?: Readonly<Record<string, string>> },
): Promise<AccessAnswer> {
  const response = await fetch(`${url}/access/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The decision in an answer; throws on an error, so that no test mistakes one for a denial. */
export function decisionIn({ status, text }: AccessAnswer): Decision {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text) as Decision;
}

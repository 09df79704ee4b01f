import { join } from 'node:path';
import { signDocument } from '@ketenhub/tools/src/beleid/tekenen/sign-document.ts';
import type { PersonaNaam } from '@ketenhub/vocabulary';
import { Browser, exchange } from '../checkpoint/browser.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const PARTS = { '--advies': 'adviezen', '--akkoord': 'akkoorden', '--vaststelling': 'vaststelling' } as const;

/** The people of the procedure: each logs in for itself, and signs with the key that the demo made for it. */
export class People {
  readonly #issuer: string;
  readonly #dataDir: string;
  readonly #tokens = new Map<PersonaNaam, Promise<string>>();

  constructor(issuer: string, dataDir: string) {
    this.#issuer = issuer;
    this.#dataDir = dataDir;
  }

  token(persona: PersonaNaam): Promise<string> {
    const known = this.#tokens.get(persona) ?? this.#login(persona);
    this.#tokens.set(persona, known);
    return known;
  }

  async #login(persona: PersonaNaam): Promise<string> {
    const details = [{ type: 'doelbinding', doel: 'RECHTMATIGHEID', motivering: 'wijziging van het protocol' }];
    const answer = await exchange(this.#issuer, await new Browser(this.#issuer).login(persona), details);
    const body = (await answer.json()) as { access_token?: string };
    if (body.access_token === undefined) throw new Error(JSON.stringify(body));
    return body.access_token;
  }

  async call(persona: PersonaNaam, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#issuer}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token(persona)}` },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Signs as `npm run beleid:teken` does, and gives the document over HTTP; `as` is who logs in, when that is another. */
  async sign(
    persona: PersonaNaam,
    voorstel: string,
    [kind, ...rest]: readonly [keyof typeof PARTS, ...string[]],
    as: PersonaNaam = persona,
  ): Promise<Answer> {
    const sleutel = join(this.#dataDir, 'keys', 'ondertekenaars', `${persona}.pem`);
    const args = ['--sleutel', sleutel, '--voorstel', voorstel, '--als', persona, kind, ...rest];
    const jws = await signDocument(args, Date.now());
    return this.call(as, `/beleid/voorstellen/${voorstel}/${PARTS[kind]}`, { jws });
  }
}

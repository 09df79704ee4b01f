import type { Ondertekenaar } from '@ketenhub/policy';
import { type Kern, maakStuk, maakTekenaar, type Tekenaar } from '@ketenhub/policy/testing/tekenaar.ts';
import { PERSONAS, type PersonaNaam } from '@ketenhub/vocabulary';
import { checkpoint, TerminalLogin } from './terminal-login.ts';

export const TEKENAARS = ['fg', 'rac-lid', 'compliance', 'privacyfunctionaris-politie'] as const;
export type TekenaarNaam = (typeof TEKENAARS)[number];

export type Tekenaars = Readonly<Record<TekenaarNaam, Tekenaar>>;

/** The personas of the procedure, each with a key of its own. */
export async function maakTekenaars(): Promise<Tekenaars> {
  const maken = TEKENAARS.map(async (naam) => {
    const { rol, organisatie } = PERSONAS[naam];
    return [naam, await maakTekenaar(naam, rol as Ondertekenaar['rol'], organisatie)] as const;
  });
  return Object.fromEntries(await Promise.all(maken)) as Tekenaars;
}

export interface Antwoord {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The procedure as the people in it meet it: over HTTP, each with an own login. */
export class Procedure {
  readonly #url: string;
  readonly #tekenaars: Tekenaars;
  readonly #tokens = new Map<PersonaNaam, Promise<string>>();

  constructor(url: string, tekenaars: Tekenaars) {
    this.#url = url;
    this.#tekenaars = tekenaars;
  }

  token(persona: PersonaNaam): Promise<string> {
    const known = this.#tokens.get(persona) ?? this.#login(persona);
    this.#tokens.set(persona, known);
    return known;
  }

  async #login(persona: PersonaNaam): Promise<string> {
    const login = await new TerminalLogin(this.#url).loginToken(persona);
    const details = [{ type: 'doelbinding', doel: 'RECHTMATIGHEID', motivering: 'wijziging van het protocol' }];
    const { body } = await checkpoint(this.#url, login, details);
    if (typeof body.access_token !== 'string') throw new Error(JSON.stringify(body));
    return body.access_token;
  }

  async call(persona: PersonaNaam | null, path: string, body?: unknown): Promise<Antwoord> {
    const response = await fetch(`${this.#url}/beleid/voorstellen${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        ...(persona === null ? {} : { authorization: `Bearer ${await this.token(persona)}` }),
      },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Gives a document that this persona signed with its own key. */
  async sign(persona: TekenaarNaam, digest: string, kern: Kern): Promise<Antwoord> {
    const path = { ADVIES: 'adviezen', AKKOORD: 'akkoorden', VASTSTELLING: 'vaststelling' }[kern.soort];
    return this.call(persona, `/${digest}/${path}`, { jws: await maakStuk(this.#tekenaars[persona], digest, kern) });
  }
}

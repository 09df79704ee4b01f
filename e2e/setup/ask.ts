import { checkpoint, login, startTrace } from '@ketenhub/client';
import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';

export interface HubUrls {
  readonly [process: string]: string;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, never> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
    readonly extensions?: { readonly doelbinding?: Doelbindingsuitleg };
  };
}

export interface Doelbindingsuitleg {
  readonly trace: string;
  readonly afgeschermd: readonly {
    readonly veld: string;
    readonly paden: readonly string[];
    readonly regel: string | null;
    readonly reden: string;
    readonly uitleg: string;
    readonly betrokkeneSoort?: readonly string[];
  }[];
  readonly bronStatus: Readonly<Record<string, string>>;
  readonly deelnemerStatus: Readonly<Record<string, string>>;
}

/** Personas at one running hub, through its public HTTP interfaces only. */
export interface Visitor {
  /** Access token for one doel, with a casus and a motivation where it asks them. @throws with the hub's own sentence when refused. */
  token(persona: PersonaNaam, doel: Doel, casus?: string, motivering?: string): Promise<string>;
  /** One question with a token. */
  ask(token: string, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
}

export function visit(urls: HubUrls): Visitor {
  const hub = { gatewayUrl: urls.gateway ?? '', tokenServiceUrl: urls['token-service'] ?? '', trace: startTrace() };
  const logins = new Map<PersonaNaam, Promise<string>>();
  const loginToken = async (persona: PersonaNaam): Promise<string> => {
    const answer = await login(hub, persona);
    if (answer.soort !== 'INGELOGD') throw new Error(JSON.stringify(answer));
    return answer.loginToken;
  };
  return {
    async token(persona, doel, casus, motivering) {
      const loggedIn = logins.get(persona) ?? loginToken(persona);
      logins.set(persona, loggedIn);
      const purpose = {
        doel,
        ...(casus === undefined ? {} : { casus }),
        ...(motivering === undefined ? {} : { motivering }),
      };
      const answer = await checkpoint(hub, await loggedIn, purpose);
      if (answer.soort !== 'TOEGELATEN') throw new Error(JSON.stringify(answer));
      return answer.accessToken;
    },
    async ask(token, query, variables) {
      const answer = await fetch(`${urls.gateway}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
      });
      const text = await answer.text();
      return { status: answer.status, text, headers: answer.headers, body: JSON.parse(text) };
    },
  };
}

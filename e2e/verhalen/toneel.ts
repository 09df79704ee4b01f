import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEILDATUM, population } from '@ketenhub/region';
import type { Doel, Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import { type Line, logOf, opened } from '../logregels/log-lines.ts';
import { type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

export type Persoon = ReturnType<typeof population>[number];

const bewoners = new Map(population(1).map((persoon) => [persoon.code, persoon]));

/** Somebody of the demo region, whom the real sources know. @throws for a code that is not there. */
export function persoonVan(code: string): Persoon {
  const found = bewoners.get(code);
  if (found === undefined) throw new Error(`${code} is not in the region`);
  return found;
}

/** One hub on which all stories are played, each in a casus of its own. */
export interface Toneel {
  readonly visitor: Visitor;
  /** The case register and the care source, to look behind the answers. */
  readonly register: Owner;
  readonly zorg: Owner;
  /** These lines of the log of the register, with the persons in them readable, as only who has the key of the process can. */
  openRegels(lines: readonly Line[]): Promise<Line[]>;
  /** An access token; asked once for a persona, doel and casus, so that a later phase is noticed by every question itself. */
  token(persona: PersonaNaam, doel: Doel, casus?: string, motivering?: string): Promise<string>;
  /** What a care organisation does in its own system, with its own key. */
  beheer(organisatie: Organisatie, path: string, body?: object): Promise<Beheerantwoord>;
  sluit(): Promise<void>;
}

export interface Beheerantwoord {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly stand?: string;
    readonly vandaag?: string;
    readonly vertegenwoordigers?: readonly { readonly id: string; readonly rol: string; readonly naam: string }[];
    readonly gebreken?: Readonly<Record<string, string>>;
  };
}

/** Starts the hub on the day of the stories, so that ages and terms do not change with the calendar. */
export async function openToneel(): Promise<Toneel> {
  const hub = await startOwnHub({
    env: { DEMO_DATUM: PEILDATUM, SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' },
  });
  const visitor = visit(hub.urls);
  const tokens = new Map<string, Promise<string>>();
  const register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const zorg = await openOwner(hub.databaseUrls.care?.ownerUrl ?? '');
  return {
    visitor,
    register,
    zorg,
    openRegels: (lines) => opened(logOf(hub, 'case'), lines),
    token(persona, doel, casus, motivering) {
      const key = [persona, doel, casus].join(' ');
      const token = tokens.get(key) ?? visitor.token(persona, doel, casus, motivering);
      tokens.set(key, token);
      token.catch(() => tokens.delete(key));
      return token;
    },
    async beheer(organisatie, path, body) {
      const sleutel = readFileSync(join(hub.dataDir, 'keys/care', `beheer-${organisatie}.key`), 'utf8').trim();
      const response = await fetch(`${hub.urls.care}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${sleutel}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Beheerantwoord['body'] };
    },
    async sluit() {
      await register.close();
      await zorg.close();
      await hub.remove();
    },
  };
}

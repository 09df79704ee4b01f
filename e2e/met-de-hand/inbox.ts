import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEILDATUM } from '@ketenhub/region';
import type { Organisatie } from '@ketenhub/vocabulary';
import { startTestHub, type TestHub } from '../setup/test-hub.ts';

/** The organisations of the scenario, with the process that each lives in. */
export const PROCES = {
  college: 'municipality',
  burgemeester: 'municipality',
  'veilig-thuis': 'care',
  ggz: 'care',
  politie: 'police',
} as const satisfies Partial<Record<Organisatie, string>>;
export type Partner = keyof typeof PROCES;

export interface Vraag {
  readonly id: string;
  readonly casus: string;
  readonly thema: string;
  readonly doel: string;
  readonly betrokkene: string;
  readonly subcategorie: string;
  readonly naam: string;
  readonly sinds: string;
  readonly stand: 'OPEN' | 'BEANTWOORD' | 'NIETS_BEKEND' | 'GEWEIGERD';
  readonly persoon: { readonly bsn: string; readonly naam: string; readonly geboortedatum: string } | null;
}

export interface Antwoord {
  readonly status: number;
  readonly body: {
    readonly fout?: string;
    readonly gebreken?: Readonly<Record<string, string>>;
    readonly id?: string;
    readonly vragen?: readonly Vraag[];
    readonly formulieren?: Readonly<Record<string, unknown>>;
  };
}

/** Who of the organisation does it, as it says itself. */
export const DOOR = 'adviseur openbare orde';

/** One record of an answer. */
export const gegeven = (velden: Record<string, unknown>, rest: Record<string, unknown> = {}) => ({
  ...{ status: 'MENING_PROFESSIONAL', peildatum: '2026-11-10', beperking: 'Niet met de buren delen.', velden },
  ...rest,
});

/** A hub in which the burgemeester, Veilig Thuis and the college answer by hand: from its first start, for the questions come with the links. */
export const startHandHub = (): Promise<TestHub> => {
  const env = { MET_DE_HAND: 'burgemeester,veilig-thuis,college', DEMO_DATUM: PEILDATUM };
  return startTestHub({ env: { ...env, SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000' } });
};

/** What the people of a partner do in their inbox, with the key of their organisation, over HTTP. */
export interface Inbox {
  ask(wie: Partner, path: string, body?: unknown, sleutel?: string): Promise<Antwoord>;
  vragen(wie: Partner, casus: string): Promise<readonly Vraag[]>;
  /** One act on a question, as DOOR. */
  stap(wie: Partner, wat: string, vraag: Pick<Vraag, 'id'>, rest?: object): Promise<Antwoord>;
  /** The question about one subcategorie. @throws when there is none. */
  vraag(wie: Partner, casus: string, subcategorie: string): Promise<Vraag>;
}

export function openInboxen(hub: TestHub): Inbox {
  const sleutelVan = (wie: Partner): string =>
    readFileSync(join(hub.dataDir, 'keys', PROCES[wie], `beheer-${wie}.key`), 'utf8').trim();
  const ask: Inbox['ask'] = async (wie, path, body, sleutel) => {
    const response = await fetch(`${hub.urls[PROCES[wie]]}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sleutel ?? sleutelVan(wie)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Antwoord['body'] };
  };
  const vragen: Inbox['vragen'] = async (wie, casus) => (await ask(wie, `/vragen?casus=${casus}`)).body.vragen ?? [];
  return {
    ask,
    vragen,
    stap: (wie, wat, { id }, rest = {}) => ask(wie, `/vragen/${wat}`, { vraag: id, door: DOOR, ...rest }),
    async vraag(wie, casus, subcategorie) {
      const gevonden = (await vragen(wie, casus)).find((een) => een.subcategorie === subcategorie);
      if (gevonden === undefined) throw new Error(`${wie} is asked no ${subcategorie} in ${casus}`);
      return gevonden;
    },
  };
}

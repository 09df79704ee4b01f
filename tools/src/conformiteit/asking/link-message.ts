import { boundTo, type Presenter, type SigningKey, signKoppeling } from '@ketenhub/tokens';
import { type Bron, OIN, type Organisatie } from '@ketenhub/vocabulary';
import { type Answer, post } from './http-question.ts';
import type { Handle } from './token-claims.ts';

export interface LinkMessage {
  readonly bron: Bron;
  readonly organisatie: Organisatie;
  readonly casus: string;
  readonly actie?: 'KOPPELEN' | 'ONTKOPPELEN' | 'VERNIETIGEN' | 'PERSOON_VERNIETIGEN';
  /** With PERSOON_VERNIETIGEN. */
  readonly handvatten?: readonly string[];
  /** Version of the casus; by default newer than that of every message signed before. */
  readonly versie?: number;
  readonly betrokkenen?: readonly (Handle & { readonly bsn: string })[];
}

let versies = 0;

/** A link as the case authority signs it for the connection on which it will deliver it; plain HTTP unless told. */
export function signLink(key: SigningKey, message: LinkMessage, presenter: Presenter = null): Promise<string> {
  versies += 1;
  const { bron, organisatie, casus, actie = 'KOPPELEN', versie = versies, betrokkenen = [], handvatten } = message;
  const persons = betrokkenen.map((person) => ({ ...person, naam: 'Toets Persoon', geboortedatum: '1990-01-01' }));
  const state = { casus, organisatie: OIN[organisatie], actie, versie, betrokkenen: persons };
  const whole = handvatten === undefined ? state : { ...state, handvatten };
  return signKoppeling(key, bron, { ...whole, ...boundTo(presenter) });
}

/** Delivers a link over plain HTTP. */
export const deliver = (
  url: string,
  koppeling: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => post(`${url}/koppelingen`, JSON.stringify({ koppeling }), headers);

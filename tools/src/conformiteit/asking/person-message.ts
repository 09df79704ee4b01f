import { randomUUID } from 'node:crypto';
import { type Schakelstuk, type Tekensleutel, tekenSchakelaar } from '@ketenhub/policy';
import { boundTo } from '@ketenhub/tokens';
import { dutchDay, OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { Bench } from '../bench.ts';
import { forge } from './forge.ts';

/** Who signs as the FG in this test, as a subgraph under test has it on its list. */
export const FG = 'fg-van-de-toets';

const DAY_MS = 86_400_000;
export const dayFrom = (days: number): string => dutchDay(new Date(Date.now() + days * DAY_MS));

/** A document of the FG for yesterday, today and tomorrow: the source may count its days by another clock. */
export function switchDocument(key: Tekensleutel, change: Partial<Schakelstuk> = {}): Promise<string> {
  return tekenSchakelaar(
    {
      schakelaar: 'BEKENDHEID_BIJ_PARTNERS',
      stand: 'AAN',
      persoon: FG,
      motivering: 'Alleen voor deze toets, op een bron met verzonnen gegevens.',
      vanaf: dayFrom(-1),
      tot: dayFrom(1),
      op: new Date().toISOString(),
      ...change,
    },
    key,
  );
}

/** The list of signers that a subgraph under test must hold to believe this FG; nobody but a test may. */
export const signersFile = (sleutel: object): string =>
  JSON.stringify({
    ondertekenaars: [{ persoon: FG, naam: 'FG van de toets', rol: 'FG', organisatie: 'zvh', sleutel }],
  });

export interface PersonQuestion {
  readonly organisatie: Organisatie;
  readonly bsn: string;
  readonly schakelaar: string;
}

export interface Spoil {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A question whether an organisation knows somebody, good in all but what is changed. */
export function personMessage(
  { issuer, view, connection }: Bench,
  { organisatie, bsn, schakelaar }: PersonQuestion,
  { header, claims }: Spoil = {},
): string {
  const iat = Math.floor(Date.now() / 1000);
  const good = {
    ...{ iss: 'urn:ketenhub:casusautoriteit', aud: `urn:ketenhub:bron:${view.bron}`, iat, exp: iat + 30 },
    ...{ jti: randomUUID(), kenmerk: randomUUID(), organisatie: OIN[organisatie], bsn, schakelaar },
    ...boundTo(connection.thumbprint),
  };
  const head = { alg: 'ES256', kid: issuer.caseKey.kid, typ: 'partnervraag+jwt' };
  return forge({ ...head, ...header }, { ...good, ...claims }, issuer.caseKey.privateKey);
}

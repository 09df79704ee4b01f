import { actorLine, adlLine, type LogLine, ldvLines, type Moment } from '@ketenhub/logbook';
import type { Trace } from '@ketenhub/service';
import { OIN } from '@ketenhub/vocabulary';
import type { Access } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';

export interface RequestFacts {
  readonly proces: string;
  readonly verwerkingsactiviteit: string;
  readonly principal: Principal;
  readonly span: Trace;
  readonly begonnenOp: number;
  readonly oorsprong: string;
  /** The persons that this fetch is about. */
  readonly betrokkenen: readonly string[];
}

function organisationCode(oin: string): string {
  return Object.entries(OIN).find(([, value]) => value === oin)?.[0] ?? oin;
}

/** The three kinds of line for one moment of one request; coordinates and facts, never a value. */
export function requestLines(facts: RequestFacts, moment: Moment, access: Access | null): LogLine[] {
  const { principal, span } = facts;
  const failed = moment === 'UITKOMST' && access === null;
  const velden = access === null ? [...principal.velden] : [...access.allowed];
  return [
    actorLine({
      moment,
      span,
      actie: `lezen ${principal.doel}`,
      object: principal.casus ?? 'werkvoorraad',
      resultaat: moment === 'VOORNEMEN' ? 'VOORGENOMEN' : failed ? 'MISLUKT' : 'GELEVERD',
      oorsprong: facts.oorsprong,
      actor: {
        gebruiker: principal.gebruiker,
        organisatie: organisationCode(principal.organisatie),
        rol: principal.rol,
      },
    }),
    adlLine({
      moment,
      span,
      beleid: principal.beleid,
      vraag: {
        doel: principal.doel,
        casus: principal.casus,
        rol: principal.rol,
        organisatie: principal.organisatie,
        velden: [...principal.velden],
      },
      antwoord: access === null ? {} : { toegestaan: velden, teVeelGevraagd: [...access.tooMuch] },
      feiten: { fase: principal.fase, txn: principal.txn, deelnemers: principal.feiten?.deelnemers ?? [] },
    }),
    ...ldvLines({
      moment,
      span,
      naam: `lezen ${principal.doel}`,
      proces: facts.proces,
      verwerkingsactiviteit: facts.verwerkingsactiviteit,
      betrokkenen: facts.betrokkenen,
      velden,
      begonnenOp: facts.begonnenOp,
      status: moment === 'VOORNEMEN' ? 'Unset' : failed ? 'Error' : 'Ok',
    }),
  ];
}

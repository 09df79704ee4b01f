import { actorLine, adlLine, type LogLine, ldvLines } from '@ketenhub/logbook';
import type { Trace } from '@ketenhub/service';
import { OIN } from '@ketenhub/vocabulary';
import type { Access } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';

export interface RequestFacts {
  readonly proces: string;
  readonly actie: 'lezen' | 'vastleggen';
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

/** Before: only that it is meant. Afterwards: what this source answered, and whether all of it went well. */
export type Stage =
  | { readonly moment: 'VOORNEMEN' }
  | { readonly moment: 'UITKOMST'; readonly access: Access; readonly failed: boolean };

/** What the line of one person names: before, what is meant; afterwards, what was answered about persons like this one. */
function veldenVan(facts: RequestFacts, stage: Stage, handle: string): readonly string[] {
  if (stage.moment === 'VOORNEMEN') return [...facts.principal.velden];
  return stage.access.allowed(facts.principal.betrokkenen.get(handle) ?? null);
}

function resultaat(stage: Stage): string {
  if (stage.moment === 'VOORNEMEN') return 'VOORGENOMEN';
  return stage.failed ? 'MISLUKT' : 'GELEVERD';
}

/** The three kinds of line for one moment of one request; coordinates and facts, never a value. */
export function requestLines(facts: RequestFacts, stage: Stage): LogLine[] {
  const { principal, span } = facts;
  const { moment } = stage;
  const { doel, casus, rol, organisatie, fase, txn, beleid } = principal;
  const actie = `${facts.actie} ${doel}`;
  const after = stage.moment === 'UITKOMST';
  return [
    actorLine({
      moment,
      span,
      actie,
      object: casus ?? 'werkvoorraad',
      resultaat: resultaat(stage),
      oorsprong: facts.oorsprong,
      actor: { gebruiker: principal.gebruiker, organisatie: organisationCode(organisatie), rol },
    }),
    adlLine({
      moment,
      span,
      beleid,
      vraag: { doel, casus, rol, organisatie, velden: [...principal.velden] },
      antwoord: after ? { toegestaan: stage.access.allowed(), teVeelGevraagd: [...stage.access.tooMuch] } : {},
      feiten: { fase, txn, deelnemers: principal.feiten?.deelnemers ?? [] },
    }),
    ...ldvLines({
      moment,
      span,
      naam: actie,
      proces: facts.proces,
      verwerkingsactiviteit: facts.verwerkingsactiviteit,
      betrokkenen: facts.betrokkenen.map((handle) => ({ handle, velden: veldenVan(facts, stage, handle) })),
      begonnenOp: facts.begonnenOp,
      status: after ? (stage.failed ? 'Error' : 'Ok') : 'Unset',
    }),
  ];
}

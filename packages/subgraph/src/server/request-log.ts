import { actorLine, adlLine, type GeraakteBetrokkene, type LogLine, ldvLines, type OtherLine } from '@ketenhub/logbook';
import { type Annotaties, type Beleid, verdeelOverActiviteiten } from '@ketenhub/policy';
import type { Trace } from '@ketenhub/service';
import { type BetrokkeneSoort, OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { Access } from '../access/access.ts';
import { decideFor } from '../access/decisions.ts';
import type { Principal } from '../access/principal.ts';
import type { Change } from '../subgraph-context.ts';
import type { OwnPart } from './own-parts.ts';

export interface RequestFacts {
  readonly proces: string;
  readonly actie: 'lezen' | 'vastleggen';
  /** Activity of what no rule of the policy names for the doel. */
  readonly verwerkingsactiviteit: string;
  readonly beleid: Beleid;
  readonly annotaties: Annotaties;
  readonly principal: Principal;
  readonly span: Trace;
  readonly begonnenOp: number;
  readonly oorsprong: string;
  /** The persons that this fetch is about. */
  readonly betrokkenen: readonly string[];
  /** The organisations that it is asked of; each has lines of its own. */
  readonly parts: readonly OwnPart[];
}

const CODE_OF_OIN: ReadonlyMap<string, string> = new Map(Object.entries(OIN).map(([code, oin]) => [oin, code]));

const organisationCode = (oin: string): string => CODE_OF_OIN.get(oin) ?? oin;

/** Before: only that it is meant. Afterwards: what was answered, and which organisations could not give all of theirs. */
export type Stage =
  | { readonly moment: 'VOORNEMEN' }
  | { readonly moment: 'UITKOMST'; readonly access: Access; readonly failed: ReadonlySet<Organisatie> };

/** What the line of one person names: before, what is meant; afterwards, what was answered about persons like this one. */
function veldenVan(facts: RequestFacts, stage: Stage, soort: BetrokkeneSoort | null): readonly string[] {
  return stage.moment === 'VOORNEMEN' ? [...facts.principal.velden] : stage.access.allowed(soort);
}

function perActiviteit(facts: RequestFacts, soort: BetrokkeneSoort | null, velden: readonly string[]) {
  const { beleid, annotaties, principal, verwerkingsactiviteit: anders } = facts;
  return verdeelOverActiviteiten(beleid, { doel: principal.doel, velden, anders }, (coordinate) =>
    decideFor(beleid, annotaties, principal, { coordinate, soort }),
  );
}

/** Who changed what, for the transaction of the change. */
export function changeLine(
  facts: RequestFacts,
  { verantwoordelijke, handeling, object, stap, betrokkene }: Change,
): OtherLine {
  const { principal, span, oorsprong, actie } = facts;
  return actorLine({
    moment: stap?.moment ?? 'UITKOMST',
    verantwoordelijke,
    span,
    actie: `${actie} ${principal.doel} ${handeling}`,
    object,
    resultaat: stap?.resultaat ?? 'VASTGELEGD',
    oorsprong,
    ...(betrokkene === undefined ? {} : { betrokkene }),
    actor: {
      gebruiker: principal.gebruiker,
      organisatie: organisationCode(principal.organisatie),
      rol: principal.rol,
    },
  });
}

const RESULTAAT = { Unset: 'VOORGENOMEN', Ok: 'GELEVERD', Error: 'MISLUKT' } as const;

function statusOf(stage: Stage, organisatie: Organisatie): keyof typeof RESULTAAT {
  if (stage.moment === 'VOORNEMEN') return 'Unset';
  return stage.failed.has(organisatie) ? 'Error' : 'Ok';
}

/** The three kinds of line for one moment of one request, of each organisation its own; coordinates and facts, never a value. */
export function requestLines(facts: RequestFacts, stage: Stage): LogLine[] {
  return facts.parts.flatMap((part) => linesOfPart(facts, stage, part));
}

/** Persons of one kind have the same in their lines, which is worked out once. */
function touchedPersons(facts: RequestFacts, stage: Stage, part: OwnPart): GeraakteBetrokkene[] {
  const perSoort = new Map<BetrokkeneSoort | null, GeraakteBetrokkene['perActiviteit']>();
  return facts.betrokkenen.map((handle) => {
    const soort = facts.principal.betrokkenen.get(handle) ?? null;
    const known = perSoort.get(soort) ?? perActiviteit(facts, soort, part.of(veldenVan(facts, stage, soort)));
    perSoort.set(soort, known);
    return { handle, casus: facts.principal.casus, perActiviteit: known };
  });
}

function linesOfPart(facts: RequestFacts, stage: Stage, part: OwnPart): LogLine[] {
  const { principal, span } = facts;
  const verantwoordelijke = part.organisatie;
  const status = statusOf(stage, part.organisatie);
  const { moment } = stage;
  const { doel, casus, rol, organisatie, fase, txn, beleid } = principal;
  const actie = `${facts.actie} ${doel}`;
  const after = stage.moment === 'UITKOMST';
  return [
    actorLine({
      moment,
      verantwoordelijke,
      span,
      actie,
      object: casus ?? 'werkvoorraad',
      resultaat: RESULTAAT[status],
      oorsprong: facts.oorsprong,
      actor: { gebruiker: principal.gebruiker, organisatie: organisationCode(organisatie), rol },
    }),
    adlLine({
      moment,
      verantwoordelijke,
      span,
      beleid,
      vraag: { doel, casus, rol, organisatie, velden: part.of(principal.velden) },
      antwoord: after
        ? { toegestaan: part.of(stage.access.allowed()), teVeelGevraagd: part.of(stage.access.tooMuch) }
        : {},
      feiten: { fase, txn, deelnemers: principal.feiten?.deelnemers ?? [] },
    }),
    ...ldvLines({
      moment,
      verantwoordelijke,
      span,
      naam: actie,
      proces: facts.proces,
      betrokkenen: touchedPersons(facts, stage, part),
      begonnenOp: facts.begonnenOp,
      status,
    }),
  ];
}

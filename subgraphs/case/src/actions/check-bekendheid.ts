import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { type LogLine, ldvLines, openLogbook } from '@ketenhub/logbook';
import type { Beleid, Casusproces } from '@ketenhub/policy';
import { type Logger, traceparentOf } from '@ketenhub/service';
import { type SubgraphContext, today } from '@ketenhub/subgraph';
import { dutchDay } from '@ketenhub/vocabulary';
import { BEKENDHEIDSCHECK, VELD } from '../bekendheid/activiteit.ts';
import type { AnderHuis, BekendheidSettings, Contactpunt } from '../bekendheid/andere-huizen.ts';
import type { Gevraagde, Uitkomst } from '../bekendheid/ask-houses.ts';
import type { Bekendheidsreden } from '../bekendheid/messages.ts';
import { openRuimte } from '../process/beslisruimte.ts';
import { countQuestion, readBekend, removeOldCounts, tellerContext } from '../store/bekendheid.ts';
import { type DecisionFacts, readDecisionFacts } from '../store/decision-facts.ts';
import { type BesluitGeweigerd, refused } from './record-decision.ts';

export interface Bekendheidsomgeving {
  readonly database: Database;
  readonly casusproces: Casusproces;
  readonly settings: BekendheidSettings;
  readonly ask: (huis: AnderHuis, om: Gevraagde) => Promise<Uitkomst>;
  readonly logger: Logger;
}

export interface Bekendheidsvraag {
  readonly casus: string;
  readonly casusVanToken: string | null;
  /** Handle of a person of that casus; never a BSN, so that nobody is looked up freely (attack 94). */
  readonly betrokkene: string;
  readonly reden: Bekendheidsreden;
  /** OIN of the organisation that acts. */
  readonly organisatie: string;
  /** Pseudonym of the user. */
  readonly gebruiker: string;
  readonly beleid: Beleid;
  readonly changeLine: SubgraphContext<unknown>['changeLine'];
}

export interface Bekendheid {
  readonly zvh: string;
  readonly antwoord: Uitkomst;
  readonly contactpunt: Contactpunt | null;
}
export type BekendheidUitkomst =
  | { readonly __typename: 'BekendheidGecheckt'; readonly huizen: readonly Bekendheid[] }
  | BesluitGeweigerd;

/** Said of both checks: they have one count. */
export const DAG_IS_OP = 'U hebt vandaag het aantal keren nagevraagd dat op een dag kan; morgen kan het weer.';

function line(vraag: Bekendheidsvraag, moment: LogLine['moment'], object: string, resultaat: string): LogLine {
  const { changeLine, betrokkene: handvat, casus } = vraag;
  const betrokkene = { handvat, casus };
  const handeling = 'BEKENDHEIDSCHECK';
  return changeLine({ verantwoordelijke: 'zvh', handeling, object, betrokkene, stap: { moment, resultaat } });
}

/** A line for each house that is told of this person, so that each disclosure can be found (R21). */
function lines(
  { settings }: Bekendheidsomgeving,
  vraag: Bekendheidsvraag,
  moment: LogLine['moment'],
  resultaatVan: (huis: AnderHuis | null) => string,
): LogLine[] {
  const { casus, reden } = vraag;
  return [null, ...settings.huizen].map((huis) =>
    line(vraag, moment, `${casus} ${reden} ${huis?.oin ?? 'eigen'}`, resultaatVan(huis)),
  );
}

/** The trace of this request, which the other houses continue. */
const spanOf = (vraag: Bekendheidsvraag): LogLine['span'] => line(vraag, 'VOORNEMEN', '', '').span;

/** Whom it is about, under the verwerkingsactiviteit of its own (the request as a whole has lines of the kit). */
function personLine(vraag: Bekendheidsvraag): LogLine[] {
  const { betrokkene, casus } = vraag;
  const span = spanOf(vraag);
  const betrokkenen = [{ handle: betrokkene, casus, perActiviteit: new Map([[BEKENDHEIDSCHECK, [VELD]]]) }];
  const naam = 'bekendheid navragen';
  return ldvLines({
    ...{ moment: 'VOORNEMEN', verantwoordelijke: 'zvh', span, naam, proces: 'case', betrokkenen },
    ...{ begonnenOp: Date.now(), status: 'Unset' },
  });
}

/** Why this person of this casus may not be asked about now, or who it is. */
function judge(omgeving: Bekendheidsomgeving, vraag: Bekendheidsvraag, facts: DecisionFacts) {
  const stap = { facts, beleid: vraag.beleid, genomenDoor: [], organisatie: vraag.organisatie, dag: today() };
  const uitleg = openRuimte(omgeving.casusproces, stap).refuse('bekendheidChecken');
  if (uitleg !== null) return { uitleg };
  const persoon = facts.betrokkenen.find(({ handvat }) => handvat === vraag.betrokkene);
  if (persoon === undefined) return { uitleg: 'Deze betrokkene is er in deze casus niet.' };
  // WGS 2.28(1) names the betrokkene, and the directe kring is a class of persons of its own (WGS 2.30(1)b).
  if (persoon.soort !== 'HOOFDPERSOON') return { uitleg: 'Alleen over de hoofdpersoon kan dit worden nagevraagd.' };
  return { bsn: persoon.bsn };
}

type Begonnen = BesluitGeweigerd | { readonly bsn: string } | null;

/** Judged, counted and in the log, in one transaction; a refusal is in the log too. */
async function begin(
  tx: Transaction,
  omgeving: Bekendheidsomgeving,
  vraag: Bekendheidsvraag,
  dag: string,
): Promise<Begonnen> {
  const facts = await readDecisionFacts(tx, vraag.casus);
  if (facts === null) return null;
  const oordeel = judge(omgeving, vraag, facts);
  const refuse = async (uitleg: string, waarom: string): Promise<BesluitGeweigerd> => {
    await openLogbook(tx).write([line(vraag, 'UITKOMST', vraag.casus, `GEWEIGERD ${waarom}`)]);
    return refused(uitleg);
  };
  if ('uitleg' in oordeel) return refuse(oordeel.uitleg, 'PROCES');
  await removeOldCounts(tx, dag);
  const telling = {
    soort: 'GEBRUIKER',
    wie: vraag.gebruiker,
    dag,
    maximum: omgeving.settings.perGebruikerPerDag,
  } as const;
  if (!(await countQuestion(tx, telling))) {
    omgeving.logger.error(
      { beveiliging: 'BEKENDHEID_QUOTUM', gebruiker: vraag.gebruiker, casus: vraag.casus },
      'a user has asked all that can be asked on a day',
    );
    return refuse(DAG_IS_OP, 'QUOTUM');
  }
  await openLogbook(tx).write([...lines(omgeving, vraag, 'VOORNEMEN', () => 'VOORGENOMEN'), ...personLine(vraag)]);
  return oordeel;
}

/**
 * Asks this house and the others on its list whether the hoofdpersoon of a melding is known (WGS 2.28(1); R14). Nothing of the casus changes and
 * nothing of the answer is kept: neither here nor in the log. @throws LogUnavailable, and then nobody was asked or nothing is told
 */
export async function checkBekendheid(
  omgeving: Bekendheidsomgeving,
  vraag: Bekendheidsvraag,
): Promise<BekendheidUitkomst | null> {
  if (vraag.casus !== vraag.casusVanToken) return null;
  const { database, settings, ask } = omgeving;
  const dag = dutchDay(new Date());
  const context = { autoriteit: vraag.casus, ...tellerContext({ wie: vraag.gebruiker, dag }) };
  const begonnen = await withContext(database, context, (tx) => begin(tx, omgeving, vraag, dag));
  if (begonnen === null || '__typename' in begonnen) return begonnen;
  const { bsn } = begonnen;
  const gevraagde = { bsn, reden: vraag.reden, traceparent: traceparentOf(spanOf(vraag)) };
  const [eigen, ...anderen] = await Promise.all([
    readBekend(database, bsn, vraag.casus).then((known): Uitkomst => (known.length > 0 ? 'BEKEND' : 'NIET_BEKEND')),
    ...settings.huizen.map((huis) => ask(huis, gevraagde)),
  ]);
  const antwoordVan = (huis: AnderHuis | null): Uitkomst =>
    huis === null ? eigen : (anderen[settings.huizen.indexOf(huis)] ?? 'GEEN_ANTWOORD');
  const heard = (huis: AnderHuis | null) => (antwoordVan(huis) === 'GEEN_ANTWOORD' ? 'GEEN_ANTWOORD' : 'BEANTWOORD');
  await openLogbook(database).write(lines(omgeving, vraag, 'UITKOMST', heard));
  const huizen = [null, ...settings.huizen].map((huis): Bekendheid => {
    const { naam, contactpunt } = huis ?? settings.eigen;
    const antwoord = antwoordVan(huis);
    return { zvh: naam, antwoord, contactpunt: antwoord === 'BEKEND' ? contactpunt : null };
  });
  return { __typename: 'BekendheidGecheckt', huizen };
}

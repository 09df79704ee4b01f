import { randomUUID } from 'node:crypto';
import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { type LogLine, ldvLines, openLogbook } from '@ketenhub/logbook';
import type { Casusproces, Schakelstand } from '@ketenhub/policy';
import { type Logger, traceparentOf } from '@ketenhub/service';
import { BEKENDHEID_BIJ_PARTNERS, PARTNERVELD, type Partnerschakelaar, today } from '@ketenhub/subgraph';
import type { Partner, Partneruitkomst, Partnervraag } from '../bekendheid/ask-partner.ts';
import { bevraagbarePartners, gevraagdePartners } from '../bekendheid/partners.ts';
import { openRuimte } from '../process/beslisruimte.ts';
import { countQuestion, removeOldCounts, tellerContext } from '../store/bekendheid.ts';
import { type DecisionFacts, readDecisionFacts } from '../store/decision-facts.ts';
import { type Bekendheidsvraag, DAG_IS_OP } from './check-bekendheid.ts';
import { type BesluitGeweigerd, refused } from './record-decision.ts';

export interface Partneromgeving {
  readonly database: Database;
  readonly casusproces: Casusproces;
  readonly schakelaar: Partnerschakelaar;
  readonly ask: (partner: Partner, vraag: Partnervraag) => Promise<Partneruitkomst>;
  readonly perGebruikerPerDag: number;
  readonly logger: Pick<Logger, 'error'>;
  /** Calendar day in the Netherlands on which the switch is judged and questions are counted: that of the real clock. */
  readonly dag: () => string;
}

export interface Vraag extends Omit<Bekendheidsvraag, 'reden'> {
  /** Codes of whom is asked; null is everybody who can be. */
  readonly organisaties: readonly string[] | null;
}

export interface PartnerBekendheid {
  readonly organisatie: string;
  readonly naam: string;
  /** NIET_GEVRAAGD: it could have been asked, and was not. Silence is no "niet bekend". */
  readonly antwoord: Partneruitkomst | 'NIET_GEVRAAGD';
}
export type PartnersUitkomst =
  | { readonly __typename: 'BekendheidBijPartnersGecheckt'; readonly partners: readonly PartnerBekendheid[] }
  | BesluitGeweigerd;

const NIETS_GEVRAAGD = 'Er is aan niemand iets gevraagd.';
const WAAROM: Readonly<Record<Extract<Schakelstand, { aan: false }>['waarom'], string>> = {
  NIET_GEZET:
    'Vóór het doelbesluit wordt bij deelnemers niets nagevraagd: de wet noemt daarvoor geen grond, en de functionaris voor gegevensbescherming heeft het niet aangezet.',
  UITGEZET: 'De functionaris voor gegevensbescherming heeft het navragen bij deelnemers uitgezet.',
  NIET_OP_DEZE_DAG:
    'De functionaris voor gegevensbescherming heeft het navragen bij deelnemers niet voor vandaag aangezet.',
  ONGELDIG: 'Wat over het navragen bij deelnemers is ondertekend klopt niet; het staat daarom uit.',
};

/** One question to one deelnemer. */
interface Ronde {
  readonly partner: Partner;
  readonly kenmerk: string;
}

interface Begonnen {
  readonly bsn: string;
  readonly stuk: string;
  readonly rondes: readonly Ronde[];
}

type Oordeel = Omit<Begonnen, 'rondes'> & { readonly gevraagd: readonly Partner[] };
interface Geweigerd {
  readonly waarom: string;
  readonly uitleg: string;
}

function line(vraag: Vraag, moment: LogLine['moment'], object: string, resultaat: string): LogLine {
  const { changeLine, betrokkene: handvat, casus } = vraag;
  const stap = { moment, resultaat };
  const handeling = 'BEKENDHEID_BIJ_PARTNERS';
  return changeLine({ verantwoordelijke: 'zvh', handeling, object, betrokkene: { handvat, casus }, stap });
}

/** Reference, casus and sealed person in one line: the one place where a line of a partner can be led back to somebody. */
const lineOf = (vraag: Vraag, { partner, kenmerk }: Ronde, moment: LogLine['moment'], resultaat: string): LogLine =>
  line(vraag, moment, `${vraag.casus} ${partner.oin} ${kenmerk}`, resultaat);

const spanOf = (vraag: Vraag): LogLine['span'] => line(vraag, 'VOORNEMEN', '', '').span;

function personLine(vraag: Vraag): LogLine[] {
  const { betrokkene, casus } = vraag;
  const perActiviteit = new Map([[BEKENDHEID_BIJ_PARTNERS, [PARTNERVELD]]]);
  const naam = 'bekendheid bij partners navragen';
  return ldvLines({
    ...{ moment: 'VOORNEMEN', verantwoordelijke: 'zvh', span: spanOf(vraag), naam, proces: 'case' },
    ...{ betrokkenen: [{ handle: betrokkene, casus, perActiviteit }], begonnenOp: Date.now(), status: 'Unset' },
  });
}

/** Why nobody may be asked now, or who is asked about whom, and on the ground of which document. */
async function judge(omgeving: Partneromgeving, vraag: Vraag, facts: DecisionFacts): Promise<Geweigerd | Oordeel> {
  const { schakelaar, casusproces } = omgeving;
  const { beleid, organisatie } = vraag;
  const ruimte = openRuimte(casusproces, { facts, beleid, genomenDoor: [], organisatie, dag: today() });
  const proces = ruimte.refuse('bekendheidBijPartnersChecken');
  if (proces !== null) return { waarom: 'PROCES', uitleg: proces };
  const persoon = facts.betrokkenen.find(({ handvat }) => handvat === vraag.betrokkene);
  if (persoon?.soort !== 'HOOFDPERSOON')
    return { waarom: 'PROCES', uitleg: 'Alleen over de hoofdpersoon van deze casus kan dit worden nagevraagd.' };
  const stand = await schakelaar(omgeving.dag());
  if (!stand.aan) return { waarom: `SCHAKELAAR_${stand.waarom}`, uitleg: WAAROM[stand.waarom] };
  const partners = bevraagbarePartners(beleid);
  const gevraagd = gevraagdePartners(partners, vraag.organisaties);
  if (gevraagd === null) {
    const codes = partners.map(({ code }) => code).join(', ');
    const uitleg = `Dit kan alleen worden gevraagd aan overheidsdeelnemers zonder beroepsgeheim; noem er ten minste een, elk één keer: ${codes}.`;
    return { waarom: 'ORGANISATIE', uitleg };
  }
  return { bsn: persoon.bsn, stuk: stand.stuk, gevraagd };
}

/** Judged, counted and in the log, in one transaction; a refusal is in the log too. */
async function begin(
  tx: Transaction,
  omgeving: Partneromgeving,
  vraag: Vraag,
): Promise<Begonnen | BesluitGeweigerd | null> {
  const { logger, dag, perGebruikerPerDag: maximum } = omgeving;
  const facts = await readDecisionFacts(tx, vraag.casus);
  if (facts === null) return null;
  const refuse = async ({ uitleg, waarom }: Geweigerd): Promise<BesluitGeweigerd> => {
    await openLogbook(tx).write([line(vraag, 'UITKOMST', vraag.casus, `GEWEIGERD ${waarom}`)]);
    return refused(`${uitleg} ${NIETS_GEVRAAGD}`);
  };
  const oordeel = await judge(omgeving, vraag, facts);
  if ('uitleg' in oordeel) return refuse(oordeel);
  await removeOldCounts(tx, dag());
  // One count with the check at houses: both look somebody up (attack 95).
  if (!(await countQuestion(tx, { soort: 'GEBRUIKER', wie: vraag.gebruiker, dag: dag(), maximum }))) {
    const { gebruiker, casus } = vraag;
    logger.error({ beveiliging: 'BEKENDHEID_QUOTUM', gebruiker, casus }, 'a user has asked all that a day allows');
    return refuse({ waarom: 'QUOTUM', uitleg: DAG_IS_OP });
  }
  const rondes = oordeel.gevraagd.map((partner) => ({ partner, kenmerk: randomUUID() }));
  const intents = rondes.map((ronde) => lineOf(vraag, ronde, 'VOORNEMEN', 'VOORGENOMEN'));
  await openLogbook(tx).write([...intents, ...personLine(vraag)]);
  return { bsn: oordeel.bsn, stuk: oordeel.stuk, rondes };
}

/**
 * Asks overheidsdeelnemers without professional secrecy whether they know the hoofdpersoon, before the doelbesluit: nobody unless the FG switched
 * it on for this day (docs/adr/0043). Nobody is linked, nothing of the casus changes and nothing of an answer is kept, here or in the log.
 * @throws LogUnavailable, and then nobody was asked or nothing is told
 */
export async function checkBijPartners(omgeving: Partneromgeving, vraag: Vraag): Promise<PartnersUitkomst | null> {
  if (vraag.casus !== vraag.casusVanToken) return null;
  const { database, ask, dag } = omgeving;
  const context = { autoriteit: vraag.casus, ...tellerContext({ wie: vraag.gebruiker, dag: dag() }) };
  const begonnen = await withContext(database, context, (tx) => begin(tx, omgeving, vraag));
  if (begonnen === null || '__typename' in begonnen) return begonnen;
  const { bsn, stuk, rondes } = begonnen;
  const traceparent = traceparentOf(spanOf(vraag));
  const heard = await Promise.all(
    rondes.map(async (ronde) => {
      const antwoord = await ask(ronde.partner, { kenmerk: ronde.kenmerk, bsn, stuk, traceparent });
      return { ...ronde, antwoord };
    }),
  );
  const resultaat = (antwoord: Partneruitkomst) => (antwoord === 'GEEN_ANTWOORD' ? antwoord : 'BEANTWOORD');
  await openLogbook(database).write(heard.map((ronde) => lineOf(vraag, ronde, 'UITKOMST', resultaat(ronde.antwoord))));
  const partners = bevraagbarePartners(vraag.beleid).map(({ code, naam }): PartnerBekendheid => {
    const ronde = heard.find(({ partner }) => partner.code === code);
    return { organisatie: code, naam, antwoord: ronde?.antwoord ?? 'NIET_GEVRAAGD' };
  });
  return { __typename: 'BekendheidBijPartnersGecheckt', partners };
}

import type { Beleid, Eis } from '@ketenhub/policy';
import { casusTermijn } from '../retention/casus-termijn.ts';
import { isDoelVastgesteld } from '../store/case-facts.ts';
import type { DecisionFacts } from '../store/decision-facts.ts';
import { CRITERIA } from '../store/tables.ts';

/** Who wants to change the casus, and on what. */
export interface Stap {
  readonly facts: DecisionFacts;
  readonly beleid: Beleid;
  /** Codes of the organisations that took the decision. */
  readonly genomenDoor: readonly string[];
  /** OIN of the organisation that acts. */
  readonly organisatie: string;
  /** Who closes gave a reason to do so without the last checks. */
  readonly uitzondering?: boolean;
  /** Calendar day in the Netherlands. */
  readonly dag: string;
}

type Toets = (stap: Stap) => string | null;

const unless = (isMet: boolean, uitleg: string): string | null => (isMet ? null : uitleg);

function klasseOf(beleid: Beleid, oin: string): string | undefined {
  return beleid.deelnemers.find((deelnemer) => deelnemer.oin === oin)?.klasse;
}

/** The overheidsdeelnemers that judge: who was asked to, and the aanmelder when it is one (WGS 2.31(2)). */
export function judges({ casus, triagedeelnemers }: DecisionFacts, beleid: Beleid): readonly string[] {
  const aanmelder = klasseOf(beleid, casus.aanmelder) === 'OVERHEID' ? [casus.aanmelder] : [];
  return [...new Set([...triagedeelnemers, ...aanmelder])];
}

/** Whether all four of BGS 2.20(1) are met in the judgement of this organisation (BGS 2.20(3)). */
export function judgesAllMet({ oordelen }: Pick<DecisionFacts, 'oordelen'>, oin: string | undefined): boolean {
  const met = oordelen.filter((oordeel) => oordeel.oin === oin && oordeel.voldaan);
  return new Set(met.map(({ criterium }) => criterium)).size === CRITERIA.length;
}

/** What they decide destroys the melding: nobody decides so who was never asked to judge it (WGS 2.31(2)). */
function beslissersToetsenMee({ facts, beleid, genomenDoor }: Stap): string | null {
  const asked = judges(facts, beleid);
  const others = genomenDoor.filter(
    (code) => !beleid.deelnemers.some((deelnemer) => deelnemer.code === code && asked.includes(deelnemer.oin)),
  );
  return unless(
    others.length === 0,
    `Alleen wie is gevraagd om deze melding te toetsen beslist haar niet in behandeling te nemen; dat is niet: ${others.join(', ')}.`,
  );
}

/** All four are met in the judgement of each organisation that decides (R23). */
function criteriaVoldaan({ facts, beleid, genomenDoor }: Stap): string | null {
  const missing = genomenDoor.filter((code) => {
    const oin = beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.oin;
    return !judgesAllMet(facts, oin);
  });
  return unless(
    missing.length === 0,
    `Eerst moet elke organisatie die besluit alle vier de criteria van BGS 2.20 als voldaan hebben vastgelegd; dat ontbreekt van: ${missing.join(', ')}.`,
  );
}

/** It was opened again, or deelnemers were designated on the strength of its place on a list: more than a melding (docs/adr/0027, 0041). */
const heeftVerleden = ({ casus, eerderAangewezen }: DecisionFacts): boolean =>
  casus.heropendOp !== null || (eerderAangewezen && casus.deelnemersbesluitOp === null);

const TOETSEN: Readonly<Record<Eis, Toets>> = {
  AANMELDER: ({ facts, organisatie }) =>
    unless(facts.casus.aanmelder === organisatie, 'Alleen de organisatie die aanmeldt vult de aanmelding in.'),
  AANMELDING_COMPLEET: ({ facts }) =>
    unless(facts.heeftAanmelding && facts.betrokkenen.length > 0, 'De aanmelding is nog niet compleet ingevuld.'),
  TOETST_MEE: ({ facts, beleid, organisatie }) =>
    unless(judges(facts, beleid).includes(organisatie), 'Uw organisatie is niet gevraagd om deze melding te toetsen.'),
  BESLISSERS_TOETSEN_MEE: beslissersToetsenMee,
  CRITERIA_VOLDAAN: criteriaVoldaan,
  DOELBESLUIT_OPEN: ({ facts }) => unless(facts.casus.doelbesluitOp === null, 'Het doelbesluit is al vastgelegd.'),
  DOEL_OPEN: ({ facts }) =>
    facts.casus.doelbesluitOp === null
      ? unless(facts.lijsten.length === 0, 'Deze casus staat op een lijst; dat telt als doelbesluit (WGS 2.32(3)).')
      : 'Het doelbesluit is al vastgelegd.',
  DOELBESLUIT: ({ facts }) =>
    unless(isDoelVastgesteld(facts), 'Het deelnemersbesluit volgt op het doelbesluit of een plaatsing op een lijst.'),
  BEIDE_BESLUITEN: ({ facts }) =>
    unless(
      isDoelVastgesteld(facts) && facts.casus.deelnemersbesluitOp !== null,
      'De uitvraag begint pas na het doelbesluit en het deelnemersbesluit.',
    ),
  BINNEN_TERMIJN: ({ facts, dag }) =>
    unless(
      dag < casusTermijn(facts.stand, dag).vernietigenUiterlijkOp,
      'De bewaartermijn is verstreken; deze casus wordt vernietigd (WGS 1.8(7)).',
    ),
  HEEFT_VERLEDEN: ({ facts }) =>
    unless(heeftVerleden(facts), 'Een melding in de triage wordt afgewezen, niet afgesloten.'),
  GEEN_VERLEDEN: ({ facts }) =>
    unless(!heeftVerleden(facts), 'Deze casus is al eerder opgepakt; wie hem niet opnieuw oppakt, sluit hem weer af.'),
  LAATSTE_CHECKS: ({ facts: { afschaling } }) =>
    afschaling === null
      ? 'Leg eerst de laatste checks, de regie en het consultmoment vast.'
      : unless(
          afschaling.risicocheck !== 'STAAT_OPEN' && afschaling.samenwerkingscheck !== 'STAAT_OPEN',
          'Bij de laatste check staat nog iets open; beleg het of schaal weer op.',
        ),
  REGIE_BELEGD: ({ facts: { afschaling, deelnemers } }) =>
    unless(
      afschaling !== null && deelnemers.includes(afschaling.regieBij),
      'De organisatie die de regie terugkreeg neemt niet meer deel; leg vast wie haar heeft.',
    ),
  UITZONDERING: ({ uitzondering = false }) =>
    unless(
      uitzondering,
      'Schaal eerst af, met de laatste checks; of geef de reden waarom deze casus zonder afschaling wordt afgesloten.',
    ),
  OVERHEID_BETROKKEN: (stap) =>
    unless(
      judges(stap.facts, stap.beleid).length > 0,
      'Leg eerst vast welke overheidsdeelnemers de melding toetsen; alleen zij vragen na of iemand bekend is (WGS 2.28(1)).',
    ),
};

/** Why the first of these is not met, in a Dutch sentence, or null. */
export function firstUnmet(eisen: readonly Eis[], stap: Stap): string | null {
  for (const eis of eisen) {
    const uitleg = TOETSEN[eis](stap);
    if (uitleg !== null) return uitleg;
  }
  return null;
}

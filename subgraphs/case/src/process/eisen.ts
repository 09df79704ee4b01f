import type { Beleid, Eis } from '@ketenhub/policy';
import { casusTermijn } from '../retention/casus-termijn.ts';
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

const TOETSEN: Readonly<Record<Eis, Toets>> = {
  AANMELDER: ({ facts, organisatie }) =>
    unless(facts.casus.aanmelder === organisatie, 'Alleen de organisatie die aanmeldt vult de aanmelding in.'),
  AANMELDING_COMPLEET: ({ facts }) =>
    unless(facts.heeftAanmelding && facts.betrokkenen.length > 0, 'De aanmelding is nog niet compleet ingevuld.'),
  TOETST_MEE: ({ facts, beleid, organisatie }) =>
    unless(judges(facts, beleid).includes(organisatie), 'Uw organisatie is niet gevraagd om deze melding te toetsen.'),
  CRITERIA_VOLDAAN: criteriaVoldaan,
  DOELBESLUIT_OPEN: ({ facts }) => unless(facts.casus.doelbesluitOp === null, 'Het doelbesluit is al vastgelegd.'),
  DOELBESLUIT: ({ facts }) =>
    unless(facts.casus.doelbesluitOp !== null, 'Het deelnemersbesluit volgt op het doelbesluit.'),
  BEIDE_BESLUITEN: ({ facts }) =>
    unless(
      facts.casus.doelbesluitOp !== null && facts.casus.deelnemersbesluitOp !== null,
      'De uitvraag begint pas na het doelbesluit en het deelnemersbesluit.',
    ),
  BINNEN_TERMIJN: ({ facts, dag }) =>
    unless(
      dag < casusTermijn(facts.stand, dag).vernietigenUiterlijkOp,
      'De bewaartermijn is verstreken; deze casus wordt vernietigd (WGS 1.8(7)).',
    ),
  HEROPEND: ({ facts }) =>
    unless(facts.casus.heropendOp !== null, 'Een melding in de triage wordt afgewezen, niet afgesloten.'),
  NIET_HEROPEND: ({ facts }) =>
    unless(facts.casus.heropendOp === null, 'Deze casus is heropend; wie hem niet opnieuw oppakt, sluit hem weer af.'),
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

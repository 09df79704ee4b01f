import { today } from '@ketenhub/subgraph';
import { waaromNietToetsbaar } from '../lijst/criteria-in-force.ts';
import { isDoelVastgesteld } from '../store/case-facts.ts';
import { findLijst } from '../store/casuslijsten.ts';
import { endDesignation } from '../store/clear-old-decisions.ts';
import { insertPlaatsing, removePlaatsingen } from '../store/lijstplaatsingen.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import {
  type BesluitOmgeving,
  type BesluitVraag,
  type Decision,
  type Gewijzigd,
  inBeslisruimte,
  keepChange,
  refused,
} from './record-decision.ts';

export interface Plaatsinginvoer {
  /** Code. */
  readonly lijst: string;
  readonly criteriaversie: number;
  readonly toelichting: string;
}

export type PlaatsingUitkomst =
  | Gewijzigd
  | { readonly __typename: 'PlaatsingOnvolledig'; readonly fouten: readonly Fout[] };

const TOELICHTING = { min: 20, max: 2_000 };

/** What is wrong with the list, or with the version of its criteria by which the casus was judged. */
function checkToets(lijst: Awaited<ReturnType<typeof findLijst>>, versie: number, dag: string): Fout[] {
  if (lijst === null) return wrong('lijst', 'Deze lijst heeft het huis niet.');
  const uitleg = waaromNietToetsbaar(lijst.criteria, { versie, dag });
  return uitleg === null ? [] : wrong('criteriaversie', uitleg);
}

/**
 * Places the casus on a list: a decision of overheidsdeelnemers, each of which recorded the four criteria of BGS 2.20 as met (R22, R23), by the
 * published criteria that hold today (WGS 2.32(1), BGS 2.22; R20). From then on it counts as a melding that fits the doel (2.32(3);
 * R02). The besluit tells that it was placed, and neither on which list nor why: that goes with the entry. @throws LogUnavailable
 */
export function placeOnList(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { lijst: code, criteriaversie, toelichting }: Plaatsinginvoer,
): Promise<PlaatsingUitkomst | null> {
  return inBeslisruimte<PlaatsingUitkomst>(omgeving, vraag, async (tx, { refuse, facts, now }) => {
    const uitleg = refuse('opLijstPlaatsen');
    if (uitleg !== null) return refused(uitleg);
    const lijst = await findLijst(tx, code);
    const dag = today();
    if (facts.lijsten.includes(code)) return refused('Deze casus staat al op deze lijst.');
    const fouten = [...checkToets(lijst, criteriaversie, dag), ...checkText('toelichting', toelichting, TOELICHTING)];
    if (fouten.length > 0) return { __typename: 'PlaatsingOnvolledig', fouten };
    const { casus } = vraag;
    const genomenDoor = [...new Set(vraag.genomenDoor)];
    const plaatsing = {
      casus,
      lijst: code,
      criteriaversie,
      toelichting: toelichting.trim(),
      genomenDoor,
      geplaatstOp: dag,
    };
    return keepChange(
      tx,
      { links: omgeving.links, vraag, now },
      {
        casus: {},
        soort: 'LIJSTPLAATSING',
        inhoud: 'OP_LIJST',
        relink: [],
        apply: () => insertPlaatsing(tx, plaatsing),
      },
    );
  });
}

/**
 * Takes the casus off a list at once, with all that stood there about it (WGS 2.32(4); R20). Where nothing else established the doel it goes
 * back to the triage: what was decided on the strength of the place falls with it, and nobody but the aanmelder is linked until there are a
 * doelbesluit and a new deelnemersbesluit (2.31(2)-(4), 2.32(3); R02; docs/adr/0041). The judgements of the criteria stay.
 */
export function takeOffList(code: string): Decision {
  return ({ refuse, facts, now }) => {
    const uitleg = refuse('vanLijstHalen');
    if (uitleg !== null) return { uitleg };
    if (!facts.lijsten.includes(code)) return { uitleg: 'Deze casus staat niet op deze lijst.' };
    const { casus, deelnemers } = facts;
    const rest = facts.lijsten.filter((one) => one !== code);
    const falls = !isDoelVastgesteld({ casus, lijsten: rest });
    return {
      casus: falls ? { fase: 'TRIAGE', regiekleur: null, deelnemersbesluitOp: null } : {},
      soort: 'LIJSTVERWIJDERING',
      inhoud: 'VAN_LIJST',
      relink: falls ? [...new Set([...deelnemers, casus.aanmelder])] : [],
      async apply(tx) {
        await removePlaatsingen(tx, casus.nummer, { lijsten: [code], dag: today() });
        if (falls) await endDesignation(tx, casus.nummer, now);
      },
    };
  };
}

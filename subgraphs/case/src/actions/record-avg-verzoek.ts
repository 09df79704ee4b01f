import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { raadplegingTot } from '../avg/termijn.ts';
import { type AvgVerzoek, insertAvgVerzoek } from '../store/avg.ts';
import type { AVG_SOORTEN } from '../values/avg.ts';
import type { Fout } from './aanmelding.ts';
import { checkGeweest } from './check-dag.ts';
import { checkText, wrong } from './check-text.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

export interface AvgVerzoekinvoer {
  readonly soort: (typeof AVG_SOORTEN)[number];
  /** ISO 8601, as every day here. */
  readonly ontvangenOp: string;
  readonly identiteitGecontroleerdOp?: string | null;
  readonly identiteitGecontroleerdDoor?: string | null;
}

export type AvgUitkomst =
  | { readonly __typename: 'AvgBijgewerkt'; readonly verzoek: AvgVerzoek }
  | { readonly __typename: 'AvgOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

export const avgOnvolledig = (fouten: readonly Fout[]): AvgUitkomst => ({ __typename: 'AvgOnvolledig', fouten });

const FUNCTIE = { min: 2, max: 100 };

/** Of a request somebody checked who asks (AVG 12(6)); of the duty to inform nobody asks (AVG 14). */
function checkIdentiteit(invoer: AvgVerzoekinvoer, dag: string): Fout[] {
  const { soort, identiteitGecontroleerdOp: op = null, identiteitGecontroleerdDoor: door = null } = invoer;
  if (soort === 'INFORMEREN')
    return [
      ...(op === null ? [] : wrong('identiteitGecontroleerdOp', 'Laat dit leeg: niemand vraagt iets.')),
      ...(door === null ? [] : wrong('identiteitGecontroleerdDoor', 'Laat dit leeg: niemand vraagt iets.')),
    ];
  return [
    ...(op === null ? wrong('identiteitGecontroleerdOp', 'Vermeld wanneer de identiteit is gecontroleerd.') : []),
    ...(op === null ? [] : checkGeweest('identiteitGecontroleerdOp', op, dag)),
    ...checkText('identiteitGecontroleerdDoor', door ?? '', FUNCTIE),
  ];
}

function check(invoer: AvgVerzoekinvoer, dag: string): Fout[] {
  return [...checkGeweest('ontvangenOp', invoer.ontvangenOp, dag), ...checkIdentiteit(invoer, dag)];
}

/**
 * Records a request of the betrokkene, or that it is to be decided whether he is informed, and with it that each deelnemer of the casus is consulted, known there or not (BGS 1.2).
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordAvgVerzoek(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  invoer: AvgVerzoekinvoer,
): Promise<AvgUitkomst | null> {
  return inBeslisruimte<AvgUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus, deelnemers } }) => {
    const uitleg = refuse('avgVerzoekVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const dag = today();
    const fouten = check(invoer, dag);
    if (fouten.length > 0) return avgOnvolledig(fouten);
    const unanswered = { antwoord: null, onderdelen: [], herbeoordelenOp: null, beantwoordOp: null };
    const verzoek = await insertAvgVerzoek(tx, {
      ...invoer,
      casus: casus.nummer,
      identiteitGecontroleerdDoor: invoer.identiteitGecontroleerdDoor?.trim() ?? null,
      raadplegingTot: raadplegingTot(dag),
      standpunten: deelnemers.map((oin) => ({ oin, ...unanswered })),
    });
    const object = `${casus.nummer} avg-verzoek ${verzoek.kenmerk}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'AVG_VERZOEK', object })]);
    return { __typename: 'AvgBijgewerkt', verzoek };
  });
}

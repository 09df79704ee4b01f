import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { raadplegingTot } from '../avg/termijn.ts';
import { type AvgVerzoek, insertAvgVerzoek } from '../store/avg.ts';
import type { AVG_SOORTEN } from '../values/avg.ts';
import type { Fout } from './aanmelding.ts';
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
  readonly identiteitGecontroleerdOp: string;
  readonly identiteitGecontroleerdDoor: string;
}

export type AvgUitkomst =
  | { readonly __typename: 'AvgBijgewerkt'; readonly verzoek: AvgVerzoek }
  | { readonly __typename: 'AvgOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

export const avgOnvolledig = (fouten: readonly Fout[]): AvgUitkomst => ({ __typename: 'AvgOnvolledig', fouten });

const FUNCTIE = { min: 2, max: 100 };

function check(invoer: AvgVerzoekinvoer, dag: string): Fout[] {
  const past = (veld: 'ontvangenOp' | 'identiteitGecontroleerdOp'): Fout[] =>
    invoer[veld] > dag ? wrong(veld, 'Deze dag moet nog komen.') : [];
  return [
    ...past('ontvangenOp'),
    ...past('identiteitGecontroleerdOp'),
    ...checkText('identiteitGecontroleerdDoor', invoer.identiteitGecontroleerdDoor, FUNCTIE),
  ];
}

/**
 * Records a request of the betrokkene, and with it that each deelnemer of the casus is consulted, known there or not (BGS 1.2).
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
      identiteitGecontroleerdDoor: invoer.identiteitGecontroleerdDoor.trim(),
      raadplegingTot: raadplegingTot(dag),
      standpunten: deelnemers.map((oin) => ({ oin, ...unanswered })),
    });
    const object = `${casus.nummer} avg-verzoek ${verzoek.kenmerk}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'AVG_VERZOEK', object })]);
    return { __typename: 'AvgBijgewerkt', verzoek };
  });
}

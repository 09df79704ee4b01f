import type { Fout } from '../actions/aanmelding.ts';
import type { Avgwijziging } from '../actions/change-avg-verzoek.ts';
import { checkDag } from '../actions/check-dag.ts';
import { wrong } from '../actions/check-text.ts';
import { oinsOf } from '../actions/decided-by.ts';
import { updateAvgVerzoek } from '../store/avg.ts';
import type { AVG_VERLENGINGSREDENEN, AvgOnderdeel, AvgStandpunt } from '../values/avg.ts';
import { type AvgBesluitinvoer, isTeBesluiten, judgeAvgBesluit } from './judge-besluit.ts';
import { herbeoordelingNa } from './raadpleging.ts';
import { uiterlijkOp } from './termijn.ts';

export interface Standpuntinvoer {
  /** Code of the deelnemer. */
  readonly organisatie: string;
  readonly antwoord: NonNullable<AvgStandpunt['antwoord']>;
  readonly onderdelen: readonly AvgOnderdeel[];
  readonly herbeoordelenOp?: string | null;
}

const ALLEEN_BIJ_BEROEP = 'Dit hoort alleen bij een beroep op UAVG 41; laat het leeg.';
const AL_BESLOTEN = 'Op dit verzoek is al besloten.';

function checkStandpunt({ antwoord, onderdelen, herbeoordelenOp = null }: Standpuntinvoer, dag: string): Fout[] {
  if (antwoord === 'GEEN_BEZWAAR')
    return [
      ...(onderdelen.length > 0 ? wrong('onderdelen', ALLEEN_BIJ_BEROEP) : []),
      ...(herbeoordelenOp !== null ? wrong('herbeoordelenOp', ALLEEN_BIJ_BEROEP) : []),
    ];
  return [
    ...(onderdelen.length === 0
      ? wrong('onderdelen', 'Vermeld op welk onderdeel van UAVG 41(1) het beroep rust.')
      : []),
    ...(herbeoordelenOp === null || herbeoordelenOp <= dag
      ? wrong('herbeoordelenOp', 'Vermeld op welke komende dag de deelnemer opnieuw kijkt (BGS 1.2).')
      : checkDag('herbeoordelenOp', herbeoordelenOp)),
  ];
}

/**
 * What a deelnemer answered; while it can be decided (anew) it may answer otherwise, as when its ground lapses (BGS 1.2). A refusal is looked
 * at anew no later than the invocations that are left.
 */
export function standpunt(invoer: Standpuntinvoer): Avgwijziging {
  return {
    handeling: 'avgStandpuntVastleggen',
    logregel: 'AVG_STANDPUNT',
    check(verzoek, { beleid, dag }) {
      if (!isTeBesluiten(verzoek)) return wrong('organisatie', AL_BESLOTEN);
      const { standpunten } = verzoek;
      const [oin] = oinsOf(beleid, [invoer.organisatie]) ?? [];
      const isAsked = standpunten.some((een) => een.oin === oin);
      return [
        ...(isAsked ? [] : wrong('organisatie', 'Deze organisatie is over dit verzoek niet geraadpleegd.')),
        ...checkStandpunt(invoer, dag),
      ];
    },
    apply(tx, verzoek, { beleid, dag }) {
      const [oin] = oinsOf(beleid, [invoer.organisatie]) ?? [];
      const { antwoord, onderdelen, herbeoordelenOp = null } = invoer;
      const answered = { antwoord, onderdelen: [...new Set(onderdelen)].sort(), herbeoordelenOp, beantwoordOp: dag };
      const standpunten = verzoek.standpunten.map((een) => (een.oin === oin ? { oin, ...answered } : een));
      return updateAvgVerzoek(tx, verzoek, {
        standpunten,
        herbeoordelingOp: herbeoordelingNa(verzoek, standpunten, dag),
      });
    },
  };
}

/** Two months more, only within the first (AVG 12(3)). */
export function verlenging(reden: (typeof AVG_VERLENGINGSREDENEN)[number]): Avgwijziging {
  return {
    handeling: 'avgTermijnVerlengen',
    logregel: 'AVG_VERLENGING',
    check({ besluit, verlengingsreden, ontvangenOp }, { dag }) {
      if (besluit !== null) return wrong('reden', AL_BESLOTEN);
      if (verlengingsreden !== null) return wrong('reden', 'De termijn is al verlengd; dat kan een keer.');
      return dag > uiterlijkOp(ontvangenOp, false)
        ? wrong('reden', 'De maand is voorbij; verlengen moet daarbinnen (AVG 12(3)).')
        : [];
    },
    apply: (tx, verzoek) => updateAvgVerzoek(tx, verzoek, { verlengingsreden: reden }),
  };
}

/**
 * The decision, by one for all; a refusal that rests on a ground that may lapse can be decided anew. Each is told (AVG 12(3)-(4)): what was
 * told before it, or waited, was of what stood then, and is left to the log.
 */
export function besluit(invoer: AvgBesluitinvoer): Avgwijziging {
  return {
    handeling: 'avgBesluitVastleggen',
    logregel: 'AVG_BESLUIT',
    check: (verzoek, { dag }) =>
      isTeBesluiten(verzoek) ? judgeAvgBesluit(invoer, { ...verzoek, dag }) : wrong('uitkomst', AL_BESLOTEN),
    apply: (tx, verzoek, { dag }) =>
      updateAvgVerzoek(tx, verzoek, {
        besluit: invoer.uitkomst,
        grond: invoer.grond ?? null,
        herbeoordelingOp: invoer.herbeoordelingOp ?? null,
        besluitOp: dag,
        geinformeerdOp: null,
        informerenUitgesteldTot: null,
        uitstelgronden: [],
      }),
  };
}

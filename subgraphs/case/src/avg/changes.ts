import type { Fout } from '../actions/aanmelding.ts';
import type { Avgwijziging } from '../actions/change-avg-verzoek.ts';
import { checkText, wrong } from '../actions/check-text.ts';
import { oinsOf } from '../actions/decided-by.ts';
import { insertCorrectie, updateAvgVerzoek } from '../store/avg.ts';
import type { AVG_VERLENGINGSREDENEN, AvgOnderdeel, AvgStandpunt } from '../values/avg.ts';
import { type AvgBesluitinvoer, isTeBesluiten, judgeAvgBesluit } from './judge-besluit.ts';
import { uiterlijkOp } from './termijn.ts';

export interface Standpuntinvoer {
  /** Code of the deelnemer. */
  readonly organisatie: string;
  readonly antwoord: NonNullable<AvgStandpunt['antwoord']>;
  readonly onderdelen: readonly AvgOnderdeel[];
  readonly herbeoordelenOp?: string | null;
}
export interface Correctieinvoer {
  readonly organisatie: string;
  readonly omschrijving: string;
}
export interface Informereninvoer {
  readonly geinformeerdOp?: string | null;
  readonly uitgesteldTot?: string | null;
  readonly uitstelgronden?: readonly AvgOnderdeel[] | null;
}

const OMSCHRIJVING = { min: 10, max: 1_000 };
const AL_BESLOTEN = 'Op dit verzoek is al besloten.';

function checkStandpunt({ antwoord, onderdelen, herbeoordelenOp = null }: Standpuntinvoer, dag: string): Fout[] {
  if (antwoord === 'GEEN_BEZWAAR')
    return onderdelen.length > 0 || herbeoordelenOp !== null
      ? wrong('onderdelen', 'Onderdelen en een dag horen alleen bij een beroep op UAVG 41.')
      : [];
  return [
    ...(onderdelen.length === 0
      ? wrong('onderdelen', 'Vermeld op welk onderdeel van UAVG 41(1) het beroep rust.')
      : []),
    ...(herbeoordelenOp === null || herbeoordelenOp <= dag
      ? wrong('herbeoordelenOp', 'Vermeld op welke komende dag de deelnemer opnieuw kijkt (BGS 1.2).')
      : []),
  ];
}

/** What a deelnemer answered; while it can be decided (anew) it may answer otherwise, as when its ground lapses (BGS 1.2). */
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
      return updateAvgVerzoek(tx, verzoek, { standpunten });
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

/** The decision, by one for all; a refusal that rests on a ground that may lapse can be decided anew. */
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
      }),
  };
}

/** Tells a source what the betrokkene says is wrong; only of a request to rectify, and only a deelnemer that was consulted. */
export function correctie({ organisatie, omschrijving }: Correctieinvoer): Avgwijziging {
  return {
    handeling: 'avgCorrectieMelden',
    logregel: 'AVG_CORRECTIE',
    check({ soort, standpunten }, { beleid }) {
      const [oin] = oinsOf(beleid, [organisatie]) ?? [];
      const isAsked = standpunten.some((een) => een.oin === oin);
      return [
        ...(soort === 'RECTIFICATIE' ? [] : wrong('kenmerk', 'Een correctie hoort bij een verzoek om rectificatie.')),
        ...(isAsked ? [] : wrong('organisatie', 'Deze organisatie is over dit verzoek niet geraadpleegd.')),
        ...checkText('omschrijving', omschrijving, OMSCHRIJVING),
      ];
    },
    async apply(tx, verzoek, { beleid, dag }) {
      const [oin = ''] = oinsOf(beleid, [organisatie]) ?? [];
      const { casus, kenmerk } = verzoek;
      await insertCorrectie(tx, { casus, verzoek: kenmerk, oin, omschrijving: omschrijving.trim(), gemeldOp: dag });
      return updateAvgVerzoek(tx, verzoek, {});
    },
  };
}

/** That the betrokkene was told, or until when that waits and on which grounds (AVG 12(3)-(4), 14; BGS 1.3). */
export function informeren({
  geinformeerdOp = null,
  uitgesteldTot = null,
  uitstelgronden,
}: Informereninvoer): Avgwijziging {
  const gronden = uitstelgronden ?? [];
  return {
    handeling: 'avgInformeren',
    logregel: 'AVG_INFORMEREN',
    check(_, { dag }) {
      if ((geinformeerdOp === null) === (uitgesteldTot === null))
        return wrong(
          'geinformeerdOp',
          'Vul in wanneer de betrokkene is geïnformeerd, of tot wanneer dat is uitgesteld.',
        );
      if (geinformeerdOp !== null)
        return geinformeerdOp > dag ? wrong('geinformeerdOp', 'Deze dag moet nog komen.') : [];
      return [
        ...((uitgesteldTot ?? '') <= dag ? wrong('uitgesteldTot', 'Deze dag moet nog komen.') : []),
        ...(gronden.length === 0
          ? wrong('uitstelgronden', 'Vermeld het onderdeel van UAVG 41(1) waarom nu niet.')
          : []),
      ];
    },
    apply: (tx, verzoek) =>
      updateAvgVerzoek(tx, verzoek, {
        geinformeerdOp: geinformeerdOp ?? verzoek.geinformeerdOp,
        informerenUitgesteldTot: uitgesteldTot,
        uitstelgronden: [...new Set(gronden)].sort(),
      }),
  };
}

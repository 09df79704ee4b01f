import { type Poort, poortOpen } from './poort-open.ts';
import type { Rechtspositie, Toestemming } from './rechtspositie.ts';
import { birthday, vereisteToestemming } from './vereiste-toestemming.ts';

/** The ages at which somebody else decides (Jeugdwet 7.3.4; BW 7:447, 7:450). */
const LEEFTIJDEN = [12, 16, 18] as const;

/** Why a gate has to be looked at again. */
export type Wisselreden =
  | `LEEFTIJD_${(typeof LEEFTIJDEN)[number]}`
  /** Gezag, curatele or mentorschap begins or ends. */
  | 'VERTEGENWOORDIGING'
  /** The last day that the organisation gave the gate. */
  | 'EINDDATUM';

export interface Herbeoordeling {
  /** First day on which what was given no longer counts, ISO 8601. */
  readonly herbeoordelenVoor: string;
  readonly reden: Wisselreden;
}

function redenVan(geboortedatum: string | null, day: string): Wisselreden {
  const age = LEEFTIJDEN.find((years) => geboortedatum !== null && birthday(geboortedatum, years) === day);
  return age === undefined ? 'VERTEGENWOORDIGING' : `LEEFTIJD_${age}`;
}

/**
 * The first day after this one on which somebody else decides than now, as far as is known; null: no such day. A consent of
 * before it does not count from that day on, whoever gave it.
 */
export function wisselNa(positie: Rechtspositie, day: string): Herbeoordeling | null {
  const { geboortedatum, vertegenwoordigers } = positie;
  if (geboortedatum === null) return null;
  const turns = [
    ...LEEFTIJDEN.map((age) => birthday(geboortedatum, age)),
    ...vertegenwoordigers.flatMap(({ vanaf, tot }) => (tot === null ? [vanaf] : [vanaf, tot])),
  ];
  const later = [...new Set(turns)].filter((turn) => turn > day).sort();
  const found = later.find((turn) => {
    const vereist = vereisteToestemming(positie, turn);
    return vereist === null || vereist.sinds > day;
  });
  return found === undefined ? null : { herbeoordelenVoor: found, reden: redenVan(geboortedatum, found) };
}

/** How a gate stands on a day, for the organisation's own people. */
export type Poortstand =
  | { readonly stand: 'OPEN' | 'VERVALLEN'; readonly herbeoordeling: Herbeoordeling | null }
  | { readonly stand: 'INGETROKKEN' | 'VERLOPEN' | 'NOG_NIET' | 'ONVOLLEDIG'; readonly herbeoordeling: null };

/** The last day on which an unwithdrawn consent ceased to count because somebody else began to decide. */
function vervallenOp(positie: Rechtspositie, toestemmingen: readonly Toestemming[], day: string) {
  return toestemmingen
    .filter(({ ingetrokkenOp, gegevenOp }) => ingetrokkenOp === null && gegevenOp <= day)
    .map(({ gegevenOp }) => wisselNa(positie, gegevenOp))
    .filter((wissel) => wissel !== null && wissel.herbeoordelenVoor <= day)
    .reduce(
      (latest, wissel) =>
        latest === null || (wissel !== null && wissel.herbeoordelenVoor > latest.herbeoordelenVoor) ? wissel : latest,
      null as Herbeoordeling | null,
    );
}

/** Whether somebody who decides now already said no to it: then there is nothing left to ask. */
function isGeweigerd(positie: Rechtspositie, toestemmingen: readonly Toestemming[], day: string): boolean {
  const vereist = vereisteToestemming(positie, day);
  if (vereist === null) return false;
  const decides = ({ door }: Toestemming): boolean =>
    door === null
      ? vereist.betrokkene || vereist.wijze === 'VERTEGENWOORDIGER'
      : vereist.vertegenwoordigers.includes(door);
  return toestemmingen.some((one) => one.ingetrokkenOp !== null && one.ingetrokkenOp >= vereist.sinds && decides(one));
}

function eerste(a: Herbeoordeling | null, b: Herbeoordeling | null): Herbeoordeling | null {
  if (a === null || b === null) return a ?? b;
  return b.herbeoordelenVoor < a.herbeoordelenVoor ? b : a;
}

/** How a gate stands on this day (ISO 8601), and on which day it has to have been looked at again. */
export function poortstand(poort: Poort, positie: Rechtspositie, day: string): Poortstand {
  const { grondslag, vanaf, tot, ingetrokkenOp, toestemmingen } = poort;
  if (ingetrokkenOp !== null) return { stand: 'INGETROKKEN', herbeoordeling: null };
  if (tot !== null && day >= tot) return { stand: 'VERLOPEN', herbeoordeling: null };
  const onConsent = grondslag === 'UITDRUKKELIJKE_TOESTEMMING';
  if (poortOpen(poort, positie, day)) {
    const einde: Herbeoordeling | null = tot === null ? null : { herbeoordelenVoor: tot, reden: 'EINDDATUM' };
    return { stand: 'OPEN', herbeoordeling: eerste(onConsent ? wisselNa(positie, day) : null, einde) };
  }
  const vervallen = onConsent ? vervallenOp(positie, toestemmingen, day) : null;
  if (vervallen !== null && !isGeweigerd(positie, toestemmingen, day))
    return { stand: 'VERVALLEN', herbeoordeling: vervallen };
  return { stand: day < vanaf ? 'NOG_NIET' : 'ONVOLLEDIG', herbeoordeling: null };
}

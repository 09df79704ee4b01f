import type { Waardelijsten } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import { insertKnelpunt, readKnelpunt, removeKnelpunt, resolveKnelpunt } from '../store/knelpunten.ts';
import { chooseValue } from '../values/value-lists.ts';
import { checkGeweest } from './check-dag.ts';
import { checkAtTable, checkValue, REGIETEKST } from './check-regie.ts';
import { checkText } from './check-text.ts';
import type { Regiestap } from './record-regie.ts';

/** Where the casus gets stuck, as it was sent. */
export interface Knelpuntinvoer {
  /** Code of the value list knelpunten. */
  readonly soort: string;
  /** Code of the value list leefgebieden. */
  readonly leefgebied: string;
  readonly toelichting: string;
  /** ISO 8601. */
  readonly sinds: string;
  /** Code of the organisation that ran into it. */
  readonly herkomst: string;
}

/** Records where the casus gets stuck: a signal of people, counted over the casussen of the house without its words. */
export function recordKnelpunt(waardelijsten: Waardelijsten, knelpunt: Knelpuntinvoer): Regiestap {
  const { soort, leefgebied, toelichting, sinds, herkomst } = knelpunt;
  return {
    handeling: 'knelpuntVastleggen',
    judge: async (ruimte) => {
      const dag = dutchDay(ruimte.now);
      return [
        ...checkValue(waardelijsten, 'knelpunten', { veld: 'soort', code: soort, dag }),
        ...checkValue(waardelijsten, 'leefgebieden', { veld: 'leefgebied', code: leefgebied, dag }),
        ...checkText('toelichting', toelichting, REGIETEKST),
        ...checkGeweest('sinds', sinds, dag),
        ...checkAtTable(ruimte, { veld: 'herkomst', code: herkomst, house: true }),
      ];
    },
    change: ({ facts: { casus }, now }) => ({
      casus: {},
      soort: 'KNELPUNT',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) => {
        const dag = dutchDay(now);
        return insertKnelpunt(tx, {
          casus: casus.nummer,
          soort,
          lijstversie: chooseValue(waardelijsten, 'knelpunten', { code: soort, dag }).versie,
          leefgebied,
          leefgebiedVersie: chooseValue(waardelijsten, 'leefgebieden', { code: leefgebied, dag }).versie,
          toelichting: toelichting.trim(),
          sinds,
          herkomst,
          peildatum: dag,
        });
      },
    }),
  };
}

export interface Knelpuntafsluiting {
  readonly kenmerk: string;
  readonly afloop: 'OPGELOST' | 'INGETROKKEN';
}

/** A knelpunt that is solved stays with its day; one that was recorded by mistake goes. */
export function closeKnelpunt({ kenmerk, afloop }: Knelpuntafsluiting): Regiestap {
  return {
    handeling: 'knelpuntAfsluiten',
    judge: async ({ facts: { casus } }, tx) => {
      const knelpunt = await readKnelpunt(tx, { casus: casus.nummer, kenmerk });
      if (knelpunt === null) return 'Dit knelpunt is er niet.';
      return knelpunt.opgelostOp !== null && afloop === 'OPGELOST' ? 'Dit knelpunt is al opgelost.' : [];
    },
    change: ({ facts: { casus }, now }) => ({
      casus: {},
      soort: 'KNELPUNT',
      inhoud: afloop,
      relink: [],
      apply: (tx) =>
        afloop === 'OPGELOST'
          ? resolveKnelpunt(tx, { casus: casus.nummer, kenmerk, opgelostOp: dutchDay(now) })
          : removeKnelpunt(tx, { casus: casus.nummer, kenmerk }),
    }),
  };
}

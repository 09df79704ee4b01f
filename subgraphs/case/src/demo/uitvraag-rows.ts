import type { Waardelijsten } from '@ketenhub/policy';
import { type DemoCasus, uitvragenVan } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import type { uitvragen } from '../store/tables.ts';
import { newHandle } from '../store/write-aanmelding.ts';
import { chooseValue } from '../values/value-lists.ts';
import { moment, momentOf } from './moment.ts';

/** @throws UnknownValue for a leefgebied outside its value list */
export function uitvraagRows({ nummer }: DemoCasus, lijsten: Waardelijsten): (typeof uitvragen.$inferInsert)[] {
  return uitvragenVan(nummer).map((uitvraag) => {
    const { organisatie, leefgebied, gevraagdOp, afgerondOp, herinnerd, ...same } = uitvraag;
    return {
      ...same,
      casus: nummer,
      kenmerk: newHandle(),
      oin: OIN[organisatie],
      leefgebied,
      lijstversie: chooseValue(lijsten, 'leefgebieden', { code: leefgebied, dag: gevraagdOp }).versie,
      gevraagdOp: momentOf(gevraagdOp),
      herinneringen: herinnerd.length,
      herinnerdOp: moment(herinnerd.at(-1) ?? null),
      afgerondOp: moment(afgerondOp),
      versie: 1 + herinnerd.length + (afgerondOp === null ? 0 : 1),
    };
  });
}

import type { verstrekkingsdelen } from '../store/tables.ts';

export type Deelsoort = (typeof verstrekkingsdelen.$inferSelect)['deelsoort'];

/** One part of a verstrekking: a reference, and of a fact where it came from. */
export type Deel = Omit<typeof verstrekkingsdelen.$inferInsert, 'casus' | 'verstrekking' | 'volgnummer'>;

/** The field of the register that a part is; of a fact it is the partner's own field. */
export const VELD_VAN: Readonly<Record<Exclude<Deelsoort, 'FEIT'>, string>> = {
  PLAN: 'Casus.plan',
  SCENARIO: 'Casus.scenarios',
  BESLUITEN: 'Casus.besluiten',
  DEELNEMERS: 'Casus.deelnemers',
};

export const scenarioverwijzing = (volgnummer: number, scenarioversie: number): string =>
  `${volgnummer}.${scenarioversie}`;

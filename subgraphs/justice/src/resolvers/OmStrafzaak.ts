import type { strafzaken } from '../store/tables.ts';

type Strafzaak = typeof strafzaken.$inferSelect;

export const OmStrafzaak = {
  zitting: ({ zittingDatum, zittingToelichting }: Strafzaak) =>
    zittingDatum === null ? null : { datum: zittingDatum, toelichting: zittingToelichting },
};

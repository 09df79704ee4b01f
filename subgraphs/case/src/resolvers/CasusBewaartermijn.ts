import { today } from '@ketenhub/subgraph';
import { casusTermijn } from '../retention/casus-termijn.ts';
import type { Bewaarstand } from '../store/retention-terms.ts';

const termijn = (stand: Bewaarstand) => casusTermijn(stand, today());

export const CasusBewaartermijn = {
  vernietigenUiterlijkOp: (stand: Bewaarstand) => termijn(stand).vernietigenUiterlijkOp,
  grondslag: (stand: Bewaarstand) => termijn(stand).grondslag,
  verlengd: (stand: Bewaarstand) => termijn(stand).isVerlengd,
  bewaarplicht: (stand: Bewaarstand) => termijn(stand).heeftBewaarplicht,
};

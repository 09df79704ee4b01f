import type { Afwijzingsadvies as Row } from '../store/adviezen.ts';
import { adviesBij } from '../values/afwijzing.ts';

/** The row holds codes only; what the aanmelder reads is made of them. */
export const Afwijzingsadvies = {
  advies: (row: Row) => adviesBij(row),
};

import type { Eigenaar } from '../velden.ts';
import type { Verwachting, Zin } from '../verwachting.ts';
import { GEMEENTE, GEMEENTE_ZINNEN } from './gemeente.ts';
import { JUSTITIE, JUSTITIE_ZINNEN } from './justitie.ts';
import { POLITIE, POLITIE_ZINNEN } from './politie.ts';
import { ZORG, ZORG_ZINNEN } from './zorg.ts';
import { ZVH, ZVH_ZINNEN } from './zvh.ts';

/** The sentences as they were written, per owner. */
export const ZINNEN: Readonly<Record<Eigenaar, readonly Zin[]>> = {
  zvh: ZVH_ZINNEN,
  politie: POLITIE_ZINNEN,
  justitie: JUSTITIE_ZINNEN,
  zorg: ZORG_ZINNEN,
  gemeente: GEMEENTE_ZINNEN,
};

/** The whole table: what each rule must answer for one coordinate. */
export const VERWACHTINGEN: readonly Verwachting[] = [...ZVH, ...POLITIE, ...JUSTITIE, ...ZORG, ...GEMEENTE];

import type { Verhaal } from '../verhaal.ts';
import { GEHEIM } from './geheim.ts';
import { GEZINX } from './gezinx.ts';
import { MAN45 } from './man45.ts';
import { MEISJE } from './meisje.ts';
import { NAZORG } from './nazorg.ts';
import { VERWARD } from './verward.ts';
import { WILLEM } from './willem.ts';

/** The seven stories, in the order of their casusnummer. */
export const VERHALEN: readonly Verhaal[] = [WILLEM, MEISJE, MAN45, GEZINX, NAZORG, VERWARD, GEHEIM];

import { afterAll, beforeAll } from 'vitest';
import { GEHEIM } from './stukken/geheim.ts';
import { GEZINX } from './stukken/gezinx.ts';
import { MAN45 } from './stukken/man45.ts';
import { MEISJE } from './stukken/meisje.ts';
import { NAZORG } from './stukken/nazorg.ts';
import { VERWARD } from './stukken/verward.ts';
import { WILLEM } from './stukken/willem.ts';
import { openToneel, type Toneel } from './toneel.ts';
import { speelStuk } from './verloop.ts';

/** All stories on one hub, each in a new casus about its person, one after another. */
let toneel: Toneel;
beforeAll(async () => {
  toneel = await openToneel();
}, 180_000);
afterAll(() => toneel?.sluit());

for (const stuk of [WILLEM, MEISJE, MAN45, GEZINX, NAZORG, VERWARD, GEHEIM]) speelStuk(() => toneel, stuk);

import type { DemoCasus } from './casus.ts';
import { geheim } from './story-casussen/geheim.ts';
import { gezinx } from './story-casussen/gezinx.ts';
import { man45 } from './story-casussen/man45.ts';
import { meisje } from './story-casussen/meisje.ts';
import { nazorg } from './story-casussen/nazorg.ts';
import { verward } from './story-casussen/verward.ts';
import { willem } from './story-casussen/willem.ts';

/** ZVH-2026-0101 to 0107, in order. */
export const STORY_CASUSSEN: readonly DemoCasus[] = [willem, meisje, man45, gezinx, nazorg, verward, geheim];

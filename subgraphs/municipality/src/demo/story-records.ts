import type { MunicipalityDemoRecords } from './record.ts';
import { geheim } from './stories/geheim.ts';
import { gezinx } from './stories/gezinx.ts';
import { man45 } from './stories/man45.ts';
import { meisje } from './stories/meisje.ts';
import { nazorg } from './stories/nazorg.ts';
import { verward } from './stories/verward.ts';
import { willem } from './stories/willem.ts';

/** One part per story; a table that a part leaves out is a "nothing" of that story, explained in its file. */
export const STORY_RECORDS: readonly Partial<MunicipalityDemoRecords>[] = [
  willem,
  meisje,
  man45,
  gezinx,
  nazorg,
  verward,
  geheim,
];

import type { JusticeDemoRecords } from '../record.ts';

/** Absolute geheimhouding: nothing at all. There is no aangifte and so no case; the OM takes part and knows nothing of her. */
export const geheim: Partial<JusticeDemoRecords> = {};

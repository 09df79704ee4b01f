import { mergeTables } from '@ketenhub/region';
import { generatedRecords } from './generated-records.ts';
import { NO_RECORDS, type PoliceDemoRecords } from './record.ts';
import { STORY_RECORDS } from './story-records.ts';

/**
 * Everything that the police source holds of the demo region at this scale. The same scale gives the same records.
 * @throws RangeError for a scale outside 1..499.
 */
export function demoRecords(scale: number): PoliceDemoRecords {
  return mergeTables(NO_RECORDS, [...STORY_RECORDS, ...generatedRecords(scale)]);
}

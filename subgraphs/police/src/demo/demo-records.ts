import { limitSome, mergeTables } from '@ketenhub/region';
import { generatedRecords } from './generated-records.ts';
import { BEPERKINGEN } from './generated-texts.ts';
import { NO_RECORDS, type PoliceDemoRecords } from './record.ts';
import { STORY_RECORDS } from './story-records.ts';

/**
 * Everything that the police source holds of the demo region at this scale. The same scale gives the same records.
 * @throws RangeError for a scale outside 1..499.
 */
export function demoRecords(scale: number): PoliceDemoRecords {
  const generated = limitSome(mergeTables(NO_RECORDS, generatedRecords(scale)), BEPERKINGEN);
  return mergeTables(NO_RECORDS, [...STORY_RECORDS, generated]);
}

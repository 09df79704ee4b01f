import { limitSome, mergeTables } from '@ketenhub/region';
import { generatedRecords } from './generated-records.ts';
import { BEPERKINGEN } from './generated-texts.ts';
import { populationRecords } from './population-records.ts';
import { type MunicipalityDemoRecords, NO_RECORDS } from './record.ts';
import { STORY_RECORDS } from './story-records.ts';

/**
 * Everything that college and burgemeester hold of the demo region at this scale: the whole population in the BRP, and what the
 * gemeente did for some of them. The same scale gives the same records.
 * @throws RangeError for a scale outside 1..499.
 */
export function demoRecords(scale: number): MunicipalityDemoRecords {
  const generated = limitSome(mergeTables(NO_RECORDS, generatedRecords(scale)), BEPERKINGEN);
  return mergeTables(NO_RECORDS, [populationRecords(scale), ...STORY_RECORDS, generated]);
}

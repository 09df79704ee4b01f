import { type Environment, numberSetting } from '@ketenhub/service';

/** Half of the month that there is to answer (AVG 12(3)): as long as the deelnemers have to be consulted. */
export const AVG_VOORAF_DAGEN = 14;

/** How many days before its day a request of the betrokkene stands in the list of those that must be looked at; at least one. */
export function readAvgVoorafDagen(env: Environment): number {
  return numberSetting(env, 'AVG_VOORAF_DAGEN', { fallback: AVG_VOORAF_DAGEN, min: 1, max: 92 });
}

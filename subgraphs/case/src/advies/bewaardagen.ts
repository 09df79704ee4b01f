import { type Environment, numberSetting } from '@ketenhub/service';

/** How many days an adviesvraag with its advies is kept, from the day on which it was asked. There is no way to keep it for good. */
export function readAdviesBewaardagen(env: Environment): number {
  return numberSetting(env, 'ADVIES_BEWAREN_DAGEN', { fallback: 92, min: 1, max: 366 });
}

/** The first day whose adviesvragen stay; everything of before it goes. */
export function bewaardVan(dag: string, dagen: number): string {
  const moment = new Date(`${dag}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - dagen);
  return moment.toISOString().slice(0, 10);
}

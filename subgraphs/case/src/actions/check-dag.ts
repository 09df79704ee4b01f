import type { Fout } from './aanmelding.ts';
import { wrong } from './check-text.ts';

const VROEGST = '1900-01-01';
const LAATST = '2099-12-31';

/** What is wrong with a day (ISO 8601) of which the year is a slip of the keyboard, such as 0206 or 3026. */
export function checkDag(veld: string, dag: string): Fout[] {
  return dag < VROEGST || dag > LAATST ? wrong(veld, 'Dit jaartal kan niet kloppen.') : [];
}

/** What is wrong with the day of something that has happened; `vandaag` is ISO 8601 too. */
export function checkGeweest(veld: string, dag: string, vandaag: string): Fout[] {
  return dag > vandaag ? wrong(veld, 'Deze dag moet nog komen.') : checkDag(veld, dag);
}

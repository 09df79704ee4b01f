import type { Datum } from './datum.ts';

/** Place in the household; the BRP relations of generated inhabitants follow from it. */
export type HuishoudRol = 'ALLEENSTAAND' | 'OUDER' | 'KIND';

/** One invented inhabitant. `code` is a handle for test and demo code; it is never stored beside the person's data. */
export interface Persoon {
  readonly code: string;
  readonly bsn: string;
  readonly volledigeNaam: string;
  readonly geboortedatum: Datum;
  readonly geslacht: 'MAN' | 'VROUW';
  readonly gemeente: string;
  readonly adresregel1: string;
  readonly adresregel2: string;
  readonly soortAdres: 'woonadres' | 'briefadres';
  /** Indication of geheimhouding in the BRP (Wet BRP 2.59): comes along with the address, always. */
  readonly geheimhouding: boolean;
  /** Same code for the people of one address. */
  readonly huishouden: string;
  readonly huishoudRol: HuishoudRol;
}

import type { Cursors } from './cursor.ts';
import type { Logboek } from './logboek.ts';
import type { Opslag } from './opslag.ts';
import type { Sdl } from './sdl.ts';
import type { Sleutelset } from './sleutels.ts';
import type { Spoor } from './trace.ts';
import type { Vrijgaven } from './vrijgaven.ts';

// The source: one organisation, code politie.
export const BRON = 'politie';

export type Delen = {
  uitgever: string;
  tokensleutels: Sleutelset;
  casussleutels: Sleutelset;
  vrijgaven: Vrijgaven;
  opslag: Opslag;
  logboek: Logboek;
  sdl: Sdl;
  cursors: Cursors;
};
// What is known of a request before anything of it is believed. `verbinding` is null: this source speaks plain HTTP (section 12).
export type Binnenkomst = { spoor: Spoor; oorsprong: string; begin: number; verbinding: string | null };

export const nuInSeconden = (): number => Math.floor(Date.now() / 1_000);

// P31: what the arguments of a field read, so that nobody filters or sorts on what is hidden.
import { type Bak, isBak } from './json.ts';
import type { Invoer, Sdl } from './sdl.ts';

// The coordinates that the given arguments read, or null when one of them does not say.
export function gelezenDoor(sdl: Sdl, coordinaat: string, args: Bak): readonly string[] | null {
  const gelezen = doorLeden(sdl, sdl.velden.get(coordinaat)?.argumenten ?? new Map(), args);
  return gelezen.includes(null) ? null : gelezen.flatMap((c) => c ?? []);
}

function doorLeden(sdl: Sdl, invoer: ReadonlyMap<string, Invoer>, gegeven: Bak): readonly (string | null)[] {
  return Object.entries(gegeven).flatMap(([naam, w]): readonly (string | null)[] => {
    if (w === null || w === undefined) return [];
    const { type = '', leest = null } = invoer.get(naam) ?? {};
    return [...(leest ?? [null]), ...doorWaarde(sdl, type, w)];
  });
}

function doorWaarde(sdl: Sdl, type: string, w: unknown): readonly (string | null)[] {
  if (Array.isArray(w)) return w.flatMap((x) => doorWaarde(sdl, type, x));
  const invoer = sdl.invoertypes.get(type);
  if (invoer !== undefined && isBak(w)) return doorLeden(sdl, invoer, w);
  return sdl.waarden.get(`${type}.${String(w)}`) ?? [];
}

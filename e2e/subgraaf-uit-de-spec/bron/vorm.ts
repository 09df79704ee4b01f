// Shape checks. Everything that comes from outside is `unknown` until one of these has looked at it; each throws when it does not fit.
export class Vormfout extends Error {}

export type Leden = { [naam: string]: unknown };

export function leden(waarde: unknown, wat: string): Leden {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde))
    throw new Vormfout(`${wat} is geen object`);
  return waarde as Leden;
}

export function lijst(waarde: unknown, wat: string): unknown[] {
  if (!Array.isArray(waarde)) throw new Vormfout(`${wat} is geen lijst`);
  return waarde;
}

// P16: a text has 1 to 4,096 characters. Counted in code points (GAPS).
export function tekst(waarde: unknown, wat: string, hoogste = 4096): string {
  if (typeof waarde !== 'string' || waarde === '') throw new Vormfout(`${wat} is geen tekst`);
  if (waarde.length > hoogste && (waarde.length > 2 * hoogste || [...waarde].length > hoogste))
    throw new Vormfout(`${wat} is te lang`);
  return waarde;
}

export function code(waarde: unknown, lijstVanCodes: readonly string[], wat: string): string {
  if (typeof waarde !== 'string' || !lijstVanCodes.includes(waarde)) throw new Vormfout(`${wat} is geen bekende code`);
  return waarde;
}

export function oin(waarde: unknown, wat: string): string {
  if (typeof waarde !== 'string' || !/^[0-9]{20}$/.test(waarde)) throw new Vormfout(`${wat} is geen OIN`);
  return waarde;
}

export function getal(waarde: unknown, wat: string): number {
  if (typeof waarde !== 'number' || !Number.isFinite(waarde)) throw new Vormfout(`${wat} is geen getal`);
  return waarde;
}

export function waarheid(waarde: unknown, wat: string): boolean {
  if (typeof waarde !== 'boolean') throw new Vormfout(`${wat} is geen waar of onwaar`);
  return waarde;
}

export function ofNull<T>(waarde: unknown, lees: (w: unknown) => T): T | null {
  return waarde === null ? null : lees(waarde);
}

// A calendar day that exists: 2026-02-30 is refused, which a regular expression alone would let pass.
export function isDag(waarde: unknown): waarde is string {
  if (typeof waarde !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(waarde)) return false;
  const dag = new Date(`${waarde}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().slice(0, 10) === waarde;
}

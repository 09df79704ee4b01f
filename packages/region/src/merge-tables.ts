/**
 * One table object out of parts that each fill some of the tables, in the order of the parts. `empty` names the tables;
 * a table that no part fills stays empty.
 */
export function mergeTables<T extends { [K in keyof T]: readonly unknown[] }>(
  empty: T,
  parts: readonly Partial<T>[],
): T {
  const names = Object.keys(empty) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => part[name] ?? [])])) as unknown as T;
}

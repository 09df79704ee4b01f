const TIJD = /^([01]\d|2[0-3]):([0-5]\d)$/;
export const DAG_MINUTEN = 24 * 60;

/** Minutes after midnight of a time such as 13:30; null for what is none. */
export function minutenVan(tijd: string): number | null {
  const parts = TIJD.exec(tijd);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** The time so many minutes after midnight, such as 13:30. */
export function tijdVan(minuten: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minuten / 60))}:${two(minuten % 60)}`;
}

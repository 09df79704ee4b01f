interface Naamdelen {
  readonly voornamen: string | null;
  readonly voorvoegsel: string | null;
  readonly geslachtsnaam: string;
}

/** The full name as the BRP API puts it together; a part that the BRP does not hold leaves no gap. */
export function volledigeNaam({ voornamen, voorvoegsel, geslachtsnaam }: Naamdelen): string {
  return [voornamen, voorvoegsel, geslachtsnaam].filter((deel) => deel !== null).join(' ');
}

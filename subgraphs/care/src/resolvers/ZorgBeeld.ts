export interface ZorgBeeldParent {
  readonly betrokkene: string;
}

/** Six organisations, each with its own secret; the object is there for every handle, known or not. */
const ofPerson = ({ betrokkene }: ZorgBeeldParent) => ({ betrokkene });

export const ZorgBeeld = {
  ggz: ofPerson,
  verslavingszorg: ofPerson,
  veiligThuis: ofPerson,
  gi: ofPerson,
  ggd: ofPerson,
  wonen: ofPerson,
};

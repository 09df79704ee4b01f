export interface GemeenteBeeldParent {
  readonly betrokkene: string;
}

/** Two deelnemers, each with its own person, link and refusal. */
const ofPerson = ({ betrokkene }: GemeenteBeeldParent) => ({ betrokkene });

export const GemeenteBeeld = { college: ofPerson, burgemeester: ofPerson };

export interface JustitieBeeldParent {
  readonly betrokkene: string;
}

/** Four organisations, each with its own person, link and refusal. */
const ofPerson = ({ betrokkene }: JustitieBeeldParent) => ({ betrokkene });

export const JustitieBeeld = { om: ofPerson, reclassering: ofPerson, dji: ofPerson, rvdk: ofPerson };

/** Thinking along with who does not bring anybody in (domain.md 5.1: advies), or a question to the informatieknooppunt. */
export const ADVIESSOORTEN = ['MEEDENKEN', 'INFORMATIE'] as const;
/** What the house advises to do next. */
export const ADVIESSTREKKINGEN = ['ZELF_VERDER', 'AANMELDEN', 'ANDER_LOKET'] as const;

export type Adviessoort = (typeof ADVIESSOORTEN)[number];
export type Adviesstrekking = (typeof ADVIESSTREKKINGEN)[number];

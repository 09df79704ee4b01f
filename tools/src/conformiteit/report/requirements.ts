import type { Result, Uitkomst } from './result.ts';

/** One requirement of docs/spec/subgraph-protocol.md. */
export interface Requirement {
  readonly nummer: string;
  readonly titel: string;
}

export const SPEC_FILE = 'docs/spec/subgraph-protocol.md';

/** The numbered requirements in the text of the specification, in its order: `**P01 One address.** ...`. */
export function readRequirements(spec: string): Requirement[] {
  return [...spec.matchAll(/^\*\*(P\d\d) ([^*]+?)\.?\*\*/gm)].map(([, nummer = '', titel = '']) => ({ nummer, titel }));
}

export interface Judged extends Requirement {
  readonly uitkomst: Uitkomst;
  readonly toetsen: number;
  readonly nietGetoetst: number;
}

/** What the checks say of each requirement: one fault is a fault, and without any check that was made nothing is known. */
export function judge(requirements: readonly Requirement[], results: readonly Result[]): Judged[] {
  return requirements.map((requirement) => {
    const own = results.filter(({ eisen }) => eisen.includes(requirement.nummer));
    const made = own.filter(({ uitkomst }) => uitkomst !== 'NIET_GETOETST');
    const isWrong = made.some(({ uitkomst }) => uitkomst === 'FOUT');
    const uitkomst = isWrong ? 'FOUT' : made.length === 0 ? 'NIET_GETOETST' : 'GOED';
    return { ...requirement, uitkomst, toetsen: made.length, nietGetoetst: own.length - made.length };
  });
}

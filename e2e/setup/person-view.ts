import { personViewOperation } from '@ketenhub/client';
import type { Bron } from '@ketenhub/vocabulary';
import type { GraphqlAnswer, Visitor } from './ask.ts';
import { withoutCursors } from './neutral.ts';

export type Tree = { readonly [key: string]: Tree } | readonly Tree[] | string | number | boolean | null;
export type Branch = Readonly<Record<string, Tree>>;
/** The sources that add a sheet to each betrokkene, by the name of the sheet. */
export type Partner = Exclude<Bron, 'casus'>;

/** The whole person view of one casus, as every user asks it; its cursors masked, so that two of them can be compared. */
export async function askPersonView(visitor: Visitor, token: string, casus: string): Promise<GraphqlAnswer> {
  const { query, variables } = personViewOperation(casus);
  const answer = await visitor.ask(token, query, variables as Record<string, unknown>);
  return { ...answer, body: JSON.parse(withoutCursors(answer.text)) };
}

export function casusOf({ body }: GraphqlAnswer): Branch | null {
  return (body.data as { casus?: Branch | null } | null | undefined)?.casus ?? null;
}

export function personsOf(answer: GraphqlAnswer): readonly Branch[] {
  return (casusOf(answer)?.betrokkenen ?? []) as readonly Branch[];
}

/** The sheets of one source, one a betrokkene. */
export function sheetsOf(answer: GraphqlAnswer, bron: Partner): readonly Tree[] {
  return personsOf(answer).map((person) => person[bron] ?? null);
}

export function statusOf({ body }: GraphqlAnswer): Readonly<Record<string, string>> {
  return body.extensions?.doelbinding?.bronStatus ?? {};
}

/** Names of the sources with this status, in order of name. */
export function sourcesIn(answer: GraphqlAnswer, status: string): string[] {
  return Object.entries(statusOf(answer))
    .filter(([, of]) => of === status)
    .map(([bron]) => bron)
    .sort();
}

/** Sheets per organisation within the sheet of a source (`justitie.om`); a sheet without them is one itself. */
const ORGANISATIEBLADEN: Readonly<Record<Partner, readonly string[]>> = {
  politie: [],
  justitie: ['om', 'reclassering', 'dji', 'rvdk'],
  zorg: ['ggz', 'verslavingszorg', 'veiligThuis', 'gi', 'ggd', 'wonen'],
  gemeente: ['college', 'burgemeester'],
};

function withNulls(sheet: Branch): Branch {
  return Object.fromEntries(Object.keys(sheet).map((name) => [name, null]));
}

/** The same sheet as a source leaves it that gave nothing: every domain object there, every field in it null. */
export function emptied(sheet: Tree, bron: Partner): Tree {
  const inside = ORGANISATIEBLADEN[bron];
  const branch = sheet as Branch;
  if (inside.length === 0) return withNulls(branch);
  return Object.fromEntries(
    Object.entries(branch).map(([name, organisation]) => [name, withNulls(organisation as Branch)]),
  );
}

/** Whose source did not say whether it still gives what the dossier holds of it. */
export function withoutWordOnFacts(answer: GraphqlAnswer): readonly string[] {
  const feiten = casusOf(answer)?.feiten as Branch | null | undefined;
  return (feiten?.bronnenZonderAntwoord ?? []) as string[];
}

/** The same data as if every source had said so. */
export function withWordOnFacts(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'bronnenZonderAntwoord' && value !== null ? [] : value,
  );
}

/** `data` of a whole answer as it must be when these sources fall out and nothing else changes. */
export function withoutSources(answer: GraphqlAnswer, fallen: readonly Partner[]): Tree {
  const casus = casusOf(answer) ?? {};
  const betrokkenen = personsOf(answer).map((person) => ({
    ...person,
    ...Object.fromEntries(fallen.map((bron) => [bron, emptied(person[bron] ?? {}, bron)])),
  }));
  return { casus: { ...casus, betrokkenen } };
}

/** Every text of some length in a tree: what must be nowhere in an answer without it. */
export function textsIn(tree: Tree): string[] {
  if (typeof tree === 'string') return tree.length > 25 ? [tree] : [];
  if (Array.isArray(tree)) return tree.flatMap(textsIn);
  return typeof tree === 'object' && tree !== null ? Object.values(tree as Branch).flatMap(textsIn) : [];
}

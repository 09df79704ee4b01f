import { deepStrictEqual } from 'node:assert';
import type { Variant } from '../variant.ts';

/** One whole answer's data. @throws when the variant gives errors or no data. */
export async function askOnce(variant: Variant, body: string, casus: string): Promise<unknown> {
  const answer = await fetch(variant.url, { method: 'POST', headers: await variant.headers(casus), body });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (answer.status !== 200 || errors !== undefined || data === undefined)
    throw new Error(
      `${variant.name} gave no whole answer (${answer.status}): ${JSON.stringify(errors)?.slice(0, 900)}`,
    );
  return data;
}

/** Leaves with a value and lists with rows: an answer of nulls would compare as equal too. */
export function countValues(tree: unknown): { readonly values: number; readonly nulls: number } {
  if (tree === null) return { values: 0, nulls: 1 };
  if (typeof tree !== 'object') return { values: 1, nulls: 0 };
  return Object.values(tree as Record<string, unknown>)
    .map(countValues)
    .reduce((sum, one) => ({ values: sum.values + one.values, nulls: sum.nulls + one.nulls }), { values: 0, nulls: 0 });
}

/** Every variant must give the same data before anything is measured. @throws at the first difference. */
export async function compareAnswers(variants: readonly Variant[], body: string, casus: string): Promise<number> {
  const [first, ...others] = variants;
  if (first === undefined) throw new Error('nothing to compare');
  const expected = await askOnce(first, body, casus);
  for (const variant of others)
    deepStrictEqual(await askOnce(variant, body, casus), expected, `${variant.name} and ${first.name} differ`);
  return countValues(expected).values;
}

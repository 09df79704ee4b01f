import { leesAnnotaties } from '@ketenhub/policy';
import { compilePolicy } from '../schema/compile-policy.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';
import { type MatrixTable, matrixTable } from './matrix-table.ts';
import { renderCsv } from './render-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';

/** The matrix of the protocol and the SDLs as they stand in the working tree. */
export async function currentMatrix(): Promise<MatrixTable> {
  const annotaties = leesAnnotaties((await readSubgraphs()).map(({ sdl }) => sdl).join('\n'));
  return matrixTable(await compilePolicy(), annotaties);
}

/** The committed forms of the matrix; all follow from the protocol and the SDLs. */
export const MATRIX_FILES = [
  { path: 'docs/beleid/matrix.md', text: async () => renderMarkdown(await currentMatrix(), await compilePolicy()) },
  { path: 'docs/beleid/matrix.csv', text: async () => renderCsv(await currentMatrix()) },
  { path: 'docs/beleid/matrix.html', text: async () => renderHtml(await currentMatrix(), await compilePolicy()) },
] as const;

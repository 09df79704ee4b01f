import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MATRIX_FILES } from '../beleid/matrix-files.ts';
import {
  CASE_PROCESS_DOCUMENT_PATH,
  CASE_PROCESS_PATH,
  caseProcessDocumentText,
  caseProcessFileText,
} from '../schema/compile-casusproces.ts';
import { OPERATIONS_PATH, operationsFileText } from '../schema/compile-operations.ts';
import { BELEID_PATH, policyFileText } from '../schema/compile-policy.ts';
import { SIGNERS_FILE_PATH, signersFileText } from '../schema/compile-signers.ts';
import { VALUE_LISTS_PATH, valueListsFileText } from '../schema/compile-value-lists.ts';
import { composeSupergraph, SUPERGRAPH_PATH } from '../schema/compose-supergraph.ts';
import { PROTOCOL_SCHEMA_PATH, protocolSchemaText } from '../schema/protocol-schema.ts';
import { ROOT } from '../schema/repository.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';

/** A committed file that follows from others; `text` gives the same bytes for the same sources. */
interface Generator {
  readonly path: string;
  readonly text: () => Promise<string>;
}

const GENERATORS: readonly Generator[] = [
  { path: BELEID_PATH, text: policyFileText },
  { path: PROTOCOL_SCHEMA_PATH, text: protocolSchemaText },
  { path: VALUE_LISTS_PATH, text: valueListsFileText },
  { path: SIGNERS_FILE_PATH, text: signersFileText },
  { path: CASE_PROCESS_PATH, text: caseProcessFileText },
  { path: CASE_PROCESS_DOCUMENT_PATH, text: caseProcessDocumentText },
  ...MATRIX_FILES,
  { path: OPERATIONS_PATH, text: operationsFileText },
  { path: SUPERGRAPH_PATH, text: async () => composeSupergraph(await readSubgraphs()) },
];

/** Writes every generated file; returns the paths that changed. */
export async function writeGenerated(): Promise<string[]> {
  const stale = await staleFiles();
  for (const { path, text } of GENERATORS) {
    if (!stale.includes(path)) continue;
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), await text());
  }
  return stale;
}

/** The generated files that are missing or differ from what their sources give now. */
export async function staleFiles(): Promise<string[]> {
  const checked = await Promise.all(
    GENERATORS.map(async ({ path, text }) => ((await readOrNull(path)) === (await text()) ? [] : [path])),
  );
  return checked.flat();
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

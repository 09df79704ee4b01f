import { readFile } from 'node:fs/promises';
import { type Beleid, ONTVANGERS } from '@ketenhub/policy';
import { LEGENDA } from './cell-text.ts';
import type { MatrixTable } from './matrix-table.ts';

/** One self-contained page with filters: no network, no script from elsewhere; the data stands in it as JSON. */
export async function renderHtml(matrix: MatrixTable, beleid: Beleid): Promise<string> {
  const page = await readFile(new URL('./matrix-page.html', import.meta.url), 'utf8');
  const data = {
    uitleg: `Versie ${beleid.versie}, beleid ${beleid.digest}. ${LEGENDA.replaceAll('`', '')}`,
    ontvangers: ONTVANGERS.map(({ letter, naam }) => ({ letter, naam })),
    ...matrix,
  };
  // No text of the policy may end the script element that it stands in.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return page.replace('"__GEGEVENS__"', () => json);
}

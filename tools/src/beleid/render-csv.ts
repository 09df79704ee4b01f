import type { MatrixLine, MatrixTable } from './matrix-table.ts';

/** RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe (CSV injection). */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (values: readonly string[]): string => `${values.map(field).join(',')}\r\n`;

const HEAD = ['soort', 'code', 'naam', 'subcategorie', 'categorie', 'bron', 'geheim'];

function lineRow(soort: string, line: MatrixLine): string {
  const { code, naam, subcategorie, categorie, bron, geheim, cellen, regels, grondslagen, poorten } = line;
  const own = [soort, code, naam, subcategorie, categorie, bron, geheim ? 'ja' : 'nee'];
  const rest = [regels.join(' '), grondslagen.join('; '), poorten.join('; '), line.doorverstrekking.join('; ')];
  return row([...own, ...cellen, ...rest]);
}

/** Every subcategorie and every field as one row, with a column per purpose and phase (RFC 4180). */
export function renderCsv({ kolommen, subcategorieen, velden }: MatrixTable): string {
  return [
    row([...HEAD, ...kolommen, 'regels', 'grondslagen', 'poorten', 'doorverstrekking']),
    ...subcategorieen.map((line) => lineRow('subcategorie', line)),
    ...velden.map((line) => lineRow('veld', line)),
  ].join('');
}

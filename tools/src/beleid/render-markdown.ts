import { type Beleid, ONTVANGERS } from '@ketenhub/policy';
import { LEGENDA } from './cell-text.ts';
import type { MatrixLine, MatrixTable } from './matrix-table.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ];
}

function perOwner(lines: readonly MatrixLine[]): [bron: string, lines: MatrixLine[]][] {
  return [...Map.groupBy(lines, ({ bron }) => bron)];
}

/** The matrix for a reader of the repository: per owner its subcategorieen, the grounds they rest on, and its fields. */
export function renderMarkdown({ kolommen, subcategorieen, velden }: MatrixTable, beleid: Beleid): string {
  const naamVan = (bron: string): string => beleid.deelnemers.find(({ code }) => code === bron)?.naam ?? bron;
  const fieldsOf = (subcategorie: string): string =>
    velden
      .filter((veld) => veld.subcategorie === subcategorie)
      .map(({ code }) => `\`${code}\``)
      .join(', ');
  const sections = perOwner(subcategorieen).flatMap(([bron, lines]) => [
    `## ${naamVan(bron)}`,
    '',
    ...table(
      ['subcategorie', 'categorie', 'geheim', ...kolommen],
      lines.map(({ code, naam, categorie, geheim, cellen }) => [
        `${code}: ${naam}`,
        categorie,
        geheim ? 'ja' : '',
        ...cellen,
      ]),
    ),
    '',
    ...table(
      ['subcategorie', 'regels', 'grondslagen', 'poort bij de bron', 'doorverstrekking', 'velden'],
      lines.map(({ code, regels, grondslagen, poorten, doorverstrekking }) => [
        code,
        regels.join(' '),
        grondslagen.join('; '),
        poorten.join(', '),
        doorverstrekking.join(', '),
        fieldsOf(code),
      ]),
    ),
    '',
  ]);
  return [
    '# Wie ziet wat: het privacyprotocol per subcategorie',
    '',
    '<!-- Gemaakt met `npm run generate`; niet met de hand wijzigen. -->',
    '',
    `Versie ${beleid.versie}, beleid \`${beleid.digest}\`. ${LEGENDA}`,
    '',
    'Een open cel is niet genoeg voor gegevens onder beroepsgeheim: de bron geeft ze alleen met een eigen grond (WGS 2.29(2)).',
    '',
    ...table(
      ['letter', 'ontvanger'],
      ONTVANGERS.map(({ letter, naam }) => [letter, naam]),
    ),
    '',
    ...sections,
  ].join('\n');
}

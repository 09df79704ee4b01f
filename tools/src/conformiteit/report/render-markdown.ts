import { type Report, tel } from './report.ts';
import type { Judged } from './requirements.ts';
import type { Result, Uitkomst } from './result.ts';

const WOORD: Readonly<Record<Uitkomst, string>> = { GOED: 'goed', FOUT: '**FOUT**', NIET_GETOETST: 'niet getoetst' };

/** One line of a table or list, whatever a subgraph answered: no line end, and nothing that is markup. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|]/g, (char) => `\\${char}`);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function conclusion({ results, onbruikbaar }: Report): string {
  if (onbruikbaar !== null) return `**De toets kon niet worden afgenomen**: ${plain(onbruikbaar)}.`;
  const { goed, fout, nietGetoetst } = tel(results);
  const verdict = fout === 0 ? 'Geen afwijking gevonden' : '**De subgraph wijkt af**';
  return `${verdict}: ${goed} toetsen goed, ${fout} fout, ${nietGetoetst} niet getoetst.`;
}

function listed(results: readonly Result[]): string {
  if (results.length === 0) return 'Geen.';
  return results
    .map(({ eisen, groep, toets, bevindingen }) => {
      const head = `- ${eisen.join(', ')} (${plain(groep)}) ${plain(toets)}`;
      return [head, ...bevindingen.map((bevinding) => `  - ${plain(bevinding)}`)].join('\n');
    })
    .join('\n');
}

const requirementRow = ({ nummer, titel, uitkomst, toetsen, nietGetoetst }: Judged) => [
  nummer,
  plain(titel),
  WOORD[uitkomst],
  toetsen,
  nietGetoetst,
];

/** The report for people: what is wrong first, then what was not tested, then every requirement. */
export function renderMarkdown(report: Report): string {
  const of = (uitkomst: Uitkomst): Result[] => report.results.filter((result) => result.uitkomst === uitkomst);
  const groups = [...Map.groupBy(report.results, ({ groep }) => groep)].map(([groep, results]) => {
    const { goed, fout, nietGetoetst } = tel(results);
    return [
      plain(groep),
      goed,
      fout,
      nietGetoetst,
      (results.reduce((sum, { duurMs }) => sum + duurMs, 0) / 1000).toFixed(1),
    ];
  });
  const head = table(
    ['', ''],
    [
      ['subgraph', plain(report.url)],
      ['bron', plain(report.bron)],
      ['beleid', plain(report.beleid)],
      ['begonnen', report.begonnenOp.toISOString()],
      ['duur', `${(report.duurMs / 1000).toFixed(1)} s`],
    ],
  );
  return [
    `# Conformiteit van de subgraph ${plain(report.bron)}`,
    conclusion(report),
    head,
    '## Afwijkingen',
    listed(of('FOUT')),
    '## Niet getoetst',
    listed(of('NIET_GETOETST')),
    '## Per groep',
    table(['groep', 'goed', 'fout', 'niet getoetst', 'seconden'], groups),
    '## Per eis van het protocol',
    'Een eis zonder toets is van buiten niet te zien, of deze toets kent hem niet.',
    table(['eis', 'titel', 'uitkomst', 'toetsen', 'niet getoetst'], report.eisen.map(requirementRow)),
    '',
  ].join('\n\n');
}

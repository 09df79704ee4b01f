import type { Report } from './report.ts';
import { tel } from './report.ts';
import type { Result } from './result.ts';

/** What XML 1.0 cannot hold at all, whatever it is escaped to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an element or an attribute: a finding may quote what a subgraph answered, and that is a stranger's text. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function renderCase(result: Result): string {
  const { groep, toets, eisen, uitkomst, bevindingen, duurMs } = result;
  const name = escapeXml(`${eisen.join(' ')} ${toets}`);
  const head = `    <testcase classname="${escapeXml(groep)}" name="${name}" time="${seconds(duurMs)}"`;
  const text = escapeXml(bevindingen.join('; '));
  if (uitkomst === 'GOED') return `${head}/>`;
  const inside = uitkomst === 'FOUT' ? `<failure message="${text}"/>` : `<skipped message="${text}"/>`;
  return `${head}>${inside}</testcase>`;
}

/** JUnit XML, one suite for each group of checks, as CI servers read it. */
export function renderJunit(report: Report): string {
  const suites = [...Map.groupBy(report.results, ({ groep }) => groep)].map(([groep, results]) => {
    const { fout, nietGetoetst } = tel(results);
    const time = seconds(results.reduce((sum, { duurMs }) => sum + duurMs, 0));
    const head = `  <testsuite name="${escapeXml(groep)}" tests="${results.length}" failures="${fout}" skipped="${nietGetoetst}" time="${time}">`;
    return [head, ...results.map(renderCase), '  </testsuite>'].join('\n');
  });
  const { fout, nietGetoetst } = tel(report.results);
  const name = escapeXml(`conformiteit ${report.bron}`);
  const error = report.onbruikbaar === null ? 0 : 1;
  const totals = `tests="${report.results.length}" failures="${fout}" errors="${error}" skipped="${nietGetoetst}" time="${seconds(report.duurMs)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${totals}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

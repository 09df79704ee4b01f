import { mkdirSync, writeFileSync } from 'node:fs';
import { readOptions, USAGE } from './options.ts';
import { renderMarkdown } from './report/render-markdown.ts';
import { renderSvg } from './report/render-svg.ts';
import { summarise } from './report/summarise.ts';
import { runBench } from './run-bench.ts';

const RESULTS = new URL('../results/', import.meta.url);

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  const options = readOptions(process.argv.slice(2));
  const result = await runBench(options);
  const name = options.name ?? result.when.replaceAll(':', '').slice(0, 17);
  mkdirSync(RESULTS, { recursive: true });
  const markdown = renderMarkdown(result, `${name}.svg`);
  writeFileSync(new URL(`${name}.json`, RESULTS), `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(new URL(`${name}.md`, RESULTS), markdown);
  writeFileSync(new URL(`${name}.svg`, RESULTS), renderSvg(summarise(result.slices)));
  console.log(markdown);
}

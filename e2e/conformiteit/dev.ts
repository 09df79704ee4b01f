import { writeFileSync } from 'node:fs';
import { createDatabaseOn } from '@ketenhub/testing/create-database-on.ts';
import { startTestPostgres } from '@ketenhub/testing/start-test-postgres.ts';
import { renderMarkdown } from '@ketenhub/tools/src/conformiteit/report/render-markdown.ts';
import { tel } from '@ketenhub/tools/src/conformiteit/report/report.ts';
import { startExamWorld } from './exam-world.ts';

const bronnen = process.argv.slice(2) as never[];
const postgres = await startTestPostgres();
try {
  const world = await startExamWorld(bronnen, { createDatabase: () => createDatabaseOn(postgres.adminUrl) });
  try {
    for (const bron of bronnen) {
      const report = await world.examine(bron, undefined, { onGroup: (g) => console.log(new Date().toISOString(), g) });
      console.log(bron, tel(report.results), report.duurMs, report.onbruikbaar);
      for (const r of report.results)
        if (r.uitkomst !== 'GOED') console.log(r.uitkomst, r.groep, r.toets, r.bevindingen.slice(0, 3));
      writeFileSync(`/tmp/verslag-${bron}.md`, renderMarkdown(report));
    }
  } finally {
    await world.stop();
  }
} finally {
  await postgres.stop();
}

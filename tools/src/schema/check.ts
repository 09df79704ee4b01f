import { runTool } from '../run-tool.ts';
import { checkSchema } from './check-schema.ts';

await runTool(async () => {
  const { released } = await checkSchema();
  console.log(`schema: lint, composition, ${released.path} and generated files are in order`);
});

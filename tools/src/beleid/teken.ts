import { runTool } from '../run-tool.ts';
import { signDocument } from './tekenen/sign-document.ts';

await runTool(async () => console.log(await signDocument(process.argv.slice(2), Date.now())));

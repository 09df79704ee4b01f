import { main } from '../verrijk/command.ts';
import { TOKEN_USAGE } from '../verrijk/usage.ts';
import { printToken } from './print-token.ts';

await main({ usage: TOKEN_USAGE, run: printToken });

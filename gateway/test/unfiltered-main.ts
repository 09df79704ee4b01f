import { createLogger, runProcess } from '@ketenhub/service';
import { GATEWAY_PARTS, startGateway } from '../src/start-gateway.ts';
import { everythingAllowed } from './everything-allowed.ts';

const logger = createLogger('gateway');
const parts = { ...GATEWAY_PARTS, createTable: everythingAllowed };
await runProcess('gateway', logger, () => startGateway(logger, process.env, parts));

import { createLogger, runProcess } from '@ketenhub/service';
import { startGateway } from './start-gateway.ts';

const logger = createLogger('gateway');
await runProcess('gateway', logger, () => startGateway(logger));

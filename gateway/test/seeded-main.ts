import { createLogger, type RunningProcess, runProcess } from '@ketenhub/service';
import { startGateway } from '../src/start-gateway.ts';
import { type GatewayFault, partsWith } from './seeded-faults.ts';

/** One gateway of the proof: with a fault, or as it is shipped. */
interface Placed {
  readonly fault: GatewayFault | null;
  readonly env: Readonly<Record<string, string>>;
}

const logger = createLogger('gateway');

/** Several gateways in one process, each on its own port; the first listens last, so that it says when all are there. */
await runProcess('gateway', logger, async () => {
  const placed = JSON.parse(process.env.PROOF_GATEWAYS ?? '[]') as Placed[];
  const running: RunningProcess[] = [];
  for (const { fault, env } of placed.toReversed())
    running.push(await startGateway(logger, { ...process.env, ...env }, partsWith(fault)));
  return {
    async stop() {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
});

import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import type { Address } from './addresses.ts';

/**
 * Refuses before anything is started when a port cannot be used, or when two processes were given the same one.
 * `waitMs`: how long a taken port may still come free, because the processes of a killed supervisor end by themselves.
 * @throws OperatorProblem that names the port and its environment variable.
 */
export async function checkPorts(addresses: readonly Address[], waitMs = 0): Promise<void> {
  refuseDoubles(addresses);
  const deadline = Date.now() + waitMs;
  for (const address of addresses) {
    let code = await tryListen(address);
    while (code === 'EADDRINUSE' && Date.now() < deadline) {
      await sleep(100);
      code = await tryListen(address);
    }
    if (code !== null) throw new OperatorProblem(portProblem(address, code));
  }
}

function refuseDoubles(addresses: readonly Address[]): void {
  const byPort = new Map<number, Address>();
  for (const address of addresses) {
    const first = byPort.get(address.port);
    if (first !== undefined) {
      throw new OperatorProblem(
        `${first.portVariable} and ${address.portVariable} are both ${address.port}: give each its own port`,
      );
    }
    byPort.set(address.port, address);
  }
}

function portProblem({ name, host, port, portVariable }: Address, code: string): string {
  if (code === 'EADDRINUSE')
    return `port ${port} (${name}) is taken: stop what uses it, or choose another with ${portVariable}`;
  if (code === 'EACCES') return `port ${port} (${name}) needs more rights: choose one above 1023 with ${portVariable}`;
  return `cannot listen on ${host} port ${port} (${name}): ${code}; see HOST and ${portVariable}`;
}

function tryListen({ port, host }: Address): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

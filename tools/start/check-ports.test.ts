import { createServer, type Server } from 'node:net';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, baseUrlOf, localUrlOf, postgresAddress } from './addresses.ts';
import { checkPorts } from './check-ports.ts';
import { PROCESSES } from './process-list.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(port: number): Promise<Server> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const gateway = { name: 'gateway', variable: 'GATEWAY', defaultPort: 4000 };

describe('the ports of the hub', () => {
  it('are the documented ones when nothing is set', () => {
    const ports = Object.fromEntries(PROCESSES.map((spec) => [spec.name, addressOf(spec, {}).port]));
    expect(ports).toEqual({
      gateway: 4000,
      'token-service': 4010,
      police: 4101,
      justice: 4102,
      care: 4103,
      municipality: 4104,
      case: 4105,
    });
    expect(postgresAddress({ HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1', port: 4154 });
  });

  it.each(['abc', '0', '65536', '-1', '40 00'])('refuse the setting "%s" by the name of its variable', (text) => {
    expect(() => addressOf(gateway, { GATEWAY_PORT: text })).toThrow(`GATEWAY_PORT is not a port number: "${text}"`);
  });

  it('say which one is taken, and by which variable to choose another', async () => {
    const port = await freePort();
    await occupy(port);
    const address = addressOf(gateway, { GATEWAY_PORT: String(port) });
    await expect(checkPorts([address])).rejects.toThrow(
      `port ${port} (gateway) is taken: stop what uses it, or choose another with GATEWAY_PORT`,
    );
  });

  it('are waited for when the processes of a killed hub are still ending', async () => {
    const port = await freePort();
    const server = await occupy(port);
    setTimeout(() => server.close(), 300);
    await checkPorts([addressOf(gateway, { GATEWAY_PORT: String(port) })], 5_000);
  });

  it('may not be given to two processes', async () => {
    const two = [addressOf(gateway, {}), postgresAddress({ POSTGRES_PORT: '4000' })];
    await expect(checkPorts(two)).rejects.toThrow(
      'GATEWAY_PORT and POSTGRES_PORT are both 4000: give each its own port',
    );
  });
});

describe('the addresses by which the processes find each other', () => {
  const spec = { ...gateway, entry: 'x.ts', stage: 1 };

  it('follow the port and host, and a wildcard host is reached on this machine', () => {
    expect(baseUrlOf(spec, { GATEWAY_PORT: '5000' })).toBe('http://127.0.0.1:5000');
    expect(localUrlOf(spec, { HOST: '0.0.0.0' })).toBe('http://127.0.0.1:4000');
    expect(localUrlOf(spec, { HOST: '::1' })).toBe('http://[::1]:4000');
  });

  it('can be set to the name that the outside world uses', () => {
    expect(baseUrlOf(spec, { GATEWAY_URL: 'https://hub.example' })).toBe('https://hub.example');
    expect(localUrlOf(spec, { GATEWAY_URL: 'https://hub.example' })).toBe('http://127.0.0.1:4000');
  });
});

import { describe, expect, it } from 'vitest';
import { serveSupergraph } from './serve-supergraph.ts';

function fake(name: string, stopped: string[]) {
  return {
    name,
    server: {
      async stop() {
        stopped.push(name);
      },
    },
  };
}

describe('what the gateway serves', () => {
  it('lets a request end on the supergraph that it began on, and stops that one only then', async () => {
    const stopped: string[] = [];
    const serving = serveSupergraph(fake('oud', stopped), () => undefined);
    const gate = Promise.withResolvers<void>();
    const underWay = serving.use(async ({ name }) => {
      await gate.promise;
      return name;
    });
    serving.replace(fake('nieuw', stopped));
    expect(await serving.use(async ({ name }) => name)).toBe('nieuw');
    expect(stopped).toEqual([]);
    gate.resolve();
    expect(await underWay).toBe('oud');
    expect(stopped).toEqual(['oud']);
  });

  it('stops one that is idle at once, and one of which a request failed as well', async () => {
    const stopped: string[] = [];
    const serving = serveSupergraph(fake('a', stopped), () => undefined);
    serving.replace(fake('b', stopped));
    expect(stopped).toEqual(['a']);
    const failing = serving.use(async () => {
      serving.replace(fake('c', stopped));
      throw new Error('mislukt');
    });
    await expect(failing).rejects.toThrow('mislukt');
    expect(stopped).toEqual(['a', 'b']);
    await serving.stop();
    expect(stopped).toEqual(['a', 'b', 'c']);
  });

  it('goes on when what was replaced does not stop, and tells of it', async () => {
    const faults: unknown[] = [];
    const broken = { server: { stop: () => Promise.reject(new Error('blijft')) } };
    const serving = serveSupergraph<{ server: { stop(): Promise<void> } }>(broken, (error) => faults.push(error));
    serving.replace(fake('nieuw', []));
    await serving.stop();
    expect(faults).toHaveLength(1);
  });
});

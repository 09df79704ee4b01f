import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { describe, expect, it } from 'vitest';
import type { HubEvent } from './hub-event.ts';
import { type Running, supervise, type Unit } from './supervise.ts';

/** A unit that a test can end, and that refuses its next starts when told so. */
function pretend() {
  const state = { launches: 0, failing: false, end: (_why: string): void => {} };
  const launch = async (): Promise<Running> => {
    state.launches += 1;
    if (state.failing) throw new OperatorProblem('it did not start');
    const ended = Promise.withResolvers<string>();
    state.end = ended.resolve;
    const stop = async (): Promise<boolean> => {
      ended.resolve('SIGTERM');
      return true;
    };
    return { pid: state.launches, ended: ended.promise, stop, kill: () => ended.resolve('SIGKILL') };
  };
  const unit: Unit = { name: 'police', url: 'http://police', launch };
  return { state, unit };
}

describe('a process under supervision', () => {
  it('is started again when it ends by itself, and stays down after the last allowed time, which is said once', async () => {
    const { state, unit } = pretend();
    const events: HubEvent[] = [];
    const supervised = supervise(unit, (event) => events.push(event), [1, 1, 1]);
    await supervised.start();
    state.failing = true;
    state.end('exit code 1');
    await sleep(100);
    expect(events.map((event) => event.kind)).toEqual(['ready', 'died', 'died', 'died', 'gave-up']);
    expect(events.at(1)).toMatchObject({ why: 'exit code 1' });
    expect(events.at(-1)).toEqual({ kind: 'gave-up', name: 'police', why: 'it did not start' });
    expect(supervised.pid()).toBeUndefined();
  });

  it('is not started again when it was stopped, not even when that happens in the pause before a restart', async () => {
    const { state, unit } = pretend();
    const supervised = supervise(unit, () => {}, [50]);
    await supervised.start();
    state.end('exit code 1');
    await sleep(5);
    await supervised.stop();
    await sleep(100);
    expect(state.launches).toBe(1);
  });

  it('can be started again after it was killed', async () => {
    const { state, unit } = pretend();
    const supervised = supervise(unit, () => {}, []);
    await supervised.start();
    await supervised.kill();
    expect(supervised.pid()).toBeUndefined();
    await supervised.start();
    expect(supervised.pid()).toBe(state.launches);
  });

  it('passes on a first start that fails, as the one line that it is', async () => {
    const { state, unit } = pretend();
    state.failing = true;
    await expect(supervise(unit, () => {}).start()).rejects.toThrow('it did not start');
  });
});

import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { describe, expect, it } from 'vitest';
import { planHub } from './hub-plan.ts';

describe('how long the supervisor waits', () => {
  it('has a safe default for every wait', () => {
    const env = { START_TIMEOUT_MS: undefined, STOP_TIMEOUT_MS: '', POSTGRES_STOP_TIMEOUT_MS: undefined };
    expect(planHub({ env })).toMatchObject({ readyTimeoutMs: 120_000, graceMs: 10_000, postgresStopTimeoutMs: 8_000 });
  });

  it('is set by the operator, and a test may shorten it', () => {
    const env = { START_TIMEOUT_MS: '1', STOP_TIMEOUT_MS: '2', POSTGRES_STOP_TIMEOUT_MS: '3' };
    expect(planHub({ env })).toMatchObject({ readyTimeoutMs: 1, graceMs: 2, postgresStopTimeoutMs: 3 });
    expect(planHub({ env, graceMs: 4 }).graceMs).toBe(4);
  });

  it.each(['START_TIMEOUT_MS', 'STOP_TIMEOUT_MS', 'POSTGRES_STOP_TIMEOUT_MS'])(
    'stops the start in one line when %s is no number of milliseconds',
    (name) => {
      for (const value of ['0', '-1', '1.5', '10s', ' 5', 'Infinity']) {
        expect(() => planHub({ env: { [name]: value } })).toThrow(
          new OperatorProblem(`${name} is not a number of milliseconds: "${value}"`),
        );
      }
    },
  );
});

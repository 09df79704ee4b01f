import { inject } from 'vitest';
// Says of what type `hubTemplate` is, also for who compiles one workspace alone.
import type {} from './hub-template.ts';
import { startTestHub, type TestHub, type TestHubOptions } from './test-hub.ts';

/** A whole hub for one scenario, which may break it, with the data and keys of a first start on this day. */
export function startOwnHub(options: Omit<TestHubOptions, 'template'> = {}): Promise<TestHub> {
  return startTestHub({ ...options, template: inject('hubTemplate') });
}

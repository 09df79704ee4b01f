import { describe, expect, it } from 'vitest';
import { PROCESSES, stagesOf } from './process-list.ts';

describe('the order of start', () => {
  it('is token service, then the case subgraph and the four partners together, then the gateway', () => {
    const names = stagesOf(PROCESSES).map((stage) => stage.map((spec) => spec.name).sort());
    expect(names).toEqual([['token-service'], ['care', 'case', 'justice', 'municipality', 'police'], ['gateway']]);
  });
});

import { leesRegister } from '@ketenhub/policy';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { compileValueLists } from './compile-value-lists.ts';
import { namedActivities } from './named-activities.ts';
import { readSource } from './read-source.ts';

describe('the registers of this repository', { timeout: 60_000 }, () => {
  it('AVG 30: every subgraph and the gateway log under an activiteit of the register', async () => {
    const named = await namedActivities();
    expect(named.map(({ bestand }) => bestand)).toEqual(
      expect.arrayContaining([
        'gateway/src/execution/operation-log.ts',
        ...['care', 'case', 'justice', 'municipality', 'police'].map((name) => `subgraphs/${name}/src/definition.ts`),
      ]),
    );
    const register = leesRegister(await readSource('schema/verwerkingsactiviteiten.yaml'));
    const ids = 'activiteiten' in register ? register.activiteiten.map(({ id }) => id) : [];
    for (const { bestand, id } of named) expect(ids, bestand).toContain(id);
  });

  it('WGS 1.8(7): every activiteit says how long data is kept, the casusoverleg five years at the most', async () => {
    const register = leesRegister(await readSource('schema/verwerkingsactiviteiten.yaml'));
    const casusoverleg =
      'activiteiten' in register ? register.activiteiten.find(({ id }) => id.endsWith('/casusoverleg')) : undefined;
    expect(casusoverleg?.bewaartermijn).toMatch(/vijf jaar na de eerste verwerking \(WGS 1\.8\(7\)\)/);
  });

  it('compile: the protocol with its register, and the value lists', async () => {
    expect((await compilePolicy()).regels.length).toBeGreaterThan(150);
    expect((await compileValueLists()).problematiek.length).toBeGreaterThan(1);
  });
});

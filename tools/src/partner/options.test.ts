import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../schema/repository.ts';
import { nextSteps } from './next-steps.ts';
import { readOptions } from './options.ts';
import { readRegister } from './register.ts';

const register = await readRegister();
const POLITIE = '00000099000000002000';
const OM = '00000099000000003000';
const ONBEKEND = '00000001823288444000';

const read = (...args: string[]) => readOptions(args, register);

describe('the options of partner:nieuw', () => {
  it('makes the folder beside our own subgraphs unless another is named', () => {
    const { naam, bron, organisatie, folder } = read('politie-noord', '--oin', POLITIE);
    expect([naam, bron, organisatie.code, folder]).toEqual([
      'politie-noord',
      'politie',
      'politie',
      join(ROOT, 'subgraphs/politie-noord'),
    ]);
    expect(read('politie-noord', '--oin', POLITIE, '--map', 'partners/noord').folder).toBe(
      join(ROOT, 'partners/noord'),
    );
  });

  it.each([
    ['no name', ['--oin', POLITIE], 'één naam'],
    ['two names', ['a', 'b', '--oin', POLITIE], 'één naam'],
    ['a name with a capital', ['Politie', '--oin', POLITIE], 'de naam "Politie" kan niet'],
    ['a name that climbs out of the folder', ['../x', '--oin', POLITIE], 'kan niet'],
    ['a name that is too long', ['a'.repeat(41), '--oin', POLITIE], 'kan niet'],
    ['a name of one of our own', ['police', '--oin', POLITIE], 'er is al een subgraph police'],
    ['no OIN', ['noord'], 'twintig cijfers'],
    ['an OIN of nineteen digits', ['noord', '--oin', POLITIE.slice(1)], 'twintig cijfers'],
    ['an OIN with a letter', ['noord', '--oin', `${POLITIE.slice(1)}O`], 'twintig cijfers'],
    ['the OIN of another organisation', ['noord', '--oin', OM], 'is van Arrondissementsparket Ketenland'],
    ['a bron without a template', ['noord', '--oin', POLITIE, '--bron', 'zorg'], 'geen sjabloon'],
    ['a bron that every object has', ['noord', '--oin', POLITIE, '--bron', 'constructor'], 'geen sjabloon'],
    ['a folder that exists', ['noord', '--oin', POLITIE, '--map', 'subgraphs'], 'bestaat al'],
    ['a folder outside the repository', ['noord', '--oin', POLITIE, '--map', '../noord'], 'buiten deze repository'],
    ['the repository itself', ['noord', '--oin', POLITIE, '--map', '.'], 'buiten deze repository'],
    ['an unknown option', ['noord', '--oin', POLITIE, '--weg'], '--help'],
  ])('refuses %s in one Dutch line', (_, args, line) => {
    let said = '';
    try {
      readOptions(args, register);
    } catch (error) {
      said = error instanceof Error && error.name === 'OperatorProblem' ? error.message : String(error);
    }
    expect(said).toContain(line);
    expect(said).not.toContain('\n');
  });
});

describe('the steps after partner:nieuw', () => {
  it('asks nothing of the register for an OIN that stands in it', () => {
    const steps = nextSteps(read('noord', '--oin', POLITIE), register);
    expect(steps).toContain('daar hoeft niets te veranderen');
    expect(steps).not.toContain('nog niet in het register');
  });

  it('says for an unknown OIN under which its lines are written until the register is changed', () => {
    const steps = nextSteps(read('noord', '--oin', ONBEKEND), register);
    expect(steps).toContain(`logregels onder ${POLITIE}`);
  });

  it('names only files and folders that exist', () => {
    const steps = nextSteps(read('noord', '--oin', ONBEKEND), register);
    const named = [...steps.matchAll(/\b(?:docs|schema|packages|tools)\/[\w./-]+/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

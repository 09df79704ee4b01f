import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('reads the whole command', () => {
    const args = [
      '--casus',
      'ZVH-2026-0101',
      '--doel',
      'ZVH-CASUSOVERLEG',
      '--als',
      'procesregisseur',
      '--motivering',
      'overleg van vandaag',
      '--json',
    ];
    expect(readOptions(args)).toMatchObject({
      soort: 'OPTIES',
      casus: 'ZVH-2026-0101',
      doel: 'ZVH-CASUSOVERLEG',
      persona: 'procesregisseur',
      motivering: 'overleg van vandaag',
      json: true,
    });
    expect(readOptions(['--als=fg'])).toMatchObject({ persona: 'fg', json: false, start: false });
  });

  it.each([
    [['--cassus', 'x'], 'De optie --cassus bestaat niet.', '--casus'],
    [['-x'], 'De optie -x bestaat niet.', '--als'],
    [['ZVH-2026-0101'], '"ZVH-2026-0101" is geen optie; alles gaat met --naam waarde.', '--casus'],
    [['--als', 'piet'], 'De persona "piet" bestaat niet.', 'procesregisseur'],
    [['--als', 'constructor'], 'De persona "constructor" bestaat niet.', 'procesregisseur'],
    [['--doel', 'nieuwsgierigheid'], 'Het doel "nieuwsgierigheid" bestaat niet.', 'ZVH-UITVRAAG'],
  ])('says of %j what is wrong and what would be right', (args, uitleg, keuze) => {
    const result = readOptions(args);
    expect(result).toMatchObject({ soort: 'GEBRUIK', uitleg });
    expect(result.soort === 'GEBRUIK' && result.keuzes).toContain(keuze);
  });

  it.each([[['--als']], [['--als', '']], [['--als=']], [['--casus', '--json']], [['--json=ja']]])(
    'refuses %j',
    (args) => {
      expect(readOptions(args).soort).toBe('GEBRUIK');
    },
  );

  it('remembers --json for a mistake too, so that a machine reads the mistake', () => {
    expect(readOptions(['--json', '--als', 'piet'])).toMatchObject({ soort: 'GEBRUIK', json: true });
  });
});

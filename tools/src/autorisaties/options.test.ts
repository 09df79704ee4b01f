import { describe, expect, it } from 'vitest';
import { readAutorisatieOptions } from './options.ts';

const designation = [
  '--klasse',
  'BEHEER',
  '--screening',
  'VOG',
  '--gescreend',
  '2026-01-05',
  '--opgeleid',
  '2026-02-05',
];

describe('the options of npm run autorisaties', () => {
  it('show what lapsed or lapses within so many days, or everybody', () => {
    expect(readAutorisatieOptions(['--organisatie', 'politie'])).toEqual({
      organisatie: 'politie',
      keyFile: '.data/keys/token-service/beheer-politie.key',
      opdracht: { soort: 'TOON', binnenDagen: 30 },
    });
    expect(readAutorisatieOptions(['--organisatie', 'om', '--binnen', '7', '--sleutel', 'x'])).toMatchObject({
      keyFile: 'x',
      opdracht: { binnenDagen: 7 },
    });
    expect(readAutorisatieOptions(['--organisatie', 'om', '--alle']).opdracht).toEqual({
      soort: 'TOON',
      binnenDagen: null,
    });
  });

  it('designate, review and withdraw in the name of somebody', () => {
    const args = ['--organisatie', 'politie', '--wijs-aan', 'piet', ...designation, '--door', 'HR'];
    expect(readAutorisatieOptions(args).opdracht).toEqual({
      soort: 'AANWIJZEN',
      body: {
        account: 'piet',
        klasse: 'BEHEER',
        screening: 'VOG',
        gescreendOp: '2026-01-05',
        opgeleidOp: '2026-02-05',
        geenCommercieleTaken: false,
        door: 'HR',
      },
    });
    const review = ['--organisatie', 'politie', '--beoordeel', 'piet', '--door', 'HR'];
    expect(readAutorisatieOptions(review).opdracht).toEqual({
      soort: 'BEOORDELEN',
      body: { account: 'piet', door: 'HR' },
    });
    const withdrawal = ['--organisatie', 'politie', '--trek-in', 'piet', '--door', 'HR'];
    expect(readAutorisatieOptions(withdrawal).opdracht).toMatchObject({ soort: 'INTREKKEN' });
  });

  it.each([
    [[]],
    [['--organisatie', 'bestaat-niet']],
    [['--organisatie', 'om', '--beoordeel', 'piet']],
    [['--organisatie', 'om', '--beoordeel', 'piet', '--trek-in', 'piet', '--door', 'HR']],
    [['--organisatie', 'om', '--wijs-aan', 'piet', '--door', 'HR']],
    [['--organisatie', 'om', '--wijs-aan', 'piet', ...designation.with(5, '2026-02-30'), '--door', 'HR']],
    [['--organisatie', 'om', '--binnen', 'morgen']],
    [['--organisatie', 'om', '--alle', '--door', 'HR']],
  ])('refuse %j with how it is used', (args) => {
    expect(() => readAutorisatieOptions(args)).toThrow('npm run autorisaties');
  });
});

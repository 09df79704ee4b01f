import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';
import { compileerBeleid } from './compile.ts';

const { digest: _, regels, verboden, ...rest } = beleid;

/** The protocol in which the first rule of the police and the first prohibition say these subcategorieen. */
function metNamen(subcategorie: string[], verboden1: string[] = ['BRP_ADRES']) {
  return compileerBeleid([
    {
      bestand: 'alles.yaml',
      inhoud: {
        ...rest,
        regels: regels.map((regel) => (regel.id === 'POL-01' ? { ...regel, subcategorie } : regel)),
        verboden: verboden.map((verbod) =>
          verbod.id === 'VERBOD-01' ? { ...verbod, subcategorie: verboden1 } : verbod,
        ),
      },
    },
  ]);
}

describe('a wildcard in the protocol', () => {
  it('is written out to every subcategorie with rules of its own, so that what is signed names each of them', () => {
    const uitkomst = metNamen(['POLITIE_M*'], ['BRP_*']);
    if ('fouten' in uitkomst) throw new Error(uitkomst.fouten.join('\n'));
    const namen = (begin: string) =>
      beleid.subcategorieen
        .filter(({ code, soort, volgt }) => code.startsWith(begin) && soort !== 'STRUCTUUR' && volgt.length === 0)
        .map(({ code }) => code);
    expect(uitkomst.beleid.regels.find(({ id }) => id === 'POL-01')?.subcategorie).toEqual(namen('POLITIE_M'));
    expect(uitkomst.beleid.verboden.find(({ id }) => id === 'VERBOD-01')?.subcategorie).toEqual(namen('BRP_'));
    expect(JSON.stringify(uitkomst.beleid)).not.toContain('*"');
  });

  it('names nothing twice', () => {
    const uitkomst = metNamen(['POLITIE_MUTATIE', 'POLITIE_MUTATI*']);
    expect('beleid' in uitkomst && uitkomst.beleid.regels.find(({ id }) => id === 'POL-01')?.subcategorie).toEqual([
      'POLITIE_MUTATIE',
    ]);
  });

  it('attack 19: that matches nothing is an error, never a rule that opens nothing or a prohibition that closes nothing', () => {
    expect(metNamen(['POLITEI_*'])).toEqual({ fouten: ['alles.yaml: POL-01: subcategorie POLITEI_* bestaat niet'] });
    expect(metNamen(['POLITIE_MUTATIE'], ['BPR_*'])).toEqual({
      fouten: ['alles.yaml: VERBOD-01: subcategorie BPR_* bestaat niet'],
    });
  });
});

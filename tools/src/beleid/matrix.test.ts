import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePolicy } from '../schema/compile-policy.ts';
import { currentMatrix } from './matrix-files.ts';
import type { MatrixTable } from './matrix-table.ts';
import { renderCsv } from './render-csv.ts';
import { renderHtml } from './render-html.ts';
import { whoSeesWhat } from './who-sees-what.ts';

let matrix: MatrixTable;
let beleid: Awaited<ReturnType<typeof compilePolicy>>;
beforeAll(async () => {
  [matrix, beleid] = await Promise.all([currentMatrix(), compilePolicy()]);
});

describe('the matrix for compliance', () => {
  it('has a row for every subcategorie and every field, with rules and grounds where anything is open', () => {
    for (const { code, cellen, regels, grondslagen } of [...matrix.subcategorieen, ...matrix.velden]) {
      const open = cellen.some((cel) => cel !== '');
      expect([code, regels.length > 0, grondslagen.length > 0]).toEqual([code, open, open]);
    }
  });

  it('answers the reverse question: what a reclasseringswerker sees in the triage, and in the uitvraag', () => {
    expect(whoSeesWhat(matrix, beleid, { wie: 'reclasseringswerker', fase: 'TRIAGE' })).toEqual([]);
    const uitvraag = whoSeesWhat(matrix, beleid, { wie: 'reclasseringswerker', fase: 'UITVRAAG' }).join('\n');
    expect(uitvraag).toContain('POLITIE_ZORGMELDING');
    expect(uitvraag).not.toContain('OM_STRAFZAAK');
  });

  it('refuses a recipient or phase that is not known, and says which are', () => {
    expect(() => whoSeesWhat(matrix, beleid, { wie: 'burgemeester-van-elders', fase: null })).toThrow('kies uit');
    expect(() => whoSeesWhat(matrix, beleid, { wie: 'PR', fase: 'NAZORG' })).toThrow('geen fase');
  });

  it('gives a spreadsheet as many values in every row, and no text that it would run as a formula', () => {
    const hostile: MatrixTable = {
      kolommen: ['ZVH-TRIAGE'],
      velden: [],
      subcategorieen: [
        {
          code: '=1+1',
          naam: 'met, een komma en "aanhaling"',
          subcategorie: 'X',
          categorie: 'Y',
          bron: '@bron',
          geheim: false,
          cellen: ['PR'],
          regels: [],
          grondslagen: [],
          poorten: [],
          doorverstrekking: [],
        },
      ],
    };
    expect(renderCsv(hostile)).toContain('\'=1+1,"met, een komma en ""aanhaling""",X,Y,\'@bron,nee,PR,,');
    const commas = renderCsv(matrix)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length);
    expect(new Set(commas).size).toBe(1);
  });

  it('is one page without anything from elsewhere, whatever stands in a text of the policy', async () => {
    const [first, ...rest] = matrix.subcategorieen;
    if (first === undefined) throw new Error('no subcategorie');
    const page = await renderHtml(
      { ...matrix, subcategorieen: [{ ...first, naam: '</script><script>alert(1)</script>' }, ...rest] },
      beleid,
    );
    expect(page).not.toContain('</script><script>alert');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/(src|href)\s*=|https?:\/\/(?!ketenhub)/);
    expect(await readFile(new URL('../../../docs/beleid/matrix.html', import.meta.url), 'utf8')).toContain(
      beleid.digest,
    );
  });
});

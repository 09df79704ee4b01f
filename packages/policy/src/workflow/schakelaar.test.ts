import { beforeAll, describe, expect, it } from 'vitest';
import { maakTekenaar, type Tekenaar } from '../testing/tekenaar.ts';
import { SCHAKELAAR_TYP, type Schakelstuk, standVan } from './schakelaar.ts';

const DAG = '2026-11-29';
const AAN: Schakelstuk = {
  schakelaar: 'BEKENDHEID_BIJ_PARTNERS',
  stand: 'AAN',
  persoon: 'fg',
  motivering: 'In deze regio worden meldingen dubbel opgepakt; de proef loopt een half jaar.',
  vanaf: '2026-11-01',
  tot: '2027-04-30',
  op: '2026-10-30T10:00:00Z',
};

let fg: Tekenaar;
let privacyfunctionaris: Tekenaar;
beforeAll(async () => {
  fg = await maakTekenaar('fg', 'FG', 'zvh');
  privacyfunctionaris = await maakTekenaar('pf', 'PRIVACYFUNCTIONARIS', 'zvh');
});

const teken = (anders: Partial<Schakelstuk> = {}, door = fg, typ = SCHAKELAAR_TYP) =>
  door.teken({ ...AAN, persoon: door.wie.persoon, ...anders }, { typ });
const stand = async (stukken: readonly (string | Promise<string>)[], dag = DAG) =>
  standVan('BEKENDHEID_BIJ_PARTNERS', {
    stukken: await Promise.all(stukken),
    ondertekenaars: [fg.wie, privacyfunctionaris.wie],
    dag,
  });
const uit = (waarom: string) => ({ aan: false, waarom });

describe('a switch of the FG', () => {
  it('is off until an FG switches it on with a motivation, and on for those days only', async () => {
    expect(await stand([])).toEqual(uit('NIET_GEZET'));
    const stuk = await teken();
    expect(await stand([stuk])).toEqual({ aan: true, tot: '2027-04-30', stuk });
    for (const dag of ['2026-11-01', '2027-04-30']) expect(await stand([teken()], dag)).toMatchObject({ aan: true });
    for (const dag of ['2026-10-31', '2027-05-01'])
      expect(await stand([teken()], dag)).toEqual(uit('NIET_OP_DEZE_DAG'));
  });

  it('is off as soon as it is switched off later, in whatever order the documents stand', async () => {
    const later = teken({ stand: 'UIT', op: '2026-11-20T10:00:00Z' });
    expect(await stand([later, teken()])).toEqual(uit('UITGEZET'));
    expect(await stand([teken(), later])).toEqual(uit('UITGEZET'));
    const again = await teken({ op: '2026-11-21T10:00:00Z' });
    expect(await stand([teken(), again, later])).toEqual({ aan: true, tot: '2027-04-30', stuk: again });
  });

  it('is off when it is switched on and off at the same moment, in whatever order', async () => {
    const off = teken({ stand: 'UIT' });
    expect(await stand([teken(), off])).toEqual(uit('UITGEZET'));
    expect(await stand([off, teken()])).toEqual(uit('UITGEZET'));
  });

  it('is off when a document is of no FG, of another person, another kind, changed, or longer than a year', async () => {
    const [kop = '', , teken1 = ''] = (await teken()).split('.');
    const other = Buffer.from(JSON.stringify({ ...AAN, tot: '2027-10-31' })).toString('base64url');
    const vreemd = await maakTekenaar('vreemd', 'FG', 'zvh');
    for (const slecht of [
      teken({}, privacyfunctionaris),
      teken({ persoon: 'iemand-anders' }),
      teken({}, vreemd),
      teken({}, fg, 'beleid-akkoord+jws'),
      `${kop}.${other}.${teken1}`,
      teken({ tot: '2027-11-02' }),
      teken({ tot: '2026-10-01' }),
      teken({ motivering: 'Omdat het kan.' }),
      fg.teken({ ...AAN, extra: true }, { typ: SCHAKELAAR_TYP }),
      'x',
    ]) {
      expect(await stand([slecht])).toEqual(uit('ONGELDIG'));
      expect(await stand([teken(), slecht])).toEqual(uit('ONGELDIG'));
    }
  });
});

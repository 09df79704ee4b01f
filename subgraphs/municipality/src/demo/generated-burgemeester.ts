import { plusDagen } from '@ketenhub/region';
import { type Bron, dag, type Kansen, soms, tekst } from './generated-draw.ts';
import * as teksten from './generated-texts.ts';
import { gebiedsverbod, huisverbod, maatregel, woonoverlast } from './make-records.ts';
import type {
  GebiedsverbodRecord,
  HuisverbodRecord,
  MaatregelRecord,
  MunicipalityDemoRecords,
  WoonoverlastRecord,
} from './record.ts';

function maatregelVan(bron: Bron): MaatregelRecord {
  const soort = bron.random.pick([
    'Gedragsaanwijzing woonoverlast',
    'Last onder dwangsom',
    'Sluiting van een woning',
  ] as const);
  const begin = dag(bron);
  return maatregel({
    persoon: bron.persoon,
    soort,
    begin,
    einde: plusDagen(begin, 90),
    toelichting: tekst(bron, [teksten.MAATREGELEN[soort]], 'MTR'),
    peildatum: plusDagen(begin, 1),
  });
}

function gebiedsverbodVan(bron: Bron): GebiedsverbodRecord {
  const begin = dag(bron);
  return gebiedsverbod({
    persoon: bron.persoon,
    gebied: tekst(bron, teksten.GEBIEDEN, 'GBV'),
    begin,
    einde: plusDagen(begin, bron.random.pick([28, 90])),
    peildatum: plusDagen(begin, 1),
  });
}

/** Ten days, or four weeks with the extension (Wth 2(1), 9(1)). */
function huisverbodVan(bron: Bron): HuisverbodRecord {
  const begin = dag(bron);
  const verlengd = bron.random.chance(0.4);
  return huisverbod({
    persoon: bron.persoon,
    begin,
    einde: plusDagen(begin, verlengd ? 28 : 10),
    verlengd,
    toelichting: tekst(bron, [teksten.HUISVERBODEN[verlengd ? 'verlengd' : 'tien']], 'HVB'),
    peildatum: plusDagen(begin, 10),
  });
}

function woonoverlastVan(bron: Bron): WoonoverlastRecord {
  const datum = dag(bron);
  return woonoverlast({
    persoon: bron.persoon,
    datum,
    toelichting: tekst(bron, teksten.WOONOVERLAST, 'WOV'),
    peildatum: plusDagen(datum, 3),
  });
}

/** What the burgemeester holds of a generated adult. */
export function burgemeesterRecords(bron: Bron, kansen: Kansen): Partial<MunicipalityDemoRecords> {
  return {
    maatregelen: soms(bron, kansen.maatregel, () => maatregelVan(bron)),
    gebiedsverboden: soms(bron, kansen.gebiedsverbod, () => gebiedsverbodVan(bron)),
    huisverboden: soms(bron, kansen.huisverbod, () => huisverbodVan(bron)),
    woonoverlasten: soms(bron, kansen.woonoverlast, () => woonoverlastVan(bron)),
  };
}

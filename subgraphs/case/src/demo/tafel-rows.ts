import { type Datum, type DemoCasus, plusDagen } from '@ketenhub/region';
import type { agendapunten, overlegmomenten, tafels } from '../store/tables.ts';

const OPLEGGER = {
  versie: 1,
  eigenaar: 'zvh',
  voorzitter: 'procesregisseur',
  voorzitterVan: 'zvh',
  informatiedeling: ['EIGEN_SCHERM', 'VERSLAG_ACHTERAF'],
  duurMinuten: 120,
  casussenMax: 8,
  vastgesteldOp: '2026-01-05',
  vastgelegdDoor: 'demo',
} satisfies Partial<typeof tafels.$inferInsert>;

/** The regietafels of the demo region; who sits at one is a proposal for each casus. */
export const tafelRows: readonly (typeof tafels.$inferInsert)[] = [
  {
    ...OPLEGGER,
    code: 'volwassenen',
    naam: 'Regietafel Volwassenen',
    vasteDeelnemers: ['om', 'politie', 'reclassering', 'ggd'],
    wisselendeDeelnemers: ['ggz', 'verslavingszorg', 'college', 'dji'],
    ritme: 'TWEEWEKELIJKS',
  },
  {
    ...OPLEGGER,
    code: 'huiselijk-geweld',
    naam: 'Regietafel Huiselijk Geweld',
    vasteDeelnemers: ['politie', 'om', 'reclassering', 'veilig-thuis', 'rvdk'],
    wisselendeDeelnemers: ['gi', 'college'],
    ritme: 'WEKELIJKS',
  },
];

const DINSDAG = 2;
/** Long enough to read the agenda beforehand. */
const VOORAF_DAGEN = 2;
const OVERLEG = {
  kenmerk: 'demo-volwassenen',
  tafel: 'volwassenen',
  begint: 9 * 60 + 30,
  duurMinuten: 120,
  versie: 1,
} as const satisfies Omit<typeof overlegmomenten.$inferInsert, 'dag'>;
const OP_DE_AGENDA: readonly string[] = ['ZVH-2026-0101', 'ZVH-2026-0106'];
const MINUTEN = 15;

/** The tafel meets on Tuesdays: the next one that is not too near `vandaag`. Both ISO 8601. */
export function volgendOverlegOp(vandaag: Datum): Datum {
  const earliest = plusDagen(vandaag, VOORAF_DAGEN);
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return plusDagen(earliest, (DINSDAG - weekday + 7) % 7);
}

/** The next meeting of a tafel, of a demo that is filled on the day `vandaag`: whoever opens it finds something on the agenda. */
export function overlegmomentRows(vandaag: Datum): readonly (typeof overlegmomenten.$inferInsert)[] {
  return [{ ...OVERLEG, dag: volgendOverlegOp(vandaag) }];
}

/** Those casussen of the region that are discussed in it, one after the other. */
export function agendapuntRows(region: readonly DemoCasus[], vandaag: Datum): (typeof agendapunten.$inferInsert)[] {
  const { kenmerk: overleg, tafel, begint } = OVERLEG;
  const dag = volgendOverlegOp(vandaag);
  const present = OP_DE_AGENDA.filter((nummer) => region.some((casus) => casus.nummer === nummer));
  return present.map((casus, index) => ({
    casus,
    overleg,
    tafel,
    dag,
    vanaf: begint + index * MINUTEN,
    minuten: MINUTEN,
    volgorde: index + 1,
  }));
}

import type { DemoCasus } from '@ketenhub/region';
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

const OVERLEG = {
  kenmerk: 'demo-volwassenen-2026-11-24',
  tafel: 'volwassenen',
  dag: '2026-11-24',
  begint: 9 * 60 + 30,
  duurMinuten: 120,
  versie: 1,
} as const satisfies typeof overlegmomenten.$inferInsert;
const OP_DE_AGENDA: readonly string[] = ['ZVH-2026-0101', 'ZVH-2026-0106'];
const MINUTEN = 15;

/** The next meeting of a tafel, a few days after the day of the stories. */
export const overlegmomentRows: readonly (typeof overlegmomenten.$inferInsert)[] = [OVERLEG];

/** Those casussen of the region that are discussed in it, one after the other. */
export function agendapuntRows(region: readonly DemoCasus[]): (typeof agendapunten.$inferInsert)[] {
  const { kenmerk: overleg, tafel, dag, begint } = OVERLEG;
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

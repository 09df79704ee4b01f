import {
  behandelstatus,
  bemoeizorg,
  betrokkenheid,
  kader,
  lvbIndicatie,
  namens,
  opToestemming,
  zelf,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'verward';
const casus = 'ZVH-2026-0106';
const CURATOR = 'Carolien Bewindstra';

/**
 * Verward, ever heavier: under curatele, so consent goes through the curator, who gave it for the involvement, the frame, the
 * LVB-indicatie and the earlier bemoeizorg and not for the treatment itself. His own signature under that one opens nothing.
 * Nothing at the addiction care, at Veilig Thuis, in care with housing and on a waiting list.
 */
export const verward: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2023-10-02',
      team: 'FACT-team Oosterkolk',
      behandelaar: 'Bram Schijnlaar, psychiater',
      peildatum: '2026-11-06',
    }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Forensische zorg in een beveiligde kliniek; zorgmachtiging viermaal onderzocht en niet haalbaar bevonden',
      begin: '2026-09-08',
      geldigTot: '2027-01-04',
      peildatum: '2026-09-08',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Sinds de opname voor het eerst langdurig te observeren: waan met toenemende achterdocht. Reageert gunstig op medicatie, ziektebesef ontbreekt nog.',
      peildatum: '2026-11-06',
      beperking: 'Niet zonder overleg met de behandelaar aan de strafzaak toevoegen.',
    }),
  ],
  lvbIndicaties: [
    lvbIndicatie({
      persoon,
      vastgesteldOp: '2018-11-12',
      toelichting:
        'Onderzocht voor de curatele. Praat vlot en begrijpt minder dan het lijkt; een afspraak per keer, en laten nazeggen.',
    }),
  ],
  bemoeizorgen: [
    bemoeizorg({
      persoon,
      sinds: '2024-02-12',
      tot: '2024-11-25',
      aanleiding: 'Buren hoorden hem nachten achtereen roepen; hij deed niet open en liet post ongeopend.',
      contact: 'Bemoeizorgteam Oosterkolk, Ruben Zweefinga; eenmaal binnen geweest in negen maanden.',
      peildatum: '2024-11-25',
    }),
    bemoeizorg({
      persoon,
      sinds: '2026-01-19',
      tot: '2026-06-28',
      aanleiding: 'Verhuurder en curator zagen de woning verslechteren en vroegen om iemand die bleef aanbellen.',
      contact: 'Bemoeizorgteam Oosterkolk, Ruben Zweefinga; overgedragen bij de aanhouding.',
      peildatum: '2026-06-29',
    }),
  ],
  vertegenwoordigers: [{ persoon, rol: 'CURATOR', naam: CURATOR, vanaf: '2019-03-21', tot: null }],
  grondslagen: [
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      casus,
      vanaf: '2026-06-03',
      motivering: 'Toestemming van de curator; met betrokkene besproken voor zover hij het kon volgen.',
      toestemmingen: [namens(CURATOR, { op: '2026-06-03' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_KADER',
      casus,
      vanaf: '2026-07-01',
      motivering: 'Curator wil dat de rechter-commissaris en de deelnemers weten waarom dwang in de zorg niet lukte.',
      toestemmingen: [namens(CURATOR, { op: '2026-07-01' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'LVB_INDICATIE',
      casus,
      vanaf: '2026-07-01',
      motivering: 'Curator wil dat wie hem aanspreekt weet dat hij lange zinnen en brieven niet volgt.',
      toestemmingen: [namens(CURATOR, { op: '2026-07-01' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      casus,
      vanaf: '2026-10-20',
      motivering:
        'Hij tekende zelf op een goede dag; de curator houdt dit tegen zolang hij niet begrijpt wie het leest.',
      toestemmingen: [zelf({ op: '2026-10-20' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'OGGZ_BEMOEIZORG',
      casus,
      vanaf: '2026-06-03',
      motivering: 'Zelfde gesprek met de curator: wat aan de deur is geprobeerd mag bekend zijn.',
      toestemmingen: [namens(CURATOR, { op: '2026-06-03' })],
    }),
  ],
};

import type { Doel, Organisatie } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';

/** What a deelnemer of a story was asked. The words name nothing that only its source knows. */
export interface DemoUitvraag {
  readonly organisatie: Organisatie;
  /** Code of schema/waardelijsten/leefgebieden.yaml. */
  readonly leefgebied: string;
  readonly vraag: string;
  readonly reden: string;
  readonly doel: Doel;
  readonly gevraagdOp: Datum;
  readonly gewenstOp: Datum;
  /** Days of the reminders, the first one first. */
  readonly herinnerd: readonly Datum[];
  readonly afgerondOp: Datum | null;
}

type Kern = Omit<DemoUitvraag, 'doel' | 'herinnerd' | 'afgerondOp'>;

function gevraagd(kern: Kern, later: Partial<DemoUitvraag> = {}): DemoUitvraag {
  return { ...kern, doel: 'ZVH-UITVRAAG', herinnerd: [], afgerondOp: null, ...later };
}

/** By number of the casus; on the day of the stories, 18 November 2026, one of each progress. */
const UITVRAGEN: Readonly<Record<string, readonly DemoUitvraag[]>> = {
  'ZVH-2026-0103': [
    gevraagd(
      {
        organisatie: 'politie',
        leefgebied: 'JUSTITIE_GEDRAG',
        vraag: 'Welke incidenten waren er sinds hij buiten slaapt, en wie loopt daarbij gevaar?',
        reden: 'Zonder dat is niet te bepalen of een plek met begeleiding veilig is voor wie daar werkt.',
        gevraagdOp: '2026-11-06',
        gewenstOp: '2026-11-16',
      },
      { afgerondOp: '2026-11-13' },
    ),
    gevraagd(
      {
        organisatie: 'ggz',
        leefgebied: 'PSYCHISCHE_GEZONDHEID',
        vraag: 'Is er iets dat u met een grond kunt delen en dat wij voor een veilige plek moeten weten?',
        reden: 'De deelnemers beslissen in het overleg welke plek past; daarvoor is alleen het nodige gevraagd.',
        gevraagdOp: '2026-11-06',
        gewenstOp: '2026-11-24',
      },
      { herinnerd: ['2026-11-12', '2026-11-17'] },
    ),
    gevraagd({
      organisatie: 'college',
      leefgebied: 'HUISVESTING',
      vraag: 'Welke aanvragen voor onderdak lopen er, en hoe lang is de wachttijd?',
      reden: 'In het overleg moet vaststaan wat deze winter mogelijk is.',
      gevraagdOp: '2026-11-09',
      gewenstOp: '2026-11-20',
    }),
    gevraagd({
      organisatie: 'wonen',
      leefgebied: 'HUISVESTING',
      vraag: 'Onder welke voorwaarden kan de schorsing eindigen?',
      reden: 'Een terugkeer is een van de twee plekken die nog te bespreken zijn.',
      gevraagdOp: '2026-11-06',
      gewenstOp: '2026-11-13',
    }),
  ],
  'ZVH-2026-0107': [
    gevraagd({
      organisatie: 'veilig-thuis',
      leefgebied: 'GEZIN_RELATIES',
      vraag: 'Welke afspraken over veiligheid moeten alle deelnemers kennen om haar niet in gevaar te brengen?',
      reden: 'Zij is alleen te beschermen als ieder hetzelfde doet.',
      gevraagdOp: '2026-11-09',
      gewenstOp: '2026-11-20',
    }),
  ],
};

/** What was asked in this casus of the demo region; of most nothing is told. */
export function uitvragenVan(nummer: string): readonly DemoUitvraag[] {
  return UITVRAGEN[nummer] ?? [];
}

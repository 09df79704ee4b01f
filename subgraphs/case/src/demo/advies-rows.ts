import type { Waardelijsten } from '@ketenhub/policy';
import { OIN } from '@ketenhub/vocabulary';
import type { adviesvragen } from '../store/tables.ts';
import { newHandle } from '../store/write-aanmelding.ts';
import { chooseValue } from '../values/value-lists.ts';

const GESTELD = '2026-11-16';
/** No persona asked these: they are of colleagues who only stand in the demo as an organisation. */
const EEN_COLLEGA = 'demo';

/** One question with its advies, and one that waits; about nobody. @throws UnknownValue for a leefgebied outside its value list */
export function adviesRows(lijsten: Waardelijsten): (typeof adviesvragen.$inferInsert)[] {
  const gekozen = chooseValue(lijsten, 'leefgebieden', { code: 'ONDERWIJS', dag: GESTELD });
  const same = { kenmerk: newHandle(), leefgebieden: [gekozen.code], lijstversie: gekozen.versie, vrager: EEN_COLLEGA };
  return [
    {
      ...same,
      versie: 2,
      soort: 'MEEDENKEN',
      oin: OIN.college,
      situatie: 'Een jongere van zestien komt al weken niet op school en is thuis niet te hanteren.',
      geprobeerd: 'Gesprekken met school en ouders; een hulpaanbod is geweigerd.',
      vraag: 'Is dit iets voor het Zorg- en Veiligheidshuis, of is er een andere weg?',
      gesteldOp: GESTELD,
      advies:
        'Betrek eerst de leerplicht en het wijkteam samen; vraag opnieuw als er ook zorgen over de veiligheid zijn.',
      strekking: 'ZELF_VERDER',
      gegevenOp: '2026-11-17',
      gegevenDoor: EEN_COLLEGA,
    },
    {
      ...same,
      kenmerk: newHandle(),
      soort: 'INFORMATIE',
      oin: OIN.wonen,
      situatie: 'Een bewoner zorgt voor veel onrust in de portiek en doet de deur niet meer open.',
      geprobeerd: 'Brieven en huisbezoeken zonder antwoord.',
      vraag: 'Welke partij kan hier als eerste aan de deur, en hoe is die te bereiken?',
      gesteldOp: '2026-11-17',
    },
  ];
}

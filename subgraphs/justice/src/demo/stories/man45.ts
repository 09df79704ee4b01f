import {
  afdoeningen,
  proeftijd,
  strafzaken,
  toezicht,
  voorwaarde,
  zittingen,
  zsmBeoordelingen,
} from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'man45';

/**
 * Man, 45: the threat case, and an older one whose proeftijd, condition and supervision ended. No condition in force and no
 * execution, which is his problem: no frame. No advice and no risicotaxatie: nobody has asked the reclassering since. DJI: nothing, two days in
 * a police cell are no detention there.
 */
export const man45: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(persoon, [
    ['00/122604-22', '2022-11-05', 'Vernieling van een abri en verzet bij de aanhouding', 'Afgedaan', '2023-02-01'],
    [
      '00/314377-26',
      '2026-09-30',
      'Bedreiging van twee medewerkers van een woonvoorziening',
      'Gedagvaard',
      '2026-10-26',
    ],
  ]),
  zittingen: zittingen(persoon, [
    ['2023-01-17', 'Politierechter. Verdachte kwam lopend, bood zijn excuses aan en vroeg om iemand die hem helpt.'],
    [
      '2027-01-14',
      'Politierechter; de dagvaarding is op 2 oktober aan hemzelf uitgereikt en voorgelezen.',
      { peildatum: '2026-10-26' },
    ],
  ]),
  afdoeningen: afdoeningen(persoon, [
    [
      '2023-01-17',
      'Vier weken gevangenisstraf, geheel voorwaardelijk, met toezicht; proeftijd van twee jaar.',
      true,
      { peildatum: '2023-02-01' },
    ],
  ]),
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving: 'Vonnis: zich zo vaak melden als het toezicht dat bepaalt, zolang de proeftijd loopt.',
      begin: '2023-02-01',
      geldigTot: '2025-01-31',
      peildatum: '2025-02-01',
    }),
  ],
  proeftijden: [proeftijd({ persoon, begin: '2023-02-01', einde: '2025-01-31', peildatum: '2025-02-01' })],
  zsmBeoordelingen: zsmBeoordelingen(persoon, [
    [
      '2026-10-01',
      'Dagvaarding politierechter',
      'Geen grond om hem vast te houden; dat hij geen slaapplek meer heeft is aan de gemeente gemeld.',
    ],
  ]),
  toezichten: [
    toezicht({
      persoon,
      begin: '2023-02-01',
      einde: '2025-01-31',
      kader: 'Voorwaardelijke gevangenisstraf',
      toezichthouder: 'Joris Kompasma',
      telefoonToezichthouder: '088-000 0303',
      meldplicht: 'Om de week op donderdag, op kantoor of bij de woonvoorziening.',
      naleving: 'Kwam trouw, ook als hij gedronken had. Geëindigd omdat de proeftijd om was, niet omdat het goed ging.',
      peildatum: '2025-02-01',
    }),
  ],
};

import { strafzaak, toezicht } from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

/**
 * Man, 45: the threat case and the supervision that ended. No condition and no execution is left, which is his problem: no frame.
 * DJI: nothing, two days in a police cell are no detention there.
 */
export const man45: Partial<JusticeDemoRecords> = {
  strafzaken: [
    strafzaak({
      persoon: 'man45',
      pleegdatum: '2026-09-30',
      feit: 'Bedreiging van twee medewerkers van een woonvoorziening',
      zittingDatum: '2027-01-14',
      zittingToelichting: 'Politierechter; dagvaarding is uitgereikt op zijn briefadres en persoonlijk voorgelezen.',
      afdoening: null,
      peildatum: '2026-10-26',
    }),
  ],
  toezichten: [
    toezicht({
      persoon: 'man45',
      begin: '2023-02-01',
      einde: '2025-02-01',
      naleving: 'Kwam trouw, ook als hij gedronken had. Geëindigd omdat de proeftijd om was, niet omdat het goed ging.',
      peildatum: '2025-02-01',
    }),
  ],
};

import type { Organisatie } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';

/** A request of the betrokkene of a story; in codes and days, as the register holds it. */
export interface DemoAvgVerzoek {
  readonly soort: 'INZAGE' | 'RECTIFICATIE' | 'WISSING' | 'BEPERKING' | 'BEZWAAR';
  readonly ontvangenOp: Datum;
  readonly identiteitGecontroleerdOp: Datum;
  readonly identiteitGecontroleerdDoor: string;
  readonly raadplegingTot: Datum;
  /** Who answered already, and when; everybody without objection. */
  readonly beantwoord: readonly (readonly [organisatie: Organisatie, op: Datum])[];
  readonly correctie: {
    readonly organisatie: Organisatie;
    readonly veld: string;
    readonly gebrek: 'ONJUIST';
    readonly omschrijving: string;
    readonly gemeldOp: Datum;
  } | null;
}

const VERZOEKEN: Readonly<Record<string, readonly DemoAvgVerzoek[]>> = {
  'ZVH-2026-0103': [
    {
      soort: 'RECTIFICATIE',
      ontvangenOp: '2026-11-09',
      identiteitGecontroleerdOp: '2026-11-10',
      identiteitGecontroleerdDoor: 'medewerker burgerzaken',
      raadplegingTot: '2026-11-24',
      beantwoord: [
        ['politie', '2026-11-13'],
        ['college', '2026-11-16'],
      ],
      correctie: {
        organisatie: 'college',
        veld: 'SdHuisvesting.sinds',
        gebrek: 'ONJUIST',
        omschrijving: 'Hij zegt dat de aanvraag voor een briefadres op een verkeerde dag staat.',
        gemeldOp: '2026-11-16',
      },
    },
  ],
};

/** The requests in this casus of the demo region; of most there are none. */
export function avgVerzoekenVan(nummer: string): readonly DemoAvgVerzoek[] {
  return VERZOEKEN[nummer] ?? [];
}

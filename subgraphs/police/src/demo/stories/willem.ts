import { aandachtsvestigingen, contactpunt, meldingen, veelpleger, veiligheidskaart } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';
import { aanhoudingenNaIsd, mutatiesNaIsd } from './willem-na-isd.ts';
import { aanhoudingenTotIsd, mutatiesTotIsd } from './willem-tot-isd.ts';

/**
 * Willem, 40. Dozens of mutaties over five years, more than one page; the gaps are the years inside (ISD 2023-2025, detention
 * 2025-2026 and since May). Nothing of Wpg art. 9 or 10: the steel pipe case is an ordinary art. 8 investigation. No sfeer-pv: the
 * hearing had a full file.
 */
export const willem: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'willem',
      naam: 'Joost Straatman',
      functie: 'wijkagent Binnenstad Ketendam',
      telefoon: '088-000 0101',
    }),
    contactpunt({
      persoon: 'willem-moeder',
      naam: 'Marjan Buurtsma',
      functie: 'wijkagent Verzonnenbuurt Ketendam',
      telefoon: '088-000 0102',
    }),
  ],
  mutaties: [...mutatiesTotIsd, ...mutatiesNaIsd],
  hgMeldingen: [
    ...meldingen('willem', [
      [
        '2021-10-02',
        'Ruzie bij zijn moeder over geld voor drank; hij gooit een stoel door de kamer. Op eigen verzoek vertrokken.',
      ],
      [
        '2022-05-27',
        'Slaat zijn moeder tijdens een woordenwisseling in de keuken. Aangehouden en uit de woning geplaatst.',
      ],
      [
        '2025-10-30',
        'Forceert ’s nachts de achterdeur van zijn moeders woning om te slapen; dreigt als zij de politie belt.',
      ],
    ]),
    ...meldingen('willem-moeder', [
      ['2021-10-02', 'Mevrouw belt dat haar zoon de kamer vernielt. Zij is niet gewond en wil hem geen last bezorgen.'],
      [
        '2022-05-27',
        'Mevrouw heeft een blauw oog en een gekneusde pols. Zij durft voor het eerst een verklaring af te leggen.',
      ],
      [
        '2025-10-30',
        'Mevrouw heeft zich in de badkamer opgesloten. Zij zegt dat zij dit niet nog een winter volhoudt.',
      ],
      [
        '2026-11-14',
        'Hij staat aan haar deur en vertrekt als de eenheid er na zes minuten is. Mevrouw had zelf gebeld.',
        { beperking: 'Niet aan haar zoon vertellen dat zij belde.' },
      ],
    ]),
  ],
  zorgmeldingen: meldingen('willem', [
    [
      '2026-04-12',
      'Zorgmelding na het voorval op de kruising: angstig, hoort stemmen volgens eigen zeggen, weigert mee te komen.',
    ],
    ['2026-04-22', 'Tweede zorgmelding in tien dagen; ook nuchter is hij achterdochtig en praat hij tegen zichzelf.'],
  ]),
  aanhoudingen: [...aanhoudingenTotIsd, ...aanhoudingenNaIsd],
  aandachtsvestigingen: [
    ...aandachtsvestigingen('willem', [
      [
        '2025-10-05',
        '2026-05-02',
        'Met twee eenheden benaderen en afstand houden zolang hij gedronken heeft. Geen vervoer zonder fouillering.',
      ],
      [
        '2026-11-13',
        null,
        'Vrij sinds de zitting. Gebiedsverbod voor de binnenstad tot en met 13 februari: bij overtreding aanhouden. Elke dienst langs brug, station en Schakelplein; iedere waarneming nog dezelfde dag naar de wijkagent.',
      ],
    ]),
    ...aandachtsvestigingen('willem-moeder', [
      [
        '2026-11-13',
        '2027-05-13',
        'Afspraak op locatie: komt er een melding van dit adres, dan gaat direct een eenheid. Niet eerst terugbellen.',
        { beperking: 'Dat deze afspraak bestaat niet aan haar zoon bekendmaken.' },
      ],
    ]),
  ],
  veelplegers: [veelpleger('willem', 'ZEER_ACTIEVE_VEELPLEGER', '2026-11-02')],
  geweldWapens: [
    veiligheidskaart({
      persoon: 'willem',
      geweldsindicatie: true,
      wapenindicatie: true,
      advies:
        'Niet alleen benaderen. Bij drankgebruik niet in gesprek gaan maar 112 bellen; let op voorwerpen in handbereik.',
      peildatum: '2026-11-13',
    }),
  ],
};

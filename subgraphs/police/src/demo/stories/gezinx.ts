import { aanhoudingen, contactpunt, meldingen } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/**
 * Gezin X: HG-meldingen, each written for the one person it is about, one arrest and one zorgmelding. No mutaties outside the home
 * for anybody, no veelplegers, no safety cards, no aandachtsvestigingen. No report was about kind1: nothing is known
 * of him here.
 */
export const gezinx: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'gezinx-vader',
      naam: 'Carin Deurbelma',
      functie: 'wijkagent Luchtkasteelbuurt Zevenzijl',
      telefoon: '088-000 0105',
    }),
  ],
  hgMeldingen: [
    ...meldingen('gezinx-vader', [
      [
        '2024-12-26',
        'Buren horen gebonk en gegil. Meneer staat in de deuropening, laat de eenheid niet binnen en zegt dat het over is.',
      ],
      [
        '2025-08-17',
        'Meneer heeft zijn tweede zoon met een bezemsteel geslagen. Aangehouden; in de woning ligt kapot servies.',
      ],
      [
        '2026-01-18',
        'Meneer schreeuwt op straat dat niemand zijn gezin afpakt; wordt door zijn jongste dochter naar binnen gehaald.',
      ],
    ]),
    ...meldingen('gezinx-moeder', [
      [
        '2025-03-08',
        'Mevrouw trekt haar dochter aan de haren de trap af, volgens een buurvrouw. Zij ontkent en sluit de gordijnen.',
      ],
      ['2026-01-18', 'Mevrouw staat huilend in de voortuin en wil niet zeggen wat er binnen gebeurt.'],
    ]),
    ...meldingen('gezinx-kind2', [
      [
        '2025-08-17',
        'Meneer heeft striemen op rug en armen. Hij duwde zijn vader eerst, zegt hij zelf, en wil geen aangifte.',
      ],
      ['2025-10-29', 'Meneer en zijn broertje vechten om de computer; hij breekt een deur uit het kozijn.'],
    ]),
    ...meldingen('gezinx-kind3', [
      [
        '2025-03-08',
        'Een volwassen dochter wordt door het raam gezien maar komt niet aan de deur. Buren zagen haar al maanden niet.',
      ],
    ]),
    ...meldingen('gezinx-kind4', [
      ['2025-06-01', 'Mevrouw belt zelf vanaf de fiets: zij durft na een ruzie aan tafel niet naar huis.'],
    ]),
    ...meldingen('gezinx-kind5', [
      [
        '2025-10-29',
        'De jongste zit met een bloedneus op de schutting en wil alleen met de vrouwelijke collega praten.',
      ],
    ]),
  ],
  aanhoudingen: aanhoudingen('gezinx-vader', [
    [
      '2025-08-17',
      'Mishandeling van een meerderjarige zoon',
      'Een nacht vastgehouden en heengezonden; de zoon wilde geen aangifte doen.',
      '2025-08-18',
    ],
  ]),
  zorgmeldingen: meldingen('gezinx-kind5', [
    [
      '2026-01-19',
      'Zorgmelding over een minderjarige: zegt tegen de agent dat hij er liever niet meer is, vanwege thuis.',
    ],
  ]),
};

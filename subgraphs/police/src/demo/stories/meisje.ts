import { aanhoudingen, contactpunt, meldingen, mutaties, veiligheidskaart } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/**
 * Meisje, 18: six stabbing incidents, two aangiften, one hearing. No HG-meldingen (all incidents were outside a home), no
 * veelplegerstatus (that list starts at eighteen) and no aandachtsvestiging or sfeer-pv: she stays inside.
 */
export const meisje: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'meisje',
      naam: 'Ilse Jeugdsma',
      functie: 'taakaccenthouder jeugd Linkerveen',
      telefoon: '088-000 0103',
    }),
  ],
  mutaties: mutaties('meisje', [
    [
      '2025-08-19',
      'GEWELD',
      'Eerste steekincident: prikt een groepsgenoot met een schaar in de bovenarm, oppervlakkige wond.',
    ],
    [
      '2025-11-30',
      'GEWELD',
      'Tweede steekincident: haalt uit met een aardappelmes tijdens corvee. Begeleider ontwijkt, snee in de mouw.',
    ],
    [
      '2026-02-21',
      'GEWELD',
      'Derde steekincident: steekt op verlof een leeftijdsgenoot in het been na een ruzie op het busstation.',
    ],
    [
      '2026-05-07',
      'GEWELD',
      'Vierde steekincident: verstopte glasscherf in de kamer, begeleidster geraakt aan de hand.',
    ],
    [
      '2026-08-15',
      'GEWELD',
      'Vijfde steekincident: verwondt een begeleider in de zij met een geslepen tandenborstel; ziekenhuisopname.',
    ],
    ['2026-08-16', 'OVERIG', 'Aangifte door de gewonde begeleider van het voorval van 15 augustus.'],
    [
      '2026-10-14',
      'GEWELD',
      'Zesde steekincident, vandaag: begeleider in schouder en onderarm gestoken bij het openen van de kamerdeur.',
    ],
    [
      '2026-10-14',
      'OVERIG',
      'Aangifte van vandaag opgenomen op de groep, met foto’s van het letsel en een lijst van getuigen.',
    ],
    [
      '2026-10-14',
      'OVERIG',
      'Verhoord in het bijzijn van haar advocaat. Zegt dat het “leeg werd in haar hoofd” en vraagt hoe het met hem is.',
    ],
  ]),
  zorgmeldingen: meldingen('meisje', [
    ['2026-05-07', 'Zorgmelding: na het voorval lange tijd niet aanspreekbaar, wilde zichzelf daarna iets aandoen.'],
  ]),
  aanhoudingen: aanhoudingen('meisje', [
    [
      '2026-10-14',
      'Poging tot zware mishandeling van een begeleider',
      'Verhoord met haar advocaat erbij en ’s avonds teruggebracht naar de groep; de zaak ligt bij het OM.',
      '2026-10-15',
    ],
  ]),
  geweldWapens: [
    veiligheidskaart({
      persoon: 'meisje',
      geweldsindicatie: true,
      wapenindicatie: true,
      advies:
        'Geen losse voorwerpen op tafel, zit bij de deur en kondig elke beweging aan. Plotselinge omslag zonder ruzie vooraf.',
      peildatum: '2026-10-15',
    }),
  ],
};

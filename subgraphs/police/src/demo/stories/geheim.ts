import { contactpunt, meldingen, mutaties } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/**
 * Absolute geheimhouding: two HG-meldingen and a contact on her own conditions. No zorgmeldingen, no veelplegerstatus and no
 * safety card; no aangifte, because she asks for none, and no aandachtsvestiging: every patrol would read it.
 */
export const geheim: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'geheim',
      naam: 'Nadia Stilstra',
      functie: 'liaison huiselijk geweld Linkerveen',
      telefoon: '088-000 0108',
    }),
  ],
  mutaties: mutaties('geheim', [
    [
      '2026-10-28',
      'OVERIG',
      'Komt alleen aan de balie, vraagt wat er gebeurt als zij iets vertelt, en loopt weg wanneer de telefoon gaat.',
      { beperking: 'Dat zij op het bureau is geweest niet noemen in contact met haar omgeving.' },
    ],
  ]),
  hgMeldingen: meldingen('geheim', [
    [
      '2025-12-20',
      'Getuige hoort hulpgeroep achter de voordeur. Mevrouw zegt dat de televisie hard stond; een hand zit in het verband.',
    ],
    [
      '2026-09-19',
      'Anonieme melding dat mevrouw wordt opgesloten. Zij doet open op de ketting en fluistert dat men weg moet gaan.',
      { status: 'VERMOEDEN', beperking: 'Niet bevestigen dat er is gemeld, ook niet aan familie.' },
    ],
  ]),
};

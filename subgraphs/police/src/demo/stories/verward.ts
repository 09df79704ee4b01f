import {
  aandachtsvestigingen,
  aanhoudingen,
  contactpunt,
  meldingen,
  mutaties,
  sfeerPvs,
  veelpleger,
  veiligheidskaart,
} from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/** Verward, ever heavier: from shouting to violence in three years, and the sfeer-pv. No HG-meldingen: he lives alone. */
export const verward: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'verward',
      naam: 'Aukje Zorgstra',
      functie: 'wijkagent Fabelbuurt Oosterkolk',
      telefoon: '088-000 0107',
    }),
  ],
  mutaties: mutaties('verward', [
    ['2023-09-12', 'VERWARD_GEDRAG', 'Staat in kamerjas het verkeer te regelen; lacht en gaat mee naar huis.'],
    ['2023-12-05', 'OVERLAST', 'Buren melden nachtelijk bonken en het verschuiven van meubels, derde keer deze maand.'],
    [
      '2024-02-18',
      'VERWARD_GEDRAG',
      'Meldt zelf dat er zenders in zijn stopcontacten zitten en heeft alle bedrading losgetrokken.',
    ],
    [
      '2024-06-22',
      'VERMOGEN',
      'Neemt bij de bouwmarkt gereedschap mee zonder te betalen: het zou “van hem teruggehaald” zijn.',
    ],
    ['2024-10-30', 'BEDREIGING', 'Houdt een postbezorger staande met een schep en eist te weten wie hem stuurt.'],
    ['2025-01-14', 'OVERLAST', 'Gooit huisraad van het balkon op de geparkeerde auto’s. Niemand gewond.'],
    [
      '2025-04-03',
      'BEDREIGING',
      'Dreigt de overburen “uit te roken”; aangehouden, in het cellencomplex urenlang onrustig.',
    ],
    [
      '2025-07-19',
      'GEWELD',
      'Trekt een fietser van zijn fiets omdat die “meeluisterde”. Aangehouden; slachtoffer heeft schaafwonden.',
    ],
    ['2025-11-08', 'VERWARD_GEDRAG', 'Loopt op blote voeten langs de provinciale weg, herkent zijn eigen straat niet.'],
    ['2026-02-26', 'BEDREIGING', 'Staat met een keukenmes in het portiek en laat het pas na lang inpraten vallen.'],
    [
      '2026-05-11',
      'GEWELD',
      'Slaat een baliemedewerker van de gemeente met een telefoonhoorn; zij loopt een hersenschudding op.',
    ],
    ['2026-06-28', 'GEWELD', 'Valt een voorbijganger met een kapotte fles aan op klaarlichte dag. Aangehouden.'],
    [
      '2026-06-29',
      'OVERIG',
      'Na de aanhouding nam de wijkagent de verklaringen van de buurt op en gaf die door voor de voorgeleiding.',
    ],
  ]),
  zorgmeldingen: meldingen('verward', [
    ['2023-09-12', 'Zorgmelding: eerste contact, in de war maar vriendelijk; buren maken zich zorgen.'],
    ['2024-02-18', 'Zorgmelding vanwege losgetrokken bedrading en brandgevaar in het portiek.'],
    ['2025-04-03', 'Zorgmelding vanuit het cellencomplex: slaapt niet, eet niet, praat tegen de muur.'],
    ['2025-11-08', 'Zorgmelding na aantreffen langs de weg; ambulance ter plaatse.'],
    ['2026-05-11', 'Zorgmelding: volgens collega’s die hem kennen duidelijk slechter dan een half jaar geleden.'],
  ]),
  aanhoudingen: aanhoudingen('verward', [
    [
      '2024-06-22',
      'Diefstal van gereedschap',
      'Heengezonden na een gesprek met de curator; zaak ingezonden.',
      '2024-07-01',
    ],
    [
      '2025-04-03',
      'Bedreiging van overburen met brandstichting',
      'Nacht in het cellencomplex, daarna heengezonden naar zijn eigen woning.',
      '2025-04-04',
    ],
    ['2025-07-19', 'Mishandeling van een fietser', 'Verhoord met zijn curator erbij en heengezonden.', '2025-07-19'],
    ['2026-02-26', 'Bedreiging met een keukenmes', 'Mes in beslag genomen; dezelfde dag weer thuis.', '2026-02-26'],
    [
      '2026-05-11',
      'Mishandeling van een baliemedewerker',
      'Twee dagen verzekering, daarna heengezonden met een dagvaarding.',
      '2026-05-13',
    ],
    [
      '2026-06-28',
      'Poging tot zware mishandeling van een voorbijganger met een fles',
      'Voorgeleid en vastgehouden.',
      '2026-07-01',
    ],
  ]),
  aandachtsvestigingen: aandachtsvestigingen('verward', [
    [
      '2026-05-12',
      '2026-06-28',
      'Bij elke melding twee eenheden en geen blauw licht in de straat. Curator en wijkagent direct bellen.',
    ],
  ]),
  sfeerPvs: sfeerPvs('verward', [
    [
      '2026-06-29',
      'Drie jaar meldingen op een rij. In 2023 regelde hij lachend het verkeer; vorig jaar trok hij een fietser van de fiets; gisteren stak hij met een kapotte fles naar iemand die hij nooit had gezien. De tussenpozen worden korter, de feiten zwaarder. Buren slapen elders, winkels doen de deur op slot. Na elke aanhouding stond hij binnen dagen weer thuis, zonder dat iemand een grond had om hem te houden. Wij verwachten dat het de volgende keer niet bij een wond blijft.',
    ],
  ]),
  veelplegers: [veelpleger('verward', 'VEELPLEGER', '2026-06-30')],
  geweldWapens: [
    veiligheidskaart({
      persoon: 'verward',
      geweldsindicatie: true,
      wapenindicatie: true,
      advies:
        'Spreek rustig en kort, ga niet in op wat hij hoort. Laat hem altijd een uitweg en houd keukenmessen uit zicht.',
      peildatum: '2026-06-30',
    }),
  ],
};

import { aanhoudingen, contactpunt, meldingen, mutaties, veelpleger } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/**
 * Man, 45: the threat in the facility, the arrest, zorgmeldingen and sightings on the street. No HG-meldingen, no sfeer-pv, and no
 * safety card or aandachtsvestiging: a broken pane years ago and one threat gave no indication of violence or weapons.
 */
export const man45: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'man45',
      naam: 'Bert Rondeman',
      functie: 'wijkagent Centrum Grondhuizen',
      telefoon: '088-000 0104',
    }),
  ],
  mutaties: mutaties('man45', [
    [
      '2022-11-05',
      'OVERLAST',
      'Slaat met een fles een abri in en trekt zich los bij de aanhouding; roept dat de ruit hem aankeek.',
    ],
    [
      '2026-09-03',
      'VERWARD_GEDRAG',
      'Barricadeert zijn kamer in de woonvoorziening; denkt dat er gas door de leidingen wordt gespoten.',
    ],
    [
      '2026-09-30',
      'BEDREIGING',
      'Zegt tegen twee medewerkers van de voorziening dat hij ze “een voor een komt halen”. Zij doen aangifte.',
    ],
    [
      '2026-09-30',
      'OVERIG',
      'Aangehouden op zijn kamer zonder verzet. Na twee dagen heengezonden; mag van de voorziening niet terug.',
      { peildatum: '2026-10-02' },
    ],
    [
      '2026-10-11',
      'OVERIG',
      'Aangetroffen onder het viaduct met een natte slaapzak; accepteert koffie maar geen vervoer.',
    ],
    [
      '2026-10-19',
      'OVERLAST',
      'Zit beschonken in een bushokje en laat niemand door. Loopt na lang praten mee naar het plantsoen.',
    ],
    [
      '2026-11-01',
      'OVERIG',
      'Gezien bij de winkels, sterk vermagerd. Herkent de wijkagent en vraagt wanneer hij naar huis mag.',
    ],
    [
      '2026-11-14',
      'OVERIG',
      'Slaapt in de tunnel bij de haven. Zegt dat hij in de winteropvang “niet tegen de muren kan”.',
    ],
  ]),
  zorgmeldingen: meldingen('man45', [
    [
      '2026-09-03',
      'Zorgmelding vanwege de afgesloten kamer: overtuigd dat hij wordt vergiftigd, eet sinds dagen niet.',
    ],
    ['2026-09-22', 'Zorgmelding: op de reling van het balkon, door medewerkers van de rand gepraat.'],
    ['2026-10-19', 'Zorgmelding: onderkoeld en in de war na een nacht buiten, ambulance laat hem na controle gaan.'],
  ]),
  aanhoudingen: aanhoudingen('man45', [
    [
      '2022-11-05',
      'Vernieling van een abri en verzet bij de aanhouding',
      'Na een nacht in het cellencomplex heengezonden; zaak ingezonden.',
      '2022-11-06',
    ],
    [
      '2026-09-30',
      'Bedreiging van twee medewerkers van een woonvoorziening',
      'Inverzekeringgesteld; op 2 oktober met een dagvaarding heengezonden, zonder adres om heen te gaan.',
      '2026-10-02',
    ],
  ]),
  veelplegers: [veelpleger('man45', 'GEEN', '2026-10-30')],
};

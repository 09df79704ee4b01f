import { aandachtsvestigingen, aanhoudingen, contactpunt, mutaties, veiligheidskaart } from '../make-records.ts';
import type { PoliceDemoRecords } from '../record.ts';

/** Nazorg: the incident, the arrest, the wijkagent's contact. No HG-meldingen, no zorgmeldingen, no veelplegerstatus, no sfeer-pv. */
export const nazorg: Partial<PoliceDemoRecords> = {
  contactpunten: [
    contactpunt({
      persoon: 'nazorg',
      naam: 'Henk Wijkervoort',
      functie: 'wijkagent Bedachtelaan Schakeloord',
      telefoon: '088-000 0106',
    }),
  ],
  mutaties: mutaties('nazorg', [
    [
      '2026-01-17',
      'GEWELD',
      'Slaat met een koevoet ramen in en bedreigt buurtbewoners die naar buiten komen; twee lichtgewonden.',
    ],
    [
      '2026-01-17',
      'OVERIG',
      'Aangehouden in zijn woning na inzet van een onderhandelaar. Buurt is van slag, kinderen waren getuige.',
    ],
    [
      '2026-03-23',
      'OVERIG',
      'Wijkagent belt na zijn terugkeer: verblijft bij een kennis in Grondhuizen en houdt zich aan de afstand.',
    ],
    [
      '2026-04-09',
      'OVERIG',
      'Gespannen aan de telefoon, schreeuwt en hangt op; belt een uur later terug om sorry te zeggen.',
    ],
    [
      '2026-06-16',
      'OVERIG',
      'Verhuisdag verliep rustig in aanwezigheid van de wijkagent; buren waren vooraf ingelicht.',
    ],
    [
      '2026-10-20',
      'OVERIG',
      'Wijkagent op koffie in de nieuwe woning. Geen meldingen meer sinds januari; contact gaat over naar de nieuwe wijk.',
    ],
  ]),
  aanhoudingen: aanhoudingen('nazorg', [
    [
      '2026-01-17',
      'Mishandeling, vernieling en bedreiging met een koevoet',
      'Voorgeleid; voorlopige hechtenis tot de schorsing van 20 maart.',
      '2026-03-20',
    ],
  ]),
  aandachtsvestigingen: aandachtsvestigingen('nazorg', [
    [
      '2026-03-20',
      '2026-06-30',
      'Mag niet bij zijn oude woning komen. Gezien binnen tweehonderd meter: aanspreken, wegsturen en de wijkagent bellen.',
    ],
    [
      '2026-06-12',
      '2026-06-17',
      'Op 16 en 17 juni mag hij met toestemming van de officier in de oude woning zijn; alleen ingrijpen bij onrust.',
    ],
  ]),
  geweldWapens: [
    veiligheidskaart({
      persoon: 'nazorg',
      geweldsindicatie: true,
      wapenindicatie: false,
      advies:
        'Kom op de afgesproken tijd en bel vooraf. Stop het gesprek als hij gaat ijsberen en stel een nieuwe afspraak voor.',
      peildatum: '2026-10-20',
    }),
  ],
};

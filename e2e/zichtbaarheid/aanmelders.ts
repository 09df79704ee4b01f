import type { Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import type { Eigenaar } from './velden.ts';
import { BEIDE, HOOFDPERSOON, VOOR_HET_DOELBESLUIT, type Zin, ziet } from './verwachting.ts';

/**
 * Before the doelbesluit everything hangs on who reported (WGS 2.31(1)). The table supposes politie; these are the same two
 * fasen when another deelnemer is the aanmelder. What no sentence says is refused, politie's own data to politie included.
 */
export interface AndereAanmelder {
  readonly aanmelder: Organisatie;
  readonly zinnen: Readonly<Partial<Record<Eigenaar, readonly Zin[]>>>;
}

const REGISTER = [
  'Casus.nummer',
  'Casus.thema',
  'Casus.gemeente',
  'Casus.hoofdonderwerp',
  'Casus.doelgroep',
  'Casus.aanpak',
  'Casus.criteria',
  'Casus.aanmelding',
  'Casus.melding',
  'Casus.contactpunten',
];
const BESLUITEN = ['Casus.deelnemers', 'Casus.besluiten', 'Casus.lijstplaatsingen', 'Casus.lijstmotiveringen'];

/** Of the deelnemers only who reported reads what its melding lacks. */
const teruggestuurd = (wie: string, personas: readonly PersonaNaam[]): Zin =>
  ziet(`${wie} in de aanmelding wat er aan een teruggestuurde melding ontbreekt.`, {
    velden: ['Casus.terugstuurpunten'],
    fasen: ['AANMELDING'],
    soorten: HOOFDPERSOON,
    personas,
  });

/** The house works in its own register, whoever reported. */
export const HUIS: readonly Zin[] = [
  teruggestuurd('De procesregisseur en de procesondersteuner zien', ['procesregisseur', 'procesondersteuner']),
  ziet(
    'De procesregisseur en de procesondersteuner zien in de aanmelding en de triage het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
    {
      velden: REGISTER,
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet(
    'De procesregisseur en de procesondersteuner zien in de triage de deelnemerslijst, de genomen besluiten, op welke lijst een casus staat, de motivering daarvan, de problematiek en de eerdere casussen.',
    {
      velden: [...BESLUITEN, 'Casus.problematiek', 'Casus.vorigeCasussen'],
      fasen: ['TRIAGE'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet(
    'De procesregisseur en de procesondersteuner zien in de aanmelding en de triage de naam in het register van de hoofdpersoon en de directe kring.',
    {
      velden: ['Betrokkene.naam'],
      fasen: VOOR_HET_DOELBESLUIT,
      soorten: BEIDE,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet('De procesregisseur kan in de triage de directe kring uitdunnen.', {
    velden: ['Mutation.kringpersoonVerwijderen'],
    fasen: ['TRIAGE'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet('De procesondersteuner ziet in de triage het burgerservicenummer van de hoofdpersoon.', {
    velden: ['Betrokkene.burgerservicenummer'],
    fasen: ['TRIAGE'],
    soorten: HOOFDPERSOON,
    personas: ['procesondersteuner'],
  }),
  ziet('De procesregisseur en de procesondersteuner kunnen in de triage een casus van de lijst halen.', {
    velden: ['Mutation.vanLijstHalen'],
    fasen: ['TRIAGE'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  ziet('De procesregisseur en de procesondersteuner zien in de aanmelding en de triage de geweerde gebruikers.', {
    velden: ['Casus.belangenconflicten'],
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
  ziet('De procesregisseur en de procesondersteuner kunnen in de aanmelding en de triage besluiten vastleggen.', {
    velden: ['Mutation.faseVastleggen'],
    fasen: VOOR_HET_DOELBESLUIT,
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'procesondersteuner'],
  }),
];

/** Of every overheidsdeelnemer that reports: what it supplied itself, and the decisions to come (the O of the TRIAGE column). */
const OM: AndereAanmelder = {
  aanmelder: 'om',
  zinnen: {
    zvh: [
      teruggestuurd('De liaison van het OM, die aanmeldde, ziet', ['liaison-om']),
      ziet('De liaison van het OM, die aanmeldde, kan in de aanmelding het formulier invullen.', {
        velden: ['Mutation.aanmeldingInvullen'],
        fasen: ['AANMELDING'],
        soorten: HOOFDPERSOON,
        personas: ['liaison-om'],
      }),
      ziet('De liaison van het OM, die aanmeldde, kan in de triage de melding toetsen.', {
        velden: ['Mutation.criteriaBeoordelen'],
        fasen: ['TRIAGE'],
        soorten: HOOFDPERSOON,
        personas: ['liaison-om'],
      }),
      ziet(
        'De liaison van het OM, die aanmeldde, ziet in de aanmelding en de triage het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        { velden: REGISTER, fasen: VOOR_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: ['liaison-om'] },
      ),
      ziet(
        'De liaison van het OM, die aanmeldde, ziet in de triage de deelnemerslijst, de genomen besluiten, op welke lijst een casus staat en de motivering daarvan.',
        {
          velden: BESLUITEN,
          fasen: ['TRIAGE'],
          soorten: HOOFDPERSOON,
          personas: ['liaison-om'],
        },
      ),
      ziet(
        'De liaison van het OM, die aanmeldde, ziet in de aanmelding en de triage de naam in het register van de hoofdpersoon.',
        { velden: ['Betrokkene.naam'], fasen: VOOR_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: ['liaison-om'] },
      ),
    ],
    justitie: [
      ziet(
        'De liaison van het OM ziet in de aanmelding en de triage van de hoofdpersoon de eigen stand van het OM, strafzaken, zittingen, afdoeningen, voorwaarden, proeftijd, ISD-maatregel, ZSM-beoordelingen en tenuitvoerlegging.',
        {
          velden: [
            'OmBeeld.stand',
            'OmBeeld.strafzaken',
            'OmBeeld.zittingen',
            'OmBeeld.afdoeningen',
            'OmBeeld.voorwaarden',
            'OmBeeld.proeftijd',
            'OmBeeld.isd',
            'OmBeeld.zsmBeoordelingen',
            'OmBeeld.tenuitvoerlegging',
          ],
          fasen: VOOR_HET_DOELBESLUIT,
          soorten: HOOFDPERSOON,
          personas: ['liaison-om'],
        },
      ),
    ],
  },
};

const BURGEMEESTER: AndereAanmelder = {
  aanmelder: 'burgemeester',
  zinnen: {
    zvh: [
      teruggestuurd('De adviseur van de burgemeester, die aanmeldde, ziet', ['gemeente-oov']),
      ziet('De adviseur van de burgemeester, die aanmeldde, kan in de aanmelding het formulier invullen.', {
        velden: ['Mutation.aanmeldingInvullen'],
        fasen: ['AANMELDING'],
        soorten: HOOFDPERSOON,
        personas: ['gemeente-oov'],
      }),
      ziet('De adviseur van de burgemeester, die aanmeldde, kan in de triage de melding toetsen.', {
        velden: ['Mutation.criteriaBeoordelen'],
        fasen: ['TRIAGE'],
        soorten: HOOFDPERSOON,
        personas: ['gemeente-oov'],
      }),
      ziet(
        'De adviseur van de burgemeester, die aanmeldde, ziet in de aanmelding en de triage het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        { velden: REGISTER, fasen: VOOR_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: ['gemeente-oov'] },
      ),
      ziet(
        'De adviseur van de burgemeester, die aanmeldde, ziet in de triage de deelnemerslijst, de genomen besluiten, op welke lijst een casus staat en de motivering daarvan.',
        { velden: BESLUITEN, fasen: ['TRIAGE'], soorten: HOOFDPERSOON, personas: ['gemeente-oov'] },
      ),
      ziet(
        'De adviseur van de burgemeester, die aanmeldde, ziet in de aanmelding en de triage de naam in het register van de hoofdpersoon.',
        { velden: ['Betrokkene.naam'], fasen: VOOR_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: ['gemeente-oov'] },
      ),
    ],
    // College and burgemeester are two deelnemers: what the college holds is not the burgemeester's own.
    gemeente: [
      ziet(
        'De adviseur van de burgemeester ziet in de aanmelding en de triage van de hoofdpersoon de eigen stand van de burgemeester, de maatregelen van de burgemeester, de gebiedsverboden, de huisverboden en de woonoverlast.',
        {
          velden: [
            'BurgemeesterBeeld.stand',
            'BurgemeesterBeeld.maatregelen',
            'BurgemeesterBeeld.gebiedsverboden',
            'BurgemeesterBeeld.huisverboden',
            'BurgemeesterBeeld.woonoverlast',
          ],
          fasen: VOOR_HET_DOELBESLUIT,
          soorten: HOOFDPERSOON,
          personas: ['gemeente-oov'],
        },
      ),
    ],
  },
};

const COLLEGE_VELDEN = [
  'CollegeBeeld.stand',
  'CollegeBeeld.persoon',
  'CollegeBeeld.verblijfplaats',
  'CollegeBeeld.relaties',
  'CollegeBeeld.gezag',
  'CollegeBeeld.voorzieningen',
  'CollegeBeeld.uitkering',
  'CollegeBeeld.schuldhulp',
  'CollegeBeeld.leerplicht',
  'CollegeBeeld.huisvesting',
  'CollegeBeeld.identiteitsbewijs',
];

const COLLEGE: AndereAanmelder = {
  aanmelder: 'college',
  zinnen: {
    zvh: [
      teruggestuurd('De medewerker van het sociaal domein en de casusregisseur zien', [
        'gemeente-sociaal',
        'casusregisseur',
      ]),
      ziet(
        'De medewerker van het sociaal domein en de casusregisseur kunnen in de aanmelding het formulier invullen.',
        {
          velden: ['Mutation.aanmeldingInvullen'],
          fasen: ['AANMELDING'],
          soorten: HOOFDPERSOON,
          personas: ['gemeente-sociaal', 'casusregisseur'],
        },
      ),
      ziet('De medewerker van het sociaal domein kan in de triage de melding toetsen.', {
        velden: ['Mutation.criteriaBeoordelen'],
        fasen: ['TRIAGE'],
        soorten: HOOFDPERSOON,
        personas: ['gemeente-sociaal'],
      }),
      // In the aanmelding the aanmelder's own people, also a casusregisseur; the TRIAGE column has no CR.
      ziet(
        'De medewerker van het sociaal domein en de casusregisseur zien in de aanmelding het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        {
          velden: REGISTER,
          fasen: ['AANMELDING'],
          soorten: HOOFDPERSOON,
          personas: ['gemeente-sociaal', 'casusregisseur'],
        },
      ),
      ziet(
        'De medewerker van het sociaal domein ziet in de triage het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat, de contactpunten van de deelnemers, de deelnemerslijst, de genomen besluiten, op welke lijst een casus staat en de motivering daarvan.',
        {
          velden: [...REGISTER, ...BESLUITEN],
          fasen: ['TRIAGE'],
          soorten: HOOFDPERSOON,
          personas: ['gemeente-sociaal'],
        },
      ),
      ziet(
        'De medewerker van het sociaal domein en de casusregisseur zien in de aanmelding de naam in het register van de hoofdpersoon.',
        {
          velden: ['Betrokkene.naam'],
          fasen: ['AANMELDING'],
          soorten: HOOFDPERSOON,
          personas: ['gemeente-sociaal', 'casusregisseur'],
        },
      ),
      ziet('De medewerker van het sociaal domein ziet in de triage de naam in het register van de hoofdpersoon.', {
        velden: ['Betrokkene.naam'],
        fasen: ['TRIAGE'],
        soorten: HOOFDPERSOON,
        personas: ['gemeente-sociaal'],
      }),
    ],
    gemeente: [
      // Cells "E": the owner's own people, a casusregisseur of the college among them.
      ziet(
        'De medewerker van het sociaal domein en de casusregisseur zien in de aanmelding en de triage van de hoofdpersoon de eigen stand van het college, de persoonsgegevens uit de BRP, het adres, de relaties, het gezag, de voorzieningen, de uitkering, de schulden, de leerplicht, de huisvesting en het identiteitsbewijs.',
        {
          velden: COLLEGE_VELDEN,
          fasen: VOOR_HET_DOELBESLUIT,
          soorten: HOOFDPERSOON,
          personas: ['gemeente-sociaal', 'casusregisseur'],
        },
      ),
      // Cell BRP_IDENTIFICATIE x TRIAGE is "PR PO E": who is this about. Only when the college reported does R02 let it through.
      ziet(
        'De procesregisseur en de procesondersteuner zien in de triage de stand van het college en de persoonsgegevens uit de BRP van de hoofdpersoon.',
        {
          velden: ['CollegeBeeld.stand', 'CollegeBeeld.persoon'],
          fasen: ['TRIAGE'],
          soorten: HOOFDPERSOON,
          personas: ['procesregisseur', 'procesondersteuner'],
        },
      ),
    ],
  },
};

/** A private deelnemer may report as well (2.31(1)), and sees what it reported; the TRIAGE column names no P. */
const RECLASSERING: AndereAanmelder = {
  aanmelder: 'reclassering',
  zinnen: {
    zvh: [
      teruggestuurd('De reclasseringswerker, die aanmeldde, ziet', ['reclasseringswerker']),
      ziet('De reclasseringswerker, die aanmeldde, kan in de aanmelding het formulier invullen.', {
        velden: ['Mutation.aanmeldingInvullen'],
        fasen: ['AANMELDING'],
        soorten: HOOFDPERSOON,
        personas: ['reclasseringswerker'],
      }),
      ziet(
        'De reclasseringswerker, die aanmeldde, ziet in de aanmelding het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        { velden: REGISTER, fasen: ['AANMELDING'], soorten: HOOFDPERSOON, personas: ['reclasseringswerker'] },
      ),
      ziet(
        'De reclasseringswerker, die aanmeldde, ziet in de aanmelding de naam in het register van de hoofdpersoon.',
        {
          velden: ['Betrokkene.naam'],
          fasen: ['AANMELDING'],
          soorten: HOOFDPERSOON,
          personas: ['reclasseringswerker'],
        },
      ),
    ],
    justitie: [
      ziet(
        'De reclasseringswerker ziet in de aanmelding en de triage van de hoofdpersoon de eigen stand van de reclassering, toezichten, het advies van de reclassering en risicotaxaties.',
        {
          velden: [
            'ReclasseringBeeld.stand',
            'ReclasseringBeeld.toezichten',
            'ReclasseringBeeld.advies',
            'ReclasseringBeeld.risicotaxaties',
          ],
          fasen: VOOR_HET_DOELBESLUIT,
          soorten: HOOFDPERSOON,
          personas: ['reclasseringswerker'],
        },
      ),
    ],
  },
};

/** Secret-bound before the doelbesluit: not even to the organisation whose secret it is; it has its own dossier. */
const GGZ: AndereAanmelder = {
  aanmelder: 'ggz',
  zinnen: {
    zvh: [
      teruggestuurd('De behandelaar van de GGZ, die aanmeldde, ziet', ['ggz-behandelaar']),
      ziet('De behandelaar van de GGZ, die aanmeldde, kan in de aanmelding het formulier invullen.', {
        velden: ['Mutation.aanmeldingInvullen'],
        fasen: ['AANMELDING'],
        soorten: HOOFDPERSOON,
        personas: ['ggz-behandelaar'],
      }),
      ziet(
        'De behandelaar van de GGZ, die aanmeldde, ziet in de aanmelding het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        { velden: REGISTER, fasen: ['AANMELDING'], soorten: HOOFDPERSOON, personas: ['ggz-behandelaar'] },
      ),
      ziet(
        'De behandelaar van de GGZ, die aanmeldde, ziet in de aanmelding de naam in het register van de hoofdpersoon.',
        { velden: ['Betrokkene.naam'], fasen: ['AANMELDING'], soorten: HOOFDPERSOON, personas: ['ggz-behandelaar'] },
      ),
    ],
  },
};

const VEILIG_THUIS: AndereAanmelder = {
  aanmelder: 'veilig-thuis',
  zinnen: {
    zvh: [
      teruggestuurd('De medewerker van Veilig Thuis, die aanmeldde, ziet', ['veilig-thuis']),
      ziet('De medewerker van Veilig Thuis, die aanmeldde, kan in de aanmelding het formulier invullen.', {
        velden: ['Mutation.aanmeldingInvullen'],
        fasen: ['AANMELDING'],
        soorten: HOOFDPERSOON,
        personas: ['veilig-thuis'],
      }),
      ziet(
        'De medewerker van Veilig Thuis, die aanmeldde, ziet in de aanmelding het casusnummer, de kern van de casus, de gemeente, het hoofdonderwerp, de doelgroep, de gekozen aanpak, de criteria, de aanmelder en diens domein, de aanleiding en het beoogde resultaat en de contactpunten van de deelnemers.',
        { velden: REGISTER, fasen: ['AANMELDING'], soorten: HOOFDPERSOON, personas: ['veilig-thuis'] },
      ),
      ziet(
        'De medewerker van Veilig Thuis, die aanmeldde, ziet in de aanmelding de naam in het register van de hoofdpersoon.',
        { velden: ['Betrokkene.naam'], fasen: ['AANMELDING'], soorten: HOOFDPERSOON, personas: ['veilig-thuis'] },
      ),
    ],
  },
};

const PRIVAAT = [RECLASSERING, GGZ, VEILIG_THUIS];
export const ANDERE_AANMELDERS: readonly AndereAanmelder[] = [OM, BURGEMEESTER, COLLEGE, ...PRIVAAT];

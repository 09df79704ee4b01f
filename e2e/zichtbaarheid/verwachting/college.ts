import {
  AAN_TAFEL,
  HOOFDPERSOON,
  KRING,
  NA_HET_DOELBESLUIT,
  niemand,
  OVERHEID,
  PRIVAAT,
  type Zin,
  ziet,
  zietNiet,
} from '../verwachting.ts';

const STAND_COLLEGE = ['CollegeBeeld.stand'];
const IDENTIFICATIE = ['CollegeBeeld.persoon'];
const ADRES = ['CollegeBeeld.verblijfplaats'];
/** Who belongs to whom, and who decides about a minor: the same cells, "PRk PO" and "PRk Ok P CR". */
const RELATIES = ['CollegeBeeld.relaties', 'CollegeBeeld.gezag'];
const VOORZIENINGEN = ['CollegeBeeld.voorzieningen'];
const LEERPLICHT = ['CollegeBeeld.leerplicht'];
/** A roof and a valid document: the first two of the basisvoorwaarden, which whoever helps him must know. */
const BASIS = ['CollegeBeeld.huisvesting', 'CollegeBeeld.identiteitsbewijs'];
/** INKOMEN and FINANCIEEL: two categories of WGS 2.30 with the same cells. */
const GELD = ['CollegeBeeld.uitkering', 'CollegeBeeld.schuldhulp'];

const PERSOON: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in de uitvraag en het casusoverleg de persoonsgegevens uit de BRP van de hoofdpersoon.',
    {
      velden: IDENTIFICATIE,
      fasen: ['UITVRAAG', 'CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  // Cell "PRk POk Ok P CR".
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag en het casusoverleg de persoonsgegevens uit de BRP van de directe kring.',
    {
      velden: IDENTIFICATIE,
      fasen: ['UITVRAAG', 'CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet('Iedereen aan tafel ziet in de uitvoering de persoonsgegevens uit de BRP van de hoofdpersoon.', {
    velden: IDENTIFICATIE,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: AAN_TAFEL,
  }),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de afschaling de persoonsgegevens uit de BRP van de hoofdpersoon.',
    {
      velden: IDENTIFICATIE,
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de uitvoering en de afschaling de persoonsgegevens uit de BRP van de directe kring.', {
    velden: IDENTIFICATIE,
    fasen: ['UITVOERING', 'AFSCHALING'],
    soorten: KRING,
  }),
];

const ADRESSEN: readonly Zin[] = [
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag het adres van de hoofdpersoon.',
    {
      velden: ADRES,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner, de overheidspartners en de casusregisseur zien in het casusoverleg het adres van de hoofdpersoon.',
    {
      velden: ADRES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur en de casusregisseur zien in de uitvoering het adres van de hoofdpersoon.', {
    velden: ADRES,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  ziet('De procesregisseur ziet in de afschaling het adres van de hoofdpersoon.', {
    velden: ADRES,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  // No P in any cell of BRP_ADRES, with or without geheimhouding.
  zietNiet(
    'De private partners zien in de uitvraag, het casusoverleg, de uitvoering en de afschaling het adres van de hoofdpersoon niet.',
    { velden: ADRES, fasen: NA_HET_DOELBESLUIT, soorten: HOOFDPERSOON, personas: PRIVAAT },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling het adres van de directe kring.',
    {
      velden: ADRES,
      fasen: NA_HET_DOELBESLUIT,
      soorten: KRING,
    },
  ),
];

/** Depth one from the aangemelde betrokkene (BGS 2.19, R09). */
const GEZIN: readonly Zin[] = [
  ziet(
    'De procesregisseur en de procesondersteuner zien in de uitvraag de relaties en het gezag van de hoofdpersoon.',
    {
      velden: RELATIES,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner'],
    },
  ),
  ziet('De procesregisseur ziet in de uitvraag de relaties en het gezag van de directe kring.', {
    velden: RELATIES,
    fasen: ['UITVRAAG'],
    soorten: KRING,
    personas: ['procesregisseur'],
  }),
  // Cell "PRk Ok P CR": the procesondersteuner, who laid the table, is no longer in it.
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de relaties en het gezag van de hoofdpersoon.',
    {
      velden: RELATIES,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de overheidspartners zien in het casusoverleg de relaties en het gezag van de directe kring.',
    {
      velden: RELATIES,
      fasen: ['CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur', ...OVERHEID],
    },
  ),
  ziet('De procesregisseur en de casusregisseur zien in de uitvoering de relaties en het gezag van de hoofdpersoon.', {
    velden: RELATIES,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  niemand('Niemand ziet in de afschaling de relaties of het gezag van de hoofdpersoon.', {
    velden: RELATIES,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand('Niemand ziet in de uitvoering en de afschaling de relaties of het gezag van de directe kring.', {
    velden: RELATIES,
    fasen: ['UITVOERING', 'AFSCHALING'],
    soorten: KRING,
  }),
];

const SOCIAAL_DOMEIN: readonly Zin[] = [
  ziet('De procesregisseur en de overheidspartners zien in de uitvraag de voorzieningen van de hoofdpersoon.', {
    velden: VOORZIENINGEN,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', ...OVERHEID],
  }),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de voorzieningen van de hoofdpersoon.',
    {
      velden: VOORZIENINGEN,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet('De procesregisseur en de casusregisseur zien in de afschaling de voorzieningen van de hoofdpersoon.', {
    velden: VOORZIENINGEN,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  ziet('De procesregisseur ziet in de uitvraag en de afschaling de uitkering en de schulden van de hoofdpersoon.', {
    velden: GELD,
    fasen: ['UITVRAAG', 'AFSCHALING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur'],
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de casusregisseur zien in het casusoverleg de uitkering en de schulden van de hoofdpersoon.',
    {
      velden: GELD,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de uitvoering de uitkering en de schulden van de hoofdpersoon.',
    {
      velden: GELD,
      fasen: ['UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'casusregisseur'],
    },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de voorzieningen, de uitkering of de schulden van de directe kring.',
    { velden: [...VOORZIENINGEN, ...GELD], fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

const SCHOOL_EN_ONDERDAK: readonly Zin[] = [
  ziet('De procesregisseur en de overheidspartners zien in de uitvraag de leerplicht van de hoofdpersoon.', {
    velden: LEERPLICHT,
    fasen: ['UITVRAAG'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', ...OVERHEID],
  }),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg de leerplicht van de hoofdpersoon.',
    {
      velden: LEERPLICHT,
      fasen: ['CASUSOVERLEG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  // Cell "PRk O P CR": only the procesregisseur sees whether the youngest of the house still comes to school.
  ziet('De procesregisseur ziet in het casusoverleg de leerplicht van de directe kring.', {
    velden: LEERPLICHT,
    fasen: ['CASUSOVERLEG'],
    soorten: KRING,
    personas: ['procesregisseur'],
  }),
  ziet('De procesregisseur en de casusregisseur zien in de uitvoering de leerplicht van de hoofdpersoon.', {
    velden: LEERPLICHT,
    fasen: ['UITVOERING'],
    soorten: HOOFDPERSOON,
    personas: ['procesregisseur', 'casusregisseur'],
  }),
  niemand('Niemand ziet in de afschaling de leerplicht van de hoofdpersoon.', {
    velden: LEERPLICHT,
    fasen: ['AFSCHALING'],
    soorten: HOOFDPERSOON,
  }),
  niemand('Niemand ziet in de uitvraag, de uitvoering en de afschaling de leerplicht van de directe kring.', {
    velden: LEERPLICHT,
    fasen: ['UITVRAAG', 'UITVOERING', 'AFSCHALING'],
    soorten: KRING,
  }),
  ziet(
    'De procesregisseur, de overheidspartners en de private partners zien in de uitvraag de huisvesting en het identiteitsbewijs van de hoofdpersoon.',
    {
      velden: BASIS,
      fasen: ['UITVRAAG'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT],
    },
  ),
  ziet(
    'De procesregisseur, de overheidspartners, de private partners en de casusregisseur zien in het casusoverleg en de uitvoering de huisvesting en het identiteitsbewijs van de hoofdpersoon.',
    {
      velden: BASIS,
      fasen: ['CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', ...OVERHEID, ...PRIVAAT, 'casusregisseur'],
    },
  ),
  ziet(
    'De procesregisseur en de casusregisseur zien in de afschaling de huisvesting en het identiteitsbewijs van de hoofdpersoon.',
    { velden: BASIS, fasen: ['AFSCHALING'], soorten: HOOFDPERSOON, personas: ['procesregisseur', 'casusregisseur'] },
  ),
  niemand(
    'Niemand ziet in de uitvraag, het casusoverleg, de uitvoering en de afschaling de huisvesting of het identiteitsbewijs van de directe kring.',
    { velden: BASIS, fasen: NA_HET_DOELBESLUIT, soorten: KRING },
  ),
];

/** Follows BRP and sociaal domein together: whoever sees one of them of this person sees the stand. */
const STANDEN: readonly Zin[] = [
  ziet(
    'Iedereen aan tafel ziet in de uitvraag, het casusoverleg en de uitvoering de stand van het college van de hoofdpersoon.',
    {
      velden: STAND_COLLEGE,
      fasen: ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING'],
      soorten: HOOFDPERSOON,
      personas: AAN_TAFEL,
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de overheidspartners zien in de uitvraag en het casusoverleg de stand van het college van de directe kring.',
    {
      velden: STAND_COLLEGE,
      fasen: ['UITVRAAG', 'CASUSOVERLEG'],
      soorten: KRING,
      personas: ['procesregisseur', 'procesondersteuner', ...OVERHEID],
    },
  ),
  ziet(
    'De procesregisseur, de procesondersteuner en de casusregisseur zien in de afschaling de stand van het college van de hoofdpersoon.',
    {
      velden: STAND_COLLEGE,
      fasen: ['AFSCHALING'],
      soorten: HOOFDPERSOON,
      personas: ['procesregisseur', 'procesondersteuner', 'casusregisseur'],
    },
  ),
  niemand('Niemand ziet in de uitvoering en de afschaling de stand van het college van de directe kring.', {
    velden: STAND_COLLEGE,
    fasen: ['UITVOERING', 'AFSCHALING'],
    soorten: KRING,
  }),
];

export const COLLEGE_ZINNEN: readonly Zin[] = [
  ...PERSOON,
  ...ADRESSEN,
  ...GEZIN,
  ...SOCIAAL_DOMEIN,
  ...SCHOOL_EN_ONDERDAK,
  ...STANDEN,
];

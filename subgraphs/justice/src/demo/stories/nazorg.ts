import {
  advies,
  afdoeningen,
  begeleiding,
  proeftijd,
  risicotaxatie,
  strafzaken,
  tenuitvoerlegging,
  toezicht,
  voorwaarde,
  zittingen,
  zsmBeoordelingen,
} from '../make-records.ts';
import type { JusticeDemoRecords } from '../record.ts';

const persoon = 'nazorg';

/**
 * Nazorg: from the incident to a conditional sentence with three years of proeftijd, with the exemption that let him move house. No
 * ISD: this is his only case. RvdK: nothing, no child.
 */
export const nazorg: Partial<JusticeDemoRecords> = {
  strafzaken: strafzaken(persoon, [
    [
      '00/300862-26',
      '2026-01-17',
      'Mishandeling, vernieling en bedreiging van buurtbewoners met een koevoet',
      'Onherroepelijk afgedaan',
      '2026-10-21',
    ],
  ]),
  zittingen: zittingen(persoon, [
    ['2026-04-24', 'Pro-formazitting; de schorsing blijft in stand omdat hij zich aan de voorwaarden houdt.'],
    ['2026-09-22', 'Meervoudige kamer; inhoudelijke behandeling, uitspraak over twee weken.'],
  ]),
  afdoeningen: afdoeningen(persoon, [
    [
      '2026-10-06',
      'Tien maanden gevangenisstraf waarvan acht voorwaardelijk, met toezicht en behandeling; proeftijd drie jaar.',
      true,
      { peildatum: '2026-10-21' },
    ],
  ]),
  voorwaarden: [
    voorwaarde({
      persoon,
      omschrijving:
        'Schorsing: niet terugkeren naar de woning aan de Bedachtelaan en tweehonderd meter afstand houden.',
      begin: '2026-03-20',
      geldigTot: '2026-06-30',
      uitzondering: 'Op 16 en 17 juni mag hij onder begeleiding in de oude woning zijn voor de verhuizing.',
      uitzonderingTot: '2026-06-17',
      peildatum: '2026-06-12',
    }),
    voorwaarde({
      persoon,
      omschrijving: 'Schorsing: telefonisch bereikbaar zijn en elke verandering van verblijf vooraf melden.',
      begin: '2026-03-20',
      geldigTot: '2026-10-06',
      peildatum: '2026-10-06',
    }),
    voorwaarde({
      persoon,
      omschrijving: 'Vonnis: zich melden bij het toezicht en meewerken aan ambulante behandeling.',
      begin: '2026-10-21',
      geldigTot: '2029-10-20',
      peildatum: '2026-10-21',
    }),
  ],
  proeftijden: [proeftijd({ persoon, begin: '2026-10-21', einde: '2029-10-20', peildatum: '2026-10-21' })],
  zsmBeoordelingen: zsmBeoordelingen(persoon, [
    [
      '2026-01-18',
      'Voorgeleiding',
      'Buurt is ernstig geschrokken en er is geen tweede adres; eerst vast, dan verder kijken.',
    ],
  ]),
  tenuitvoerleggingen: [
    tenuitvoerlegging({
      persoon,
      soort: 'Voorlopige hechtenis',
      inrichting: 'PI Grondhuizen',
      begin: '2026-01-17',
      verwachtEinde: '2026-03-20',
      verlof: null,
      toelichting:
        'Geschorst onder voorwaarden op 20 maart; het onvoorwaardelijke deel van de straf is daarmee uitgezeten.',
      peildatum: '2026-10-06',
    }),
  ],
  toezichten: [
    toezicht({
      persoon,
      begin: '2026-03-20',
      einde: '2026-10-06',
      kader: 'Schorsing van de voorlopige hechtenis',
      toezichthouder: 'Annelot Bakenstra',
      telefoonToezichthouder: '088-000 0304',
      meldplicht: 'Elke maandag en donderdag telefonisch tussen negen en tien.',
      naleving: 'Meldt zich telefonisch op tijd, ook in de weken zonder vast adres.',
      peildatum: '2026-10-06',
    }),
    toezicht({
      persoon,
      begin: '2026-10-06',
      einde: null,
      kader: 'Voorwaardelijke straf, proeftijd van drie jaar',
      toezichthouder: 'Annelot Bakenstra',
      telefoonToezichthouder: '088-000 0304',
      meldplicht: 'Om de week, afwisselend thuis en op kantoor in Schakeloord.',
      naleving: 'Eerste twee gesprekken in de nieuwe woning gevoerd, afspraken nagekomen.',
      peildatum: '2026-11-03',
    }),
  ],
  adviezen: [
    advies({
      persoon,
      datum: '2026-09-08',
      tekst:
        'Met een vaste woning en behandeling verwachten wij dat hij oplopende spanning tijdig meldt. Wij adviseren een voorwaardelijke straf met toezicht en behandeling.',
    }),
  ],
  risicotaxaties: [
    risicotaxatie({
      persoon,
      datum: '2026-09-02',
      instrument: 'RISC',
      uitkomst: 'Gemiddeld risico op herhaling, laag zolang hij een eigen plek heeft en spanning kan aankondigen.',
      afgenomenDoor: 'reclasseringswerker advies',
    }),
  ],
  begeleidingen: [
    begeleiding({
      persoon,
      casemanager: 'Rob Sleutelma',
      telefoonCasemanager: '088-000 0402',
      drPlan:
        'Vijf basisvoorwaarden bij vertrek: identiteitsbewijs geldig; onderdak alleen bij kennis; inkomen stopgezet; schulden geteld; zorgverzekering loopt.',
      peildatum: '2026-03-18',
    }),
  ],
};

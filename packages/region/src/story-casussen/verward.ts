import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'dji',
  'ggz',
  'ggd',
  'wonen',
  'college',
  'burgemeester',
];

/** Ever more serious offences, and each side alone lacks a ground; in the end the conditional six months were executed. */
export const verward: DemoCasus = {
  nummer: 'ZVH-2026-0106',
  thema: 'VOLWASSENEN',
  fase: 'UITVOERING',
  regiekleur: 'ORANJE',
  gemeente: 'Oosterkolk',
  aanmelder: 'politie',
  aangemeldOp: '2026-05-19',
  doelbesluitOp: '2026-05-26',
  deelnemersbesluitOp: '2026-05-28',
  deelnemers,
  betrokkenen: [{ persoon: 'verward', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene begrijpt de wereld om zich heen steeds slechter, staat onder curatele en jaagt zijn omgeving angst aan.',
    b: 'Wonen, geld, contact met de buurt en delictgedrag verslechteren samen; hij laat hulp niet langer dan een dag toe.',
    c: 'De feiten worden zwaarder: van roepen op straat naar vernieling, bedreiging en nu geweld tegen een baliemedewerker.',
    d: 'Na elke aanhouding stond hij weer thuis; alleen als politie, justitie, gemeente en hulp op elkaar aansluiten, houdt dat op.',
  }),
  acties: [
    afspraak({
      omschrijving: 'De rechter-commissaris bij de voorgeleiding laten weten wat er eerder is gebeurd.',
      actiehouder: 'politie',
      deadline: '2026-06-30',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-29',
    }),
    afspraak({
      omschrijving: 'Tenuitvoerlegging van de voorwaardelijke zes maanden vorderen.',
      actiehouder: 'om',
      deadline: '2026-07-06',
      actieStatus: 'GEDAAN',
      peildatum: '2026-07-06',
    }),
    afspraak({
      omschrijving:
        'Een gewone afdeling is niet de juiste plek: doorplaatsing aanvragen en elke week de voortgang bewaken.',
      actiehouder: 'dji',
      deadline: '2026-07-24',
      actieStatus: 'GEDAAN',
      peildatum: '2026-07-22',
    }),
    afspraak({
      omschrijving:
        'Woning aanhouden en ontruiming voorkomen zolang betrokkene elders verblijft, in overleg met de curator.',
      actiehouder: 'college',
      deadline: '2026-12-15',
      actieStatus: 'OPEN',
      peildatum: '2026-11-09',
    }),
    afspraak({
      omschrijving:
        'Plan voor de dag na het einde van de straf: wie haalt hem op, waar slaapt hij, en welk kader geldt dan.',
      actiehouder: 'reclassering',
      deadline: '2026-12-04',
      actieStatus: 'OPEN',
      peildatum: '2026-11-09',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'VERWARD_HOOG_RISICO',
  doelgroep: 'VOLWASSENEN',
  aanpak: 'PGA',
  problematiek: ['PSYCHISCH_VERWARD', 'HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Aukje Zorgstra', 'wijkagent Fabelbuurt Oosterkolk', '088-000 0107'),
    dji: aanspreekpunt('Yvon Poortman', 'casemanager', '088-000 0403'),
    college: aanspreekpunt('Klaas Portiekstra', 'regisseur wonen en zorg Oosterkolk', '088-000 1133'),
  }),
  plan: plan(2, '2026-07-23', [
    [
      'PSYCHISCHE_GEZONDHEID',
      'Een verblijf dat lang genoeg duurt om te zien wat hem rust geeft, en een besluit voordat het stopt.',
    ],
    ['JUSTITIE_GEDRAG', 'De volgende zitting gaat over het hele verhaal en niet over één losse dag.'],
    ['HUISVESTING', 'De woning blijft van hem tot vaststaat waar hij veilig kan wonen.'],
    ['FINANCIEN', 'De curator betaalt door wat doorloopt, zodat terugkomen niet met een achterstand begint.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-06-04',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'ggz', 'ggd', 'college', 'burgemeester'],
      conclusie:
        'Elk domein heeft een reden waarom het niet kan; samen is afgesproken niet meer op de ander te wachten.',
    }),
    overleg({
      datum: '2026-06-30',
      tafel: 'Spoedoverleg na de aanhouding',
      aanwezig: ['politie', 'om', 'ggz', 'college'],
      conclusie: 'De voorgeschiedenis gaat mee naar de voorgeleiding en de curator is daar zelf bij.',
    }),
    overleg({
      datum: '2026-07-23',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'dji', 'ggz', 'wonen', 'college'],
      conclusie: 'De zes maanden zijn tijd die gebruikt moet worden; een gewone afdeling is daarvoor niet de plek.',
    }),
    overleg({
      datum: '2026-11-09',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'wonen', 'college', 'burgemeester'],
      conclusie:
        'Vier januari is de einddatum; voor die dag ligt er een plan of er ligt een verzoek om een nieuw kader.',
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'KADER_ONTBREEKT',
      sinds: '2026-05-28',
      opgelostOp: '2026-07-06',
      toelichting:
        'Na elke aanhouding stond hij weer thuis; dat hield pas op toen de voorwaardelijke zes maanden werden uitgevoerd.',
      herkomst: 'politie',
    }),
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-07-06',
      opgelostOp: '2026-09-08',
      toelichting: 'Gedetineerd waar hij niet hoorde; de doorplaatsing kostte twee tussenstappen en negen weken.',
      herkomst: 'dji',
    }),
    knelpunt({
      soort: 'KADER_ONTBREEKT',
      sinds: '2026-11-09',
      opgelostOp: null,
      toelichting: 'De tenuitvoerlegging eindigt op 4 januari en voor de dag daarna is er nog geen enkele titel.',
      herkomst: 'om',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'Hij komt vrij voordat het vervolg is geregeld.',
      afspraak:
        'Niemand laat hem alleen de deur uitgaan; de reclassering haalt hem op en de curator is die dag bereikbaar.',
      afdoeningsadvies: 'Niet heenzenden zonder opvang voor dezelfde nacht; bel eerst de reclassering.',
      onderbouwing: 'Afgesproken in het casusoverleg van 9 november.',
      vastgesteldOp: '2026-11-09',
      herkomst: 'reclassering',
    }),
    scenario({
      aanleiding: 'Buren in het portiek horen dat hij terugkomt.',
      afspraak: 'De wijkagent en de gemeente gaan langs de deuren voordat het gerucht er is, en niet erna.',
      vastgesteldOp: '2026-11-09',
      herkomst: 'burgemeester',
    }),
  ],
  verstrekkingen: [
    {
      ontvangersoort: 'DEELNEMER',
      ontvanger: 'om',
      ontvangerNaam: 'Arrondissementsparket Ketenland, ZSM',
      grondslag: 'WGS 1.7(1)',
      noodzaak: 'Wie op ZSM beslist moet bij een nieuw feit weten wat er voor de vrijlating is afgesproken.',
      voorwaarden: 'Alleen voor de beoordeling op ZSM; niet in het strafdossier voegen.',
      vastgelegdOp: '2026-11-10',
      verstrektOp: '2026-11-10',
      delen: [{ deelsoort: 'SCENARIO', verwijzing: '1.1' }],
      standpunten: [],
      terugkoppeling: { gevraagdOp: '2026-11-16', uiterlijkOp: '2027-02-09' },
    },
    {
      ontvangersoort: 'DERDE',
      ontvanger: null,
      ontvangerNaam: 'Woningcorporatie De Kolk',
      grondslag: 'WGS 1.7(2)-(3); Woningwet 2015',
      noodzaak: 'De corporatie houdt zijn woning aan tot het vervolg op 4 januari vaststaat.',
      voorwaarden: 'Alleen het doel over wonen; niet doorgeven aan de buren of de wijkbeheerder.',
      vastgelegdOp: '2026-11-16',
      verstrektOp: null,
      delen: [{ deelsoort: 'PLAN', verwijzing: '1' }],
      standpunten: deelnemers.map((organisatie) => ({
        organisatie,
        gevraagd: 'BEZWAAR',
        antwoord: organisatie === 'politie' || organisatie === 'college' ? 'AKKOORD' : null,
      })),
      terugkoppeling: null,
    },
  ],
  plaatsing: {
    lijst: 'top-x',
    criteriaversie: 2,
    geplaatstOp: '2026-10-05',
    toelichting:
      'Wonen, geld, gezondheid en delictgedrag lopen door elkaar, en zonder maatregel houdt geen afspraak stand.',
  },
  vorigeCasussen: [
    { nummer: 'ZVH-2023-0072', thema: 'VOLWASSENEN', aangemeldOp: '2023-10-16', afgeslotenOp: '2024-04-29' },
  ],
};

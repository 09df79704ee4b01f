import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';
import { WILLEM_REGIE } from './regie.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'dji',
  'ggz',
  'verslavingszorg',
  'veilig-thuis',
  'wonen',
  'college',
  'burgemeester',
];

/** Free at once after the hearing of 12 November, wants to move in with his mother. Who limits the risk, how, today? */
export const willem: DemoCasus = {
  nummer: 'ZVH-2026-0101',
  thema: 'VOLWASSENEN',
  fase: 'CASUSOVERLEG',
  regiekleur: 'ROOD',
  gemeente: 'Ketendam',
  aanmelder: 'politie',
  aangemeldOp: '2026-09-22',
  doelbesluitOp: '2026-09-29',
  deelnemersbesluitOp: '2026-10-01',
  deelnemers,
  betrokkenen: [
    { persoon: 'willem', soort: 'HOOFDPERSOON' },
    { persoon: 'willem-moeder', soort: 'DIRECTE_KRING' },
  ],
  criteria: voldaan({
    a: 'Betrokkene heeft al jaren geen vaste plek, drinkt veel en houdt zich aan geen enkele afspraak; zijn moeder raakt daarbij steeds opnieuw betrokken.',
    b: 'Onderdak, middelengebruik, inkomen, justitie en familierelaties versterken elkaar: zonder plek drinkt hij meer, en met drank volgt een nieuw feit.',
    c: 'Vijf jaar aanhoudende overlast in de binnenstad, recent een zwaar geweldsfeit met een stalen buis en de kans dat hij zonder enig kader vrijkomt.',
    d: 'Straf alleen heeft het patroon niet doorbroken en hulp alleen evenmin: begrenzing, plek en behandeling moeten op dezelfde dag klaarstaan.',
  }),
  acties: [
    afspraak({
      omschrijving: 'Scenario voor de dag van vrijlating uitschrijven, ook voor het geval dat er geen kader is.',
      actiehouder: 'om',
      deadline: '2026-11-06',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-06',
    }),
    afspraak({
      omschrijving: 'Gebiedsverbod voor de binnenstad voorbereiden en uitreiken, uiterlijk op de dag na de vrijlating.',
      actiehouder: 'burgemeester',
      deadline: '2026-11-13',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-13',
    }),
    afspraak({
      omschrijving: 'Moeder persoonlijk inlichten over de vrijlating en over wie zij kan bellen.',
      actiehouder: 'politie',
      deadline: '2026-11-19',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-13',
    }),
    afspraak({
      omschrijving:
        'Eén plek voor de komende nachten regelen buiten de binnenstad, zodat betrokkene niet op zijn moeder is aangewezen.',
      actiehouder: 'college',
      deadline: '2026-11-20',
      actieStatus: 'OPEN',
      peildatum: '2026-11-17',
    }),
    afspraak({
      omschrijving:
        'Nagaan of hoger beroep wordt ingesteld en of tot die tijd enig strafrechtelijk kader te scheppen is.',
      actiehouder: 'om',
      deadline: '2026-11-24',
      actieStatus: 'OPEN',
      peildatum: '2026-11-17',
    }),
    afspraak({
      omschrijving:
        'Vaste surveillanceroute langs bekende verblijfplekken en dagelijkse terugkoppeling aan de procesregisseur.',
      actiehouder: 'politie',
      deadline: '2026-12-18',
      actieStatus: 'OPEN',
      peildatum: '2026-11-17',
    }),
    afspraak({
      omschrijving:
        'Vervoer naar een opname voortaan een dag eerder vastleggen, met naam van de chauffeur en een reservetijd.',
      actiehouder: 'dji',
      deadline: '2026-12-01',
      actieStatus: 'VERVALLEN',
      peildatum: '2026-11-17',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'ERNSTIGE_OVERLAST',
  doelgroep: 'VOLWASSENEN',
  aanpak: 'PGA',
  problematiek: ['PSYCHISCH_VERWARD', 'VERSLAVING', 'SCHULDEN', 'HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Joost Straatman', 'wijkagent Binnenstad Ketendam', '088-000 0101'),
    college: aanspreekpunt('Carla Casusma', 'casusregisseur', '088-000 1120'),
    dji: aanspreekpunt('Gea Binnenstra', 'casemanager PI Schakeloord', '088-000 0401'),
  }),
  regie: WILLEM_REGIE,
  plan: plan(2, '2026-11-17', [
    ['HUISVESTING', 'Elke nacht een plek buiten de binnenstad, zodat hij bij niemand hoeft aan te kloppen.'],
    ['JUSTITIE_GEDRAG', 'Geen nieuw slachtoffer: wie hem ziet, weet wat hij doet en wie hij op dat moment belt.'],
    ['VERSLAVING', 'Niet wachten op nuchter zijn: met drank op geldt hetzelfde aanbod als zonder.'],
    ['INKOMEN', 'Geld voor het dagelijks leven loopt door; wie ziet dat het hapert, zegt het een week eerder.'],
    ['GEZIN_RELATIES', 'Zijn moeder beslist zelf of zij hem ziet; niemand regelt een plek op haar adres.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-10-08',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'verslavingszorg', 'college', 'burgemeester'],
      conclusie: 'Iedereen ziet hetzelfde patroon; niemand heeft een kader voor het geval de eis niet wordt gevolgd.',
    }),
    overleg({
      datum: '2026-11-06',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'dji', 'veilig-thuis', 'college', 'burgemeester'],
      conclusie:
        'Voor de zitting liggen twee draaiboeken klaar; de stad krijgt dezelfde avond bericht van de uitkomst.',
    }),
    overleg({
      datum: '2026-11-13',
      tafel: 'Extra overleg op de dag na de zitting',
      aanwezig: ['politie', 'om', 'reclassering', 'wonen', 'college', 'burgemeester'],
      conclusie:
        'Het draaiboek zonder tbs is gestart; gebiedsverbod uitgereikt, voor de nachten is nog niets gevonden.',
    }),
    overleg({
      datum: '2026-11-17',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'dji', 'ggz', 'verslavingszorg', 'veilig-thuis', 'wonen', 'college', 'burgemeester'],
      conclusie:
        'Tweede planversie vastgesteld; de vraag wie vandaag het risico beperkt blijft elke ochtend terugkomen.',
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'SAMENWERKING',
      sinds: '2026-10-08',
      opgelostOp: null,
      toelichting: 'Het vervoer van maart kwam te laat omdat twee organisaties dachten dat de ander het had besteld.',
      herkomst: 'dji',
    }),
    knelpunt({
      soort: 'KADER_ONTBREEKT',
      sinds: '2026-11-12',
      opgelostOp: null,
      toelichting:
        'Straf uitgezeten, geen voorwaarden en geen maatregel: sinds de zitting kan niemand iets verplichten.',
      herkomst: 'om',
    }),
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-11-13',
      opgelostOp: null,
      toelichting: 'Vier voorzieningen willen hem alleen met begeleiding in de avond, en die is nergens in te kopen.',
      herkomst: 'college',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'Hij komt onverwacht dezelfde dag vrij, zonder enig kader.',
      afspraak:
        'Het OM belt binnen een uur de politie en de gemeente; het gebiedsverbod wordt uiterlijk de volgende dag uitgereikt.',
      vastgesteldOp: '2026-11-06',
      herkomst: 'om',
    }),
    scenario({
      aanleiding: 'Hij staat bij zijn moeder voor de deur of is al binnen.',
      afspraak: 'De politie haalt hem daar weg; de burgemeester beoordeelt nog diezelfde dag of een huisverbod kan.',
      vastgesteldOp: '2026-11-13',
      herkomst: 'politie',
    }),
    scenario({
      aanleiding: 'Hij wordt gezien met iets in de hand waarmee hij kan slaan.',
      afspraak: 'Twee eenheden, afstand houden en inspreken; daarna belt de liaison ook buiten kantooruren het OM.',
      vastgesteldOp: '2026-11-17',
      herkomst: 'politie',
    }),
  ],
  vorigeCasussen: [
    { nummer: 'ZVH-2022-0041', thema: 'VOLWASSENEN', aangemeldOp: '2022-06-07', afgeslotenOp: '2023-06-12' },
  ],
};

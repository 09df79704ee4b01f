import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'rvdk',
  'ggz',
  'veilig-thuis',
  'gi',
  'wonen',
  'college',
  'burgemeester',
];

/** Seven people, one hoofdpersoon; what one of them told a helper stays that person's own, also at this table. */
export const gezinx: DemoCasus = {
  nummer: 'ZVH-2026-0104',
  thema: 'HUISELIJK_GEWELD',
  fase: 'UITVOERING',
  regiekleur: 'ORANJE',
  gemeente: 'Zevenzijl',
  aanmelder: 'veilig-thuis',
  aangemeldOp: '2026-02-10',
  doelbesluitOp: '2026-02-17',
  deelnemersbesluitOp: '2026-02-19',
  deelnemers,
  betrokkenen: [
    { persoon: 'gezinx-vader', soort: 'HOOFDPERSOON' },
    { persoon: 'gezinx-moeder', soort: 'DIRECTE_KRING' },
    { persoon: 'gezinx-kind1', soort: 'DIRECTE_KRING' },
    { persoon: 'gezinx-kind2', soort: 'DIRECTE_KRING' },
    { persoon: 'gezinx-kind3', soort: 'DIRECTE_KRING' },
    { persoon: 'gezinx-kind4', soort: 'DIRECTE_KRING' },
    { persoon: 'gezinx-kind5', soort: 'DIRECTE_KRING' },
  ],
  criteria: voldaan({
    a: 'In het gezin is het al jaren onveilig; ruzies tussen meerdere gezinsleden lopen uit op schelden, dreigen en slaan.',
    b: 'Relaties, wonen, werk en school van de kinderen staan onder druk en het gezin laat niemand binnen om te helpen.',
    c: 'Het geweld herhaalt zich en er woont nog een minderjarige thuis; zonder ingrijpen is letsel te verwachten.',
    d: 'Ieder gezinslid heeft iets anders nodig; politie, gemeente, kinderbescherming en hulp moeten dat in één volgorde doen.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Samen aan de deur: wijkagent en jeugdteam maken kennis en zeggen eerlijk wat er gebeurt als niemand opendoet.',
      actiehouder: 'college',
      deadline: '2026-03-13',
      actieStatus: 'GEDAAN',
      peildatum: '2026-03-12',
    }),
    afspraak({
      omschrijving: 'Casusregie beleggen bij de zorginstelling en één telefoonnummer voor het hele gezin afspreken.',
      actiehouder: 'wonen',
      deadline: '2026-04-01',
      actieStatus: 'GEDAAN',
      peildatum: '2026-03-30',
    }),
    afspraak({
      omschrijving:
        'Hermelding door de casusregisseur bespreken met alle betrokken deelnemers en twee deskundige derden.',
      actiehouder: 'wonen',
      deadline: '2026-06-24',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-23',
    }),
    afspraak({
      omschrijving: 'Gezamenlijk doel vaststellen: de volwassen kinderen gaan een zelfstandig leven leiden.',
      actiehouder: 'college',
      deadline: '2026-07-01',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-30',
    }),
    afspraak({
      omschrijving: 'Zelfstandig wonen mogelijk maken voor de kinderen die dat willen, met hulp bij de verhuizing.',
      actiehouder: 'college',
      deadline: '2026-09-15',
      actieStatus: 'GEDAAN',
      peildatum: '2026-09-08',
    }),
    afspraak({
      omschrijving: 'Met de kinderen die dat willen verder zoeken naar een plek die past, in hun eigen tempo.',
      actiehouder: 'wonen',
      deadline: '2026-12-11',
      actieStatus: 'OPEN',
      peildatum: '2026-11-04',
    }),
    afspraak({
      omschrijving: 'Voortgang rond de jongste toetsen voordat wordt afgeschaald: school, thuis en wat hij zelf wil.',
      actiehouder: 'rvdk',
      deadline: '2026-12-04',
      actieStatus: 'OPEN',
      peildatum: '2026-11-04',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'HUISELIJK_GEWELD',
  doelgroep: 'HUISELIJK_GEWELD',
  aanpak: 'MAATWERK',
  problematiek: ['HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Carin Deurbelma', 'wijkagent Luchtkasteelbuurt Zevenzijl', '088-000 0105'),
    wonen: aanspreekpunt('Bas Gezinsma', 'casusregisseur', '088-000 1127'),
    college: aanspreekpunt('Joke Jeugdteam', 'jeugdteam Zevenzijl', '088-000 1128'),
  }),
  plan: plan(3, '2026-06-30', [
    ['GEZIN_RELATIES', 'Ruzies eindigen zonder dat er iemand wordt geslagen, en ieder weet wie hij mag bellen.'],
    ['HUISVESTING', 'De volwassen kinderen wonen op een eigen adres en komen op bezoek omdat zij dat willen.'],
    ['ONDERWIJS', 'De jongste haalt zijn schooljaar en heeft daar iemand bij wie hij altijd terecht kan.'],
    ['WERK_DAGBESTEDING', 'Wie uit huis gaat heeft iets om ’s ochtends voor op te staan: werk, les of een vaste plek.'],
    ['SOCIAAL_NETWERK', 'Er komt weer iemand over de vloer die geen hulpverlener is.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-03-05',
      tafel: 'Regietafel Huiselijk Geweld',
      aanwezig: ['politie', 'om', 'rvdk', 'ggz', 'veilig-thuis', 'college', 'burgemeester'],
      conclusie: 'Afwachten tot de deur opengaat is geen optie meer; per gezinslid wordt bekeken wat wel kan.',
    }),
    overleg({
      datum: '2026-03-30',
      tafel: 'Regietafel Huiselijk Geweld',
      aanwezig: ['politie', 'rvdk', 'ggz', 'veilig-thuis', 'wonen', 'college'],
      conclusie: 'De casusregie gaat naar de zorginstelling; vanaf nu is er één nummer en één gezicht voor het gezin.',
    }),
    overleg({
      datum: '2026-06-23',
      tafel: 'Maatwerkoverleg na hermelding',
      aanwezig: ['politie', 'om', 'rvdk', 'ggz', 'veilig-thuis', 'gi', 'wonen', 'college'],
      conclusie:
        'Met twee deskundige derden erbij is het hele beeld gelegd; het doel wordt zelfstandig leven voor de volwassen kinderen.',
    }),
    overleg({
      datum: '2026-09-10',
      tafel: 'Regietafel Huiselijk Geweld',
      aanwezig: ['politie', 'rvdk', 'veilig-thuis', 'wonen', 'college'],
      conclusie: 'Twee verhuizingen zijn gelukt zonder nieuwe melding; het tempo van de anderen bepalen zij zelf.',
    }),
    overleg({
      datum: '2026-11-04',
      tafel: 'Regietafel Huiselijk Geweld',
      aanwezig: ['politie', 'rvdk', 'ggz', 'wonen', 'college'],
      conclusie:
        'Het doel is grotendeels bereikt; afschalen kan zodra wie dat wil een eigen plek heeft en school rustig blijft.',
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'SAMENWERKING',
      sinds: '2026-03-05',
      opgelostOp: '2026-03-30',
      toelichting:
        'Vijf organisaties stonden in dezelfde maand aan de deur, elk met een eigen brief en een eigen termijn.',
      herkomst: 'college',
    }),
    knelpunt({
      soort: 'WACHTLIJST',
      sinds: '2026-07-01',
      opgelostOp: '2026-09-08',
      toelichting:
        'Op een eenpersoonswoning in Zevenzijl wacht men vier jaar; dat is te lang voor de kinderen die op zichzelf willen.',
      herkomst: 'college',
    }),
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-09-10',
      opgelostOp: null,
      toelichting:
        'Het eigen tempo van de kinderen en de termijnen van wie een plek aanbiedt, passen nog niet op elkaar.',
      herkomst: 'wonen',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'Een nieuwe melding van geweld op het adres.',
      afspraak:
        'De politie spreekt iedereen apart; de casusregisseur is er dezelfde dag en de burgemeester wordt gebeld.',
      vastgesteldOp: '2026-03-30',
      herkomst: 'politie',
    }),
    scenario({
      aanleiding: 'De jongste komt niet op school en thuis doet niemand open.',
      afspraak: 'School belt het jeugdteam voor tien uur; het jeugdteam gaat samen met de wijkagent langs.',
      vastgesteldOp: '2026-06-30',
      herkomst: 'college',
    }),
  ],
  vorigeCasussen: [],
};

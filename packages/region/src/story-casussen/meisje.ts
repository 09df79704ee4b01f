import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'rvdk',
  'ggz',
  'gi',
  'wonen',
  'college',
  'burgemeester',
];

/** Eighteen since nine days at the aanmelding; on that very day the sixth stabbing incident. */
export const meisje: DemoCasus = {
  nummer: 'ZVH-2026-0102',
  thema: 'JEUGD',
  fase: 'CASUSOVERLEG',
  regiekleur: 'ROOD',
  gemeente: 'Linkerveen',
  aanmelder: 'college',
  aangemeldOp: '2026-10-14',
  doelbesluitOp: '2026-10-16',
  deelnemersbesluitOp: '2026-10-16',
  deelnemers,
  betrokkenen: [{ persoon: 'meisje', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene is net achttien, verblijft besloten en brengt met incidenten zichzelf en de mensen om haar heen in gevaar.',
    b: 'Verblijf, onderwijs en dagbesteding, relaties en gedrag met een strafrechtelijke kant lopen alle vier vast.',
    c: 'De incidenten volgen elkaar op en worden ernstiger; zonder passend kader is nieuw letsel te verwachten.',
    d: 'Het jeugdkader is geëindigd en het volwassen kader staat er nog niet: verblijf, gemeente en justitie moeten dit samen dichten.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Het advies van het casusoverleg over het passende kader aan het OM geven, vóór de beslissing over de nieuwe zaak.',
      actiehouder: 'om',
      deadline: '2026-10-21',
      actieStatus: 'GEDAAN',
      peildatum: '2026-10-20',
    }),
    afspraak({
      omschrijving:
        'Verkennen welk forensisch kader past en of de reclassering daarover op korte termijn kan rapporteren.',
      actiehouder: 'reclassering',
      deadline: '2026-11-27',
      actieStatus: 'OPEN',
      peildatum: '2026-11-12',
    }),
    afspraak({
      omschrijving:
        'Veiligheidsplan voor medewerkers en medebewoners van de huidige groep opstellen en met de wijkagent delen.',
      actiehouder: 'wonen',
      deadline: '2026-11-06',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-05',
    }),
    afspraak({
      omschrijving:
        'Wethouder tweewekelijks bijpraten over de zoektocht naar een plek en de kosten van verlengd verblijf.',
      actiehouder: 'college',
      deadline: '2026-12-09',
      actieStatus: 'OPEN',
      peildatum: '2026-11-11',
    }),
    afspraak({
      omschrijving:
        'Met betrokkene zelf bespreken wat de overgang naar achttien voor haar betekent en wie haar vaste contact wordt.',
      actiehouder: 'college',
      deadline: '2026-11-24',
      actieStatus: 'OPEN',
      peildatum: '2026-11-11',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: true,
  hoofdonderwerp: 'OVERIG',
  doelgroep: 'JEUGD',
  aanpak: 'MAATWERK',
  problematiek: ['PSYCHISCH_VERWARD', 'HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Ilse Jeugdsma', 'taakaccenthouder jeugd Linkerveen', '088-000 0103'),
    wonen: aanspreekpunt('Ruben Groepma', 'gedragswetenschapper verblijf', '088-000 1123'),
    college: aanspreekpunt('Fenna Overgangsma', 'regisseur jeugd naar volwassen, Linkerveen', '088-000 1124'),
  }),
  plan: plan(1, '2026-11-11', [
    ['HUISVESTING', 'Voor half februari een plek die haar en haar omgeving beschermt, met een naam en een datum.'],
    [
      'JUSTITIE_GEDRAG',
      'Een antwoord op het laatste incident dat bij haar past en dat niet op een plek hoeft te wachten.',
    ],
    ['PSYCHISCHE_GEZONDHEID', 'Rust en vaste gezichten, ook in de weken na een incident.'],
    ['ONDERWIJS', 'Twee dagdelen les op de groep blijven staan, wat er verder ook verandert.'],
    ['SOCIAAL_NETWERK', 'Eén volwassene die blijft, ook als zij verhuist en als het dossier van tafel wisselt.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-10-20',
      tafel: 'Regietafel Jeugd',
      aanwezig: ['politie', 'om', 'rvdk', 'ggz', 'gi', 'wonen', 'college'],
      conclusie: 'Eerst moet duidelijk zijn welk kader haar verder helpt; de groep krijgt meer mensen.',
    }),
    overleg({
      datum: '2026-11-11',
      tafel: 'Regietafel Jeugd met de wethouder',
      aanwezig: ['politie', 'om', 'reclassering', 'ggz', 'wonen', 'college', 'burgemeester'],
      conclusie: 'Beschermd wonen biedt te weinig bescherming; een meer forensisch kader wordt nu als eerste verkend.',
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'KADER_ONTBREEKT',
      sinds: '2026-10-16',
      opgelostOp: null,
      toelichting: 'Wat voor haar achttiende kon, kan nu niet meer, en wat erna kan heeft nog niemand aangevraagd.',
      herkomst: 'gi',
    }),
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-10-20',
      opgelostOp: null,
      toelichting: 'Negen instellingen benaderd: te jong voor de ene helft, te veel incidenten voor de andere helft.',
      herkomst: 'wonen',
    }),
    knelpunt({
      soort: 'FINANCIERING',
      sinds: '2026-11-11',
      opgelostOp: null,
      toelichting:
        'Jeugdhulp, Wmo en justitie rekenen elk met een andere ingangsdatum; de maand ertussen betaalt niemand.',
      herkomst: 'college',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'Een nieuw incident op de groep.',
      afspraak:
        'Eerst de gewonde en de groep; de politie komt met twee mensen die zij kent en belt daarna de officier.',
      vastgesteldOp: '2026-10-20',
      herkomst: 'politie',
    }),
    scenario({
      aanleiding: 'Zij vertrekt en komt niet terug.',
      afspraak: 'Binnen een uur melden, niet alleen zoeken; haar vaste contact belt, want die neemt zij op.',
      vastgesteldOp: '2026-11-11',
      herkomst: 'wonen',
    }),
  ],
  vorigeCasussen: [],
};

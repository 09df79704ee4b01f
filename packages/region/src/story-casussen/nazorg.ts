import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';
import { NAZORG_REGIE } from './regie.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'dji',
  'ggz',
  'verslavingszorg',
  'wonen',
  'college',
  'burgemeester',
];

/**
 * Nazorg has its own ground and no shared view; this casus starts at the escalation to procesregie of 14 April, and its theme is
 * therefore not nazorg. Veilig Thuis and the RvdK have no task here and are off the list.
 */
export const nazorg: DemoCasus = {
  nummer: 'ZVH-2026-0105',
  thema: 'VOLWASSENEN',
  fase: 'AFSCHALING',
  regiekleur: 'GROEN',
  gemeente: 'Schakeloord',
  aanmelder: 'college',
  aangemeldOp: '2026-04-14',
  doelbesluitOp: '2026-04-21',
  deelnemersbesluitOp: '2026-04-23',
  deelnemers,
  betrokkenen: [{ persoon: 'nazorg', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene kan niet thuis wonen, logeert bij een kennis en ziet geen uitweg; de spanning loopt per week op.',
    b: 'Onderdak, schulden, inkomen en justitie raken elkaar: wat op één punt vastloopt, houdt de rest vast.',
    c: 'Het incident heeft de buurt bang gemaakt en bij oplopende spanning reageerde hij eerder onvoorspelbaar.',
    d: 'Woning, veiligheid en rust in de buurt kunnen alleen tegelijk geregeld worden door gemeente, justitie en verhuurder.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Tijdelijk verblijf regelen tot er een woning is; betrokkene kan voor korte tijd in een caravan terecht.',
      actiehouder: 'college',
      deadline: '2026-05-08',
      actieStatus: 'GEDAAN',
      peildatum: '2026-05-06',
    }),
    afspraak({
      omschrijving: 'Kandidaat voor woningruil voordragen en de instemming van de woningcorporatie vragen.',
      actiehouder: 'wonen',
      deadline: '2026-06-05',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-03',
    }),
    afspraak({
      omschrijving: 'De voorwaarde om weg te blijven van de woning voor de twee verhuisdagen opheffen.',
      actiehouder: 'om',
      deadline: '2026-06-15',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-12',
    }),
    afspraak({
      omschrijving: 'Buurt en wijkagent vooraf inlichten over de verhuisdagen, met een nummer om te bellen bij onrust.',
      actiehouder: 'burgemeester',
      deadline: '2026-06-16',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-15',
    }),
    afspraak({
      omschrijving:
        'Slotoverleg met betrokkene zelf aan tafel: wat hielp, en bij wie hij zich meldt als de spanning terugkomt.',
      actiehouder: 'college',
      deadline: '2026-11-10',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-10',
    }),
    afspraak({
      omschrijving: 'Regie teruggeven aan het sociaal team en het moment van opschalen op één bladzijde vastleggen.',
      actiehouder: 'college',
      deadline: '2026-12-01',
      actieStatus: 'OPEN',
      peildatum: '2026-11-10',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: true,
  hoofdonderwerp: 'OVERIG',
  doelgroep: 'NAZORG',
  aanpak: 'MAATWERK',
  problematiek: ['PSYCHISCH_VERWARD', 'SCHULDEN', 'HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Henk Wijkervoort', 'wijkagent Bedachtelaan Schakeloord', '088-000 0106'),
    dji: aanspreekpunt('Rob Sleutelma', 'casemanager PI Grondhuizen', '088-000 0402'),
    wonen: aanspreekpunt('Anita Huurdersma', 'woonconsulent', '088-000 1130'),
    college: aanspreekpunt('Wendy Terugkeerstra', 'nazorgcoördinator Schakeloord', '088-000 1131'),
  }),
  regie: NAZORG_REGIE,
  plan: plan(2, '2026-06-18', [
    ['HUISVESTING', 'De woningruil is rond en hij blijft er wonen, in een straat waar niemand hem kent van januari.'],
    ['FINANCIEN', 'Eén regeling met alle schuldeisers en geen nieuwe schuld door de maanden zonder adres.'],
    ['INKOMEN', 'Geld op de rekening vanaf de dag dat het nieuwe adres ingaat, zonder gat ertussen.'],
    ['JUSTITIE_GEDRAG', 'Hij komt elke voorwaarde na en zegt vooraf wanneer hij denkt dat het niet lukt.'],
    ['SOCIAAL_NETWERK', 'De kennis bij wie hij logeerde blijft een bekende en wordt geen noodopvang meer.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-04-28',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'wonen', 'college', 'burgemeester'],
      conclusie:
        'Terug naar de eigen woning kan niet en op straat wil niemand; eerst een tijdelijke plek, dan een ruil.',
    }),
    overleg({
      datum: '2026-06-03',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'wonen', 'college', 'burgemeester'],
      conclusie: 'Er is een kandidaat voor de ruil; de voorwaarde gaat er twee dagen af en de buurt hoort het vooraf.',
    }),
    overleg({
      datum: '2026-10-13',
      tafel: 'Regietafel Volwassenen',
      aanwezig: ['politie', 'om', 'reclassering', 'ggz', 'college'],
      conclusie:
        'Na het vonnis loopt alles via het toezicht; aan de tafel is nog één keer nodig dat iedereen het loslaat.',
    }),
    overleg({
      datum: '2026-11-10',
      tafel: 'Slotoverleg met betrokkene',
      aanwezig: ['politie', 'reclassering', 'ggz', 'wonen', 'college'],
      conclusie: 'Hij vertelt zelf wat hielp: een vaste beller, een datum voor de sleutel en dat niemand boos werd.',
      betrokkene: { wie: 'BETROKKENE', gedeelte: 'GEHEEL', verteld: ['WAT_IS_AFGESPROKEN', 'WELKE_RECHTEN_ER_ZIJN'] },
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-04-14',
      opgelostOp: '2026-06-16',
      toelichting:
        'Geen corporatie wilde een huurder met een locatieverbod; de ruil kwam er doordat twee huurders elkaar hielpen.',
      herkomst: 'wonen',
    }),
    knelpunt({
      soort: 'FINANCIERING',
      sinds: '2026-05-06',
      opgelostOp: '2026-07-02',
      toelichting:
        'Geen adres en geen borg hielden elkaar in stand; de gemeente vond een oplossing voor de eerste maand.',
      herkomst: 'college',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'De spanning loopt op en hij zegt afspraken af.',
      afspraak:
        'De vaste beller belt dezelfde dag; lukt dat twee dagen niet, dan zitten toezicht en gemeente samen bij hem.',
      vastgesteldOp: '2026-11-10',
      herkomst: 'reclassering',
    }),
    scenario({
      aanleiding: 'Iemand uit de oude buurt herkent hem en het gaat rond.',
      afspraak:
        'De wijkagent gaat langs bij wie belt; de gemeente neemt het vaste nummer van het voorjaar weer in gebruik.',
      vastgesteldOp: '2026-11-10',
      herkomst: 'burgemeester',
    }),
  ],
  vorigeCasussen: [],
};

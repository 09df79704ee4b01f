import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, overleg, plan, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = ['politie', 'om', 'veilig-thuis', 'wonen', 'college', 'burgemeester'];

/** The mother's own casus: one person who lives in two casussen, here as hoofdpersoon and in ZVH-2026-0101 as directe kring. */
export const willemMoeder: DemoCasus = {
  nummer: 'ZVH-2026-0203',
  thema: 'HUISELIJK_GEWELD',
  fase: 'CASUSOVERLEG',
  regiekleur: 'ORANJE',
  gemeente: 'Ketendam',
  aanmelder: 'politie',
  aangemeldOp: '2026-10-06',
  doelbesluitOp: '2026-10-13',
  deelnemersbesluitOp: '2026-10-15',
  deelnemers,
  betrokkenen: [{ persoon: 'willem-moeder', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene is meermalen thuis bedreigd en geslagen door een familielid en durft de deur niet dicht te houden.',
    b: 'Veiligheid thuis, gezondheid door spanning en een klein netwerk hangen samen; de dreiging bepaalt haar dagen.',
    c: 'Er waren drie meldingen op haar adres en een huisverbod; nu de dreiging terugkeert is herhaling te verwachten.',
    d: 'Bescherming op het adres, steun aan haar en begrenzing van de ander vragen politie, gemeente en hulp tegelijk.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Adres van betrokkene voorzien van een afspraak op locatie, zodat de meldkamer direct een eenheid stuurt.',
      actiehouder: 'politie',
      deadline: '2026-11-14',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-13',
    }),
    afspraak({
      omschrijving:
        'Met betrokkene doorspreken of een tijdelijk verblijf elders haar meer rust geeft dan thuisblijven.',
      actiehouder: 'college',
      deadline: '2026-11-25',
      actieStatus: 'OPEN',
      peildatum: '2026-11-17',
    }),
    afspraak({
      omschrijving: 'Vooraf beslissen onder welke feiten opnieuw een huisverbod wordt opgelegd, ook in het weekend.',
      actiehouder: 'burgemeester',
      deadline: '2026-11-20',
      actieStatus: 'OPEN',
      peildatum: '2026-11-16',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'HUISELIJK_GEWELD',
  doelgroep: 'HUISELIJK_GEWELD',
  aanpak: 'MAATWERK',
  problematiek: ['HUISVESTING'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Marjan Buurtsma', 'wijkagent Verzonnenbuurt Ketendam', '088-000 0102'),
    college: aanspreekpunt('Tineke Luisterwold', 'casusregisseur', '088-000 1122'),
  }),
  plan: plan(1, '2026-10-29', [
    ['GEZIN_RELATIES', 'Zij bepaalt zelf wie er binnenkomt en hoeft dat aan niemand uit te leggen.'],
    ['HUISVESTING', 'Haar woning is een plek waar zij de deur dicht kan houden, met sloten die dat ook aankunnen.'],
    ['SOCIAAL_NETWERK', 'Twee mensen in haar buurt weten dat zij mag aanbellen, ook zonder reden.'],
  ]),
  overleggen: [
    overleg({
      datum: '2026-10-22',
      tafel: 'Regietafel Huiselijk Geweld',
      aanwezig: ['politie', 'om', 'veilig-thuis', 'college', 'burgemeester'],
      conclusie: 'Haar veiligheid krijgt een eigen casus, los van de vraag wat er met de ander moet gebeuren.',
    }),
    overleg({
      datum: '2026-11-13',
      tafel: 'Extra overleg na bericht van de zitting',
      aanwezig: ['politie', 'veilig-thuis', 'wonen', 'college', 'burgemeester'],
      conclusie: 'Zij is persoonlijk ingelicht; de komende twee weken is er elke dag iemand die van zich laat horen.',
    }),
  ],
  knelpunten: [
    knelpunt({
      soort: 'SAMENWERKING',
      sinds: '2026-11-12',
      opgelostOp: '2026-11-13',
      toelichting:
        'Het bericht over de vrijlating bereikte haar wijkagent pas in de avond, via een collega en niet via de afspraak.',
      herkomst: 'politie',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'De ander dringt binnen terwijl zij alleen thuis is.',
      afspraak:
        'De politie gaat erheen zonder eerst terug te bellen; daarna blijft er iemand tot zij zegt dat het kan.',
      vastgesteldOp: '2026-10-29',
      herkomst: 'politie',
    }),
    scenario({
      aanleiding: 'Zij wil zelf een paar nachten weg.',
      afspraak:
        'Eén telefoontje is genoeg; wonen regelt vervoer en een kamer, en niemand noteert het adres in deze casus.',
      vastgesteldOp: '2026-11-13',
      herkomst: 'wonen',
    }),
  ],
  vorigeCasussen: [],
};

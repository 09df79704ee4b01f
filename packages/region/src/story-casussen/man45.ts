import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = [
  'politie',
  'om',
  'reclassering',
  'ggz',
  'verslavingszorg',
  'ggd',
  'wonen',
  'college',
  'burgemeester',
];

/**
 * On the street after a threat in the residential facility; no frame is left. Veilig Thuis and the RvdK are left off the list
 * on purpose: there is nobody in his home and no child, so neither of them needs to be asked (WGS 2.31(4)).
 */
export const man45: DemoCasus = {
  nummer: 'ZVH-2026-0103',
  thema: 'VOLWASSENEN',
  fase: 'UITVRAAG',
  regiekleur: 'ROOD',
  gemeente: 'Grondhuizen',
  aanmelder: 'wonen',
  aangemeldOp: '2026-10-27',
  doelbesluitOp: '2026-11-03',
  deelnemersbesluitOp: '2026-11-05',
  deelnemers,
  betrokkenen: [{ persoon: 'man45', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene heeft sinds kort geen onderdak meer en slaapt buiten, ook bij kou.',
    b: 'Er zijn problemen met onderdak, gezondheid, dagbesteding en justitie tegelijk.',
    c: 'Het laatste incident was ernstig en gericht op medewerkers; hij wordt steeds moeilijker aanspreekbaar.',
    d: 'Een passende plek vraagt besluiten van gemeente, woonvoorziening en justitie samen; afzonderlijk stuurt ieder hem door.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Alle deelnemers leveren hun deel van de uitvraag, met vermelding van lopende aanvragen en wachttijden.',
      actiehouder: 'college',
      deadline: '2026-11-20',
      actieStatus: 'OPEN',
      peildatum: '2026-11-09',
    }),
    afspraak({
      omschrijving: 'Winteropvang openhouden voor betrokkene zolang er geen andere plek is, ook zonder regiobinding.',
      actiehouder: 'college',
      deadline: '2026-11-13',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-12',
    }),
    afspraak({
      omschrijving: 'Op papier zetten onder welke voorwaarden de schorsing uit de voorziening kan eindigen.',
      actiehouder: 'wonen',
      deadline: '2026-11-25',
      actieStatus: 'OPEN',
      peildatum: '2026-11-10',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: true,
  hoofdonderwerp: 'VERWARD_HOOG_RISICO',
  doelgroep: 'VOLWASSENEN',
  aanpak: 'MAATWERK',
  problematiek: ['PSYCHISCH_VERWARD', 'VERSLAVING', 'HUISVESTING', 'DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Bert Rondeman', 'wijkagent Centrum Grondhuizen', '088-000 0104'),
    wonen: aanspreekpunt('Hilde Kadestra', 'teamleider', '088-000 1125'),
    college: aanspreekpunt('Mirte Opvangma', 'toegang opvang Grondhuizen', '088-000 1126'),
  }),
  plan: null,
  overleggen: [],
  knelpunten: [
    knelpunt({
      soort: 'PLAATSING',
      sinds: '2026-11-05',
      opgelostOp: null,
      toelichting:
        'Na de schorsing neemt geen voorziening in de regio hem over; elke afwijzing noemt de vorige als reden.',
      herkomst: 'wonen',
    }),
    knelpunt({
      soort: 'WACHTLIJST',
      sinds: '2026-11-09',
      opgelostOp: null,
      toelichting:
        'Elke plek die zou passen heeft een wachttijd tot na de winter; een plek voor ertussen bestaat in de regio niet.',
      herkomst: 'college',
    }),
    knelpunt({
      soort: 'KADER_ONTBREEKT',
      sinds: '2026-11-09',
      opgelostOp: null,
      toelichting: 'Het vorige kader is geëindigd en een nieuw is er nog niet; niets bindt hem of ons.',
      herkomst: 'reclassering',
    }),
  ],
  scenarios: [
    scenario({
      aanleiding: 'Hij wordt bij vorst buiten aangetroffen en wil niet mee.',
      afspraak:
        'Wie hem vindt blijft erbij en belt de wijkagent; de winteropvang houdt de deur ook na sluitingstijd open.',
      vastgesteldOp: '2026-11-12',
      herkomst: 'college',
    }),
    scenario({
      aanleiding: 'Hij meldt zich bij de voorziening waar hij geschorst is.',
      afspraak: 'Niet aan de deur onderhandelen; koffie buiten, teamleider bellen, en alleen bij dreiging de politie.',
      vastgesteldOp: '2026-11-10',
      herkomst: 'wonen',
    }),
  ],
  vorigeCasussen: [],
};

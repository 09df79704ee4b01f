import type { Organisatie } from '@ketenhub/vocabulary';
import { afspraak, type DemoCasus, voldaan } from '../casus.ts';
import { aanspreekpunt, knelpunt, scenario } from '../dossier.ts';
import { storyContactpunten } from './liaisons.ts';

const deelnemers: readonly Organisatie[] = ['politie', 'om', 'ggz', 'veilig-thuis', 'ggd', 'college', 'burgemeester'];

/**
 * She demanded absolute secrecy of several helpers. The words of this casus name no helper: who reads them learns nothing about
 * what a secret-bound deelnemer holds. The reclassering and DJI have no task here.
 */
export const geheim: DemoCasus = {
  nummer: 'ZVH-2026-0107',
  thema: 'HUISELIJK_GEWELD',
  fase: 'UITVRAAG',
  regiekleur: 'ROOD',
  gemeente: 'Linkerveen',
  aanmelder: 'college',
  aangemeldOp: '2026-11-02',
  doelbesluitOp: '2026-11-05',
  deelnemersbesluitOp: '2026-11-06',
  deelnemers,
  betrokkenen: [{ persoon: 'geheim', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene loopt thuis groot gevaar en vraagt dringend om niets te delen; zij is bang voor wat daarna gebeurt.',
    b: 'Zij vertelde de gemeente dat haar veiligheid thuis, haar geld en wie zij ziet in elkaar grijpen; post wil zij niet.',
    c: 'Zij vertelde de gemeente dat het gevaar toeneemt; zonder ingrijpen is ernstig letsel te voorzien.',
    d: 'Niemand ziet het hele beeld; zij is alleen te beschermen als ieder hetzelfde doet, zonder dat het thuis opvalt.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'Voorafgaand aan het maatwerkoverleg per deelnemer vaststellen wat kan worden gedeeld en op welke grond.',
      actiehouder: 'college',
      deadline: '2026-11-20',
      actieStatus: 'OPEN',
      peildatum: '2026-11-12',
    }),
    afspraak({
      omschrijving:
        'Betrokkene zelf uitleggen wat zonder haar instemming wordt gedeeld, waarom, en wat niet wordt gedeeld.',
      actiehouder: 'college',
      deadline: '2026-11-17',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-16',
    }),
    afspraak({
      omschrijving:
        'Geen post, voicemail of bericht naar het huisadres; contact alleen via de met haar afgesproken tijden.',
      actiehouder: 'politie',
      deadline: '2026-12-31',
      actieStatus: 'OPEN',
      peildatum: '2026-11-06',
    }),
  ],
  afgeslotenOp: null,
  gemeentegrensoverstijgend: false,
  hoofdonderwerp: 'HUISELIJK_GEWELD',
  doelgroep: 'HUISELIJK_GEWELD',
  aanpak: 'MAATWERK',
  // What is done to her at home; nothing is known of a problem of her own.
  problematiek: ['DELICTGEDRAG'],
  contactpunten: storyContactpunten(deelnemers, {
    politie: aanspreekpunt('Nadia Stilstra', 'liaison huiselijk geweld Linkerveen', '088-000 0108'),
    college: aanspreekpunt('Lidewij Zwijghoven', 'casusregisseur', '088-000 1134'),
  }),
  plan: null,
  overleggen: [],
  knelpunten: [
    knelpunt(
      {
        soort: 'OVERIG',
        sinds: '2026-11-06',
        opgelostOp: null,
        toelichting: 'Ieder kent een ander deel; los van elkaar heeft niemand het hele beeld.',
        herkomst: 'college',
      },
      { status: 'MENING_PROFESSIONAL', beperking: 'Niet met haar omgeving delen, ook niet dat er een overleg komt.' },
    ),
  ],
  scenarios: [
    scenario(
      {
        aanleiding: 'Iemand van de deelnemers hoort dat zij op dat moment in gevaar is.',
        afspraak:
          'Eerst 112, dan de procesregisseur; niemand gaat op eigen initiatief naar haar toe of belt haar terug.',
        vastgesteldOp: '2026-11-06',
        herkomst: 'politie',
      },
      { beperking: 'Mondeling bespreken; geen afdruk en geen doorgestuurd bericht.' },
    ),
  ],
  vorigeCasussen: [],
};

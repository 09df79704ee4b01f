import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'ggz', 'veilig-thuis', 'ggd', 'college', 'burgemeester'],
  betrokkenen: [{ persoon: 'geheim', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene loopt thuis groot gevaar en vraagt dringend om niets te delen; zij is bang voor wat daarna gebeurt.',
    b: 'Veiligheid thuis, inkomen en het contact met haar omgeving worden door een ander bepaald; zij kan nergens vrij heen.',
    c: 'Er waren twee meldingen op haar adres en de bedreigingen worden concreter; ernstig letsel is te voorzien.',
    d: 'Ieder kent een stuk van het verhaal; pas als politie, gemeente en hulp naast elkaar leggen wat mag, is zij te beschermen.',
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
};

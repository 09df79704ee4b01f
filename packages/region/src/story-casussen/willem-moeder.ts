import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'veilig-thuis', 'wonen', 'college', 'burgemeester'],
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
};

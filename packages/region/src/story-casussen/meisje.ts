import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'reclassering', 'rvdk', 'ggz', 'gi', 'wonen', 'college', 'burgemeester'],
  betrokkenen: [{ persoon: 'meisje', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene is net achttien, verblijft besloten en brengt met incidenten zichzelf en de mensen om haar heen in gevaar.',
    b: 'Verblijf, onderwijs en dagbesteding, relaties en gedrag met een strafrechtelijke kant lopen alle vier vast.',
    c: 'Zes steekincidenten in veertien maanden, het laatste op de dag van aanmelding; tussen de incidenten wordt de tijd korter.',
    d: 'Het jeugdkader is geëindigd en het volwassen kader staat er nog niet: verblijf, gemeente en justitie moeten dit samen dichten.',
  }),
  acties: [
    afspraak({
      omschrijving:
        'De nieuwe zaak op ZSM aanhouden tot het casusoverleg een advies over het passende kader heeft gegeven.',
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
};

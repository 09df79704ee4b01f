import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: [
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
  ],
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
      omschrijving:
        'Scenario voor de dag van vrijlating uitschrijven, ook voor het geval dat de rechtbank geen tbs oplegt.',
      actiehouder: 'om',
      deadline: '2026-11-06',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-06',
    }),
    afspraak({
      omschrijving:
        'Gebiedsverbod voor de binnenstad voorbereiden, in te laten gaan op de dag dat betrokkene vrijkomt.',
      actiehouder: 'burgemeester',
      deadline: '2026-11-13',
      actieStatus: 'GEDAAN',
      peildatum: '2026-11-13',
    }),
    afspraak({
      omschrijving:
        'Moeder persoonlijk inlichten over de vrijlating en met haar afspreken wat zij doet als betrokkene voor de deur staat.',
      actiehouder: 'politie',
      deadline: '2026-11-19',
      actieStatus: 'OPEN',
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
};

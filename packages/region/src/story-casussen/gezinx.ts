import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'rvdk', 'ggz', 'veilig-thuis', 'gi', 'wonen', 'college', 'burgemeester'],
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
    c: 'De politie kwam meermalen ter plaatse en er woont nog een minderjarige thuis; zonder ingrijpen is letsel te verwachten.',
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
        'Her-melding door de casusregisseur bespreken met alle betrokken deelnemers en twee deskundige derden.',
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
      omschrijving:
        'Woningen voor het oudste en het vierde kind toewijzen met voorrang en een buddy voor de verhuizing.',
      actiehouder: 'college',
      deadline: '2026-09-15',
      actieStatus: 'GEDAAN',
      peildatum: '2026-09-08',
    }),
    afspraak({
      omschrijving:
        'Plek met begeleiding zoeken voor het derde kind, met een rustige kennismaking en zonder einddatum vooraf.',
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
};

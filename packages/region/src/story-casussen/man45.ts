import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'reclassering', 'ggz', 'verslavingszorg', 'ggd', 'wonen', 'college', 'burgemeester'],
  betrokkenen: [{ persoon: 'man45', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene is na een bedreiging uit de woonvoorziening geschorst en slaapt sindsdien buiten, ook bij kou.',
    b: 'Er zijn tegelijk problemen met onderdak, alcohol, dagbesteding en justitie; op geen daarvan loopt nog een traject.',
    c: 'De bedreiging was ernstig en gericht op medewerkers; op straat zijn er nieuwe meldingen en hij wordt steeds moeilijker aanspreekbaar.',
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
};

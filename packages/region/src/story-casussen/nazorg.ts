import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

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
  deelnemers: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'verslavingszorg', 'wonen', 'college', 'burgemeester'],
  betrokkenen: [{ persoon: 'nazorg', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene mag niet naar zijn eigen huis, logeert bij een kennis en ziet geen uitweg; de spanning loopt per week op.',
    b: 'Onderdak, schulden, inkomen en justitie raken elkaar: zonder adres geen uitkering, zonder inkomen geen nieuwe woning.',
    c: 'Het incident heeft de buurt bang gemaakt en bij oplopende spanning reageerde hij eerder onvoorspelbaar.',
    d: 'Woning, voorwaarde en rust in de buurt kunnen alleen tegelijk geregeld worden door gemeente, justitie en verhuurder.',
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
};

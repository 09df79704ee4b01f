import { afspraak, type DemoCasus, voldaan } from '../casus.ts';

/** Ever more serious offences, and each side alone lacks a ground; in the end the conditional six months were executed. */
export const verward: DemoCasus = {
  nummer: 'ZVH-2026-0106',
  thema: 'VOLWASSENEN',
  fase: 'UITVOERING',
  regiekleur: 'ORANJE',
  gemeente: 'Oosterkolk',
  aanmelder: 'politie',
  aangemeldOp: '2026-05-19',
  doelbesluitOp: '2026-05-26',
  deelnemersbesluitOp: '2026-05-28',
  deelnemers: ['politie', 'om', 'reclassering', 'dji', 'ggz', 'ggd', 'wonen', 'college', 'burgemeester'],
  betrokkenen: [{ persoon: 'verward', soort: 'HOOFDPERSOON' }],
  criteria: voldaan({
    a: 'Betrokkene begrijpt de wereld om zich heen steeds slechter, staat onder curatele en jaagt zijn omgeving angst aan.',
    b: 'Wonen, geld, contact met de buurt en delictgedrag verslechteren samen; hij laat hulp niet langer dan een dag toe.',
    c: 'De feiten worden zwaarder: van roepen op straat naar vernieling, bedreiging en nu geweld tegen een voorbijganger.',
    d: 'Strafrecht en zorg missen elk afzonderlijk een grond om hem te stabiliseren; alleen op elkaar aansluitend ontstaat een kader.',
  }),
  acties: [
    afspraak({
      omschrijving: 'Sfeer-proces-verbaal opmaken dat alle meldingen op een rij zet, bruikbaar voor de voorgeleiding.',
      actiehouder: 'politie',
      deadline: '2026-06-30',
      actieStatus: 'GEDAAN',
      peildatum: '2026-06-29',
    }),
    afspraak({
      omschrijving: 'Tenuitvoerlegging van de voorwaardelijke zes maanden vorderen.',
      actiehouder: 'om',
      deadline: '2026-07-06',
      actieStatus: 'GEDAAN',
      peildatum: '2026-07-06',
    }),
    afspraak({
      omschrijving:
        'Een gewone afdeling is niet de juiste plek: doorplaatsing aanvragen en elke week de voortgang bewaken.',
      actiehouder: 'dji',
      deadline: '2026-07-24',
      actieStatus: 'GEDAAN',
      peildatum: '2026-07-22',
    }),
    afspraak({
      omschrijving:
        'Woning aanhouden en ontruiming voorkomen zolang betrokkene elders verblijft, in overleg met de curator.',
      actiehouder: 'college',
      deadline: '2026-12-15',
      actieStatus: 'OPEN',
      peildatum: '2026-11-09',
    }),
    afspraak({
      omschrijving:
        'Plan voor de dag na het einde van de straf: wie haalt hem op, waar slaapt hij, en welk kader geldt dan.',
      actiehouder: 'reclassering',
      deadline: '2026-12-04',
      actieStatus: 'OPEN',
      peildatum: '2026-11-09',
    }),
  ],
};

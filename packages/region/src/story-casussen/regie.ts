import type { DemoRegie } from '../demo-regie.ts';

/** The reclassering holds the regie since the hearing of 12 November; the table judges that it may escalate. */
export const WILLEM_REGIE: DemoRegie = {
  casusregisseurs: [
    { organisatie: 'college', contactpunt: null, vanaf: '2026-10-06', tot: '2026-11-12' },
    {
      organisatie: 'reclassering',
      contactpunt: { naam: 'Bas Toezichtstra', functie: 'casusregisseur', telefoon: '088-000 1140' },
      vanaf: '2026-11-12',
      tot: null,
    },
  ],
  opdrachten: [
    {
      opdrachtsoort: 'TRAJECTREGIE',
      organisatie: 'reclassering',
      omschrijving: 'Plek, begrenzing en behandeling op dezelfde dag laten ingaan.',
      vanaf: '2026-11-12',
      tot: null,
    },
  ],
  afschaling: null,
  aveOordelen: [
    {
      avefase: 'AVE_3',
      kenmerken: ['MEER_LEEFGEBIEDEN', 'MEER_DOMEINEN'],
      casusregie: 'college',
      opdrachtgever: 'college',
      bestuurlijk: 'college',
      vastgelegdOp: '2026-10-06',
    },
    {
      avefase: 'AVE_4',
      kenmerken: ['VEILIGHEID_IN_GEDING', 'ONRUST_IN_DE_OMGEVING'],
      casusregie: 'reclassering',
      opdrachtgever: 'college',
      bestuurlijk: 'burgemeester',
      vastgelegdOp: '2026-11-13',
    },
  ],
  regieoordelen: [
    {
      regiekleur: 'ORANJE',
      kenmerken: ['PROBLEMEN_HUISVESTING', 'MEER_DAN_DRIE_LEEFGEBIEDEN'],
      toelichting: 'Er is een plan, maar nog geen plek die hem wil hebben.',
      vastgelegdOp: '2026-10-06',
    },
    {
      regiekleur: 'ROOD',
      kenmerken: ['KADER_ONTBREEKT_EN_LASTIG', 'MAATSCHAPPELIJKE_ONVEILIGHEID', 'ACUUT'],
      toelichting: 'Na de zitting is er geen kader meer en niemand weet waar hij vannacht slaapt.',
      vastgelegdOp: '2026-11-13',
    },
  ],
  evaluaties: [
    {
      planversie: 1,
      evaluatiedag: '2026-11-13',
      evaluatieconclusie: 'BIJSTELLEN',
      vervolg: 'Het plan gaat uit van vrijlating zonder kader.',
      volgendeOp: '2026-12-01',
    },
  ],
};

/** Everybody lets go: the reclassering gets the regie back, and in February somebody looks once more. */
export const NAZORG_REGIE: DemoRegie = {
  casusregisseurs: [
    {
      organisatie: 'reclassering',
      contactpunt: { naam: 'Noor Terugweg', functie: 'toezichthouder', telefoon: '088-000 1141' },
      vanaf: '2026-05-12',
      tot: null,
    },
  ],
  opdrachten: [
    {
      opdrachtsoort: 'CASEMANAGEMENT',
      organisatie: 'college',
      omschrijving: 'De woningruil en de regeling met de schuldeisers rond maken.',
      vanaf: '2026-05-12',
      tot: '2026-12-31',
    },
  ],
  afschaling: {
    regieBij: 'reclassering',
    consultDoor: 'reclassering',
    consultOp: '2027-02-15',
    toelichting: 'De vaste beller blijft; wie iets opvangt belt de reclassering.',
    vastgelegdOp: '2026-11-11',
  },
  aveOordelen: [
    {
      avefase: 'AVE_2',
      kenmerken: ['STABIEL'],
      casusregie: 'reclassering',
      opdrachtgever: 'college',
      bestuurlijk: 'college',
      vastgelegdOp: '2026-11-11',
    },
  ],
  regieoordelen: [
    {
      regiekleur: 'GROEN',
      kenmerken: ['CM_BEKEND', 'LEEFGEBIEDEN_IN_BEELD'],
      toelichting: 'Er is een vaste beller en alle leefgebieden zijn in beeld.',
      vastgelegdOp: '2026-11-11',
    },
  ],
  evaluaties: [
    {
      planversie: 2,
      evaluatiedag: '2026-11-10',
      evaluatieconclusie: 'AFSCHALEN',
      vervolg: 'Het toezicht neemt de regie over.',
      volgendeOp: null,
    },
  ],
};

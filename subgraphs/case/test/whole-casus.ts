import type { DemoCasus } from '@ketenhub/region';

/** An invented casus of which every list holds something; as the register gets it at the aanmelding and later. */
export function wholeCasus(nummer: string): DemoCasus {
  const van = { bron: 'zvh', herkomst: 'zvh', peildatum: '2026-10-01', status: 'FEIT', beperking: null } as const;
  const dagen = ['2026-09-01', '2026-09-15', '2026-09-15', '2026-10-01', '2026-10-20'];
  return {
    nummer,
    thema: 'VOLWASSENEN',
    fase: 'CASUSOVERLEG',
    regiekleur: 'ORANJE',
    gemeente: 'Ketendam',
    aanmelder: 'ggd',
    aangemeldOp: '2026-08-03',
    doelbesluitOp: '2026-08-10',
    deelnemersbesluitOp: '2026-08-12',
    afgeslotenOp: null,
    deelnemers: ['politie', 'om', 'ggd', 'college'],
    betrokkenen: [{ persoon: 'willem', soort: 'HOOFDPERSOON' }],
    gemeentegrensoverstijgend: true,
    hoofdonderwerp: 'ERNSTIGE_OVERLAST',
    doelgroep: 'VOLWASSENEN',
    aanpak: 'PGA',
    problematiek: ['VERSLAVING', 'HUISVESTING'],
    criteria: [{ criterium: 'a', voldaan: true, toelichting: `criterium van ${nummer}` }],
    contactpunten: (['college', 'ggd', 'zvh', 'wonen'] as const).map((organisatie) => ({
      organisatie,
      naam: `contactpunt van ${organisatie}`,
      functie: 'contactpunt',
      telefoon: '088-0000000',
    })),
    plan: {
      ...van,
      planversie: 2,
      vastgesteldOp: '2026-10-02',
      doelen: [
        { leefgebied: 'VERSLAVING', omschrijving: `eerste doel van ${nummer}` },
        { leefgebied: 'HUISVESTING', omschrijving: `tweede doel van ${nummer}` },
      ],
    },
    acties: dagen.map((deadline, index) => ({
      ...van,
      omschrijving: `actie ${index} van ${nummer}`,
      actiehouder: 'college',
      deadline,
      actieStatus: index < 2 ? 'GEDAAN' : 'OPEN',
    })),
    overleggen: dagen.map((datum, index) => ({
      ...van,
      datum,
      tafel: `tafel ${index} van ${nummer}`,
      aanwezig: ['politie', 'ggd'],
      conclusie: 'verder',
    })),
    knelpunten: dagen.map((sinds, index) => ({
      ...van,
      soort: 'WACHTLIJST',
      leefgebied: 'ZORG',
      sinds,
      opgelostOp: null,
      toelichting: `knelpunt ${index} van ${nummer}`,
    })),
    scenarios: dagen.map((vastgesteldOp, index) => ({
      ...van,
      aanleiding: `scenario ${index} van ${nummer}`,
      afspraak: 'bellen',
      vastgesteldOp,
    })),
    regie: {
      casusregisseurs: [{ organisatie: 'college', contactpunt: null, vanaf: '2026-10-02', tot: null }],
      opdrachten: [
        {
          opdrachtsoort: 'TRAJECTREGIE',
          organisatie: 'college',
          omschrijving: `opdracht van ${nummer}`,
          vanaf: '2026-10-02',
          tot: null,
        },
      ],
      afschaling: {
        regieBij: 'college',
        consultDoor: 'college',
        consultOp: '2026-12-01',
        toelichting: `afschaling van ${nummer}`,
        vastgelegdOp: '2026-10-03',
      },
      aveOordelen: [
        {
          avefase: 'AVE_3',
          kenmerken: ['MEER_DOMEINEN'],
          casusregie: 'college',
          opdrachtgever: 'college',
          bestuurlijk: 'college',
          vastgelegdOp: '2026-10-02',
        },
      ],
      regieoordelen: [
        {
          regiekleur: 'ORANJE',
          kenmerken: ['ZORG_UITGEPUT'],
          toelichting: `regieoordeel van ${nummer}`,
          vastgelegdOp: '2026-10-02',
        },
      ],
      evaluaties: [
        {
          planversie: 2,
          evaluatiedag: '2026-10-20',
          evaluatieconclusie: 'DOORGAAN',
          vervolg: `evaluatie van ${nummer}`,
          volgendeOp: '2026-11-20',
        },
      ],
    },
    verstrekkingen: [
      {
        ontvangersoort: 'DEELNEMER',
        ontvanger: 'om',
        ontvangerNaam: `ontvanger van ${nummer}`,
        grondslag: 'WGS 1.7(1)',
        noodzaak: `noodzaak van ${nummer}`,
        voorwaarden: `voorwaarden van ${nummer}`,
        vastgelegdOp: '2026-10-21',
        verstrektOp: '2026-10-21',
        delen: [{ deelsoort: 'SCENARIO', verwijzing: '1.1' }],
        standpunten: [{ organisatie: 'politie', gevraagd: 'BEZWAAR', antwoord: 'AKKOORD' }],
        terugkoppeling: { gevraagdOp: '2026-10-22', uiterlijkOp: '2026-11-22' },
      },
    ],
    vorigeCasussen: dagen.map((_, index) => ({
      nummer: `ZVH-201${index}-0001`,
      thema: 'VOLWASSENEN',
      aangemeldOp: index < 2 ? '2016-01-04' : `201${index}-01-04`,
      afgeslotenOp: `201${index}-12-04`,
    })),
  };
}

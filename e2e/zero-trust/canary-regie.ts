import { OIN } from '@ketenhub/vocabulary';
import { canaryDay } from './canary-records.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the casus tells of its regie: every text and every day is a canary; codes and OINs are not. One row has every field. */
export function regieRows(nummer: string): readonly (readonly [table: string, row: Row])[] {
  const text = (name: string): string => `kanarie-${nummer}-${name}`;
  const casus = nummer;
  return [
    [
      'casusregisseurs',
      {
        casus,
        oin: OIN.politie,
        naam: text('regisseur-naam'),
        functie: text('regisseur-functie'),
        telefoon: text('regisseur-telefoon'),
        vanaf: canaryDay(),
        tot: canaryDay(),
      },
    ],
    [
      'opdrachten',
      {
        casus,
        kenmerk: text('opdracht-kenmerk'),
        opdrachtsoort: 'TRAJECTREGIE',
        oin: OIN.politie,
        omschrijving: text('opdracht'),
        vanaf: canaryDay(),
        tot: canaryDay(),
        beeindigd_op: canaryDay(),
      },
    ],
    [
      'schaalstappen',
      {
        casus,
        // The one way that may have a value in every column.
        richting: 'AFSLUITING',
        afsluitreden: 'VERHUISD',
        risicocheck: 'IN_ORDE',
        samenwerkingscheck: 'BELEGD',
        regie_bij: OIN.politie,
        consult_op: canaryDay(),
        consult_door: OIN.politie,
        naar_fase: 'UITVOERING',
        reden: 'TERUGVAL',
        toelichting: text('afschaling'),
        vastgelegd_op: `${canaryDay()}T12:00:00Z`,
      },
    ],
    [
      'ave_oordelen',
      {
        casus,
        avefase: 'AVE_3',
        kenmerken: ['MEER_DOMEINEN'],
        casusregie: OIN.politie,
        procesregie: OIN.politie,
        opdrachtgever: OIN.politie,
        bestuurlijk: OIN.politie,
        vastgelegd_op: canaryDay(),
      },
    ],
    [
      'regieoordelen',
      {
        casus,
        regiekleur: 'ROOD',
        kenmerken: ['ZORG_UITGEPUT'],
        toelichting: text('regieoordeel'),
        oin: OIN.politie,
        vastgelegd_door: 'pseudoniem',
        vastgelegd_op: `${canaryDay()}T12:00:00Z`,
      },
    ],
    [
      'evaluaties',
      {
        casus,
        planversie: 1,
        evaluatiedag: canaryDay(),
        evaluatieconclusie: 'DOORGAAN',
        vervolg: text('vervolg'),
        volgende_op: canaryDay(),
      },
    ],
  ];
}

/** Of a casus on a list (WGS 2.32). */
export const CASUSLIJST_FIELDS = {
  criteriaversie: 'versie van de criteria',
  geplaatstOp: 'geplaatst op',
  lijstmotiveringen: 'waarom op die lijsten',
  lijstplaatsingen: 'lijsten waarop de casus staat',
  publicatieUrl: 'criteria op internet',
} as const;

export const CASUSLIJST_VALUES = {
  LIJSTPLAATSING: 'plaatsing op een lijst',
  LIJSTVERWIJDERING: 'van een lijst gehaald',
  OP_LIJST: 'staat op een lijst',
  VAN_LIJST: 'staat niet meer op die lijst',
} as const;

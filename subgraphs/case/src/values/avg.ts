/** AVG 15, 16, 17, 18 and 21; the last is no request but the duty of AVG 14, decided in the same way (BGS 1.3). */
export const AVG_SOORTEN = ['INZAGE', 'RECTIFICATIE', 'WISSING', 'BEPERKING', 'BEZWAAR', 'INFORMEREN'] as const;
export const AVG_BESLUITEN = ['TOEGEWEZEN', 'GEDEELTELIJK_AFGEWEZEN', 'AFGEWEZEN'] as const;
/** Why not, or not wholly; the first two are looked at again on a day (BGS 1.2). */
export const AVG_GRONDEN = ['UAVG_41', 'RAADPLEGING_ONVOLLEDIG', 'KENNELIJK_ONGEGROND', 'GEEN_RECHT'] as const;
/** AVG 12(3). */
export const AVG_VERLENGINGSREDENEN = ['COMPLEXITEIT', 'AANTAL_VERZOEKEN'] as const;
/** The interests of UAVG 41(1), from a to j. */
export const AVG_ONDERDELEN = [
  'NATIONALE_VEILIGHEID',
  'LANDSVERDEDIGING',
  'OPENBARE_VEILIGHEID',
  'STRAFBARE_FEITEN',
  'ALGEMEEN_BELANG',
  'ONAFHANKELIJKHEID_RECHTER',
  'BEROEPSCODES',
  'TOEZICHT_INSPECTIE_REGELGEVING',
  'BETROKKENE_OF_ANDEREN',
  'CIVIELRECHTELIJKE_VORDERINGEN',
] as const;
/** What the betrokkene says is wrong with a value (AVG 16, 17(1)). */
export const CORRECTIEGEBREKEN = ['ONJUIST', 'ONVOLLEDIG', 'NIET_MEER_NODIG', 'ONRECHTMATIG_VERWERKT'] as const;
/** Those that contest that it is accurate (AVG 18(1)(a)); the others say that it should not be there. */
export const JUISTHEIDSGEBREKEN = [
  'ONJUIST',
  'ONVOLLEDIG',
] as const satisfies readonly (typeof CORRECTIEGEBREKEN)[number][];
/** What the source did about it (BGS 1.7); the last one is all that somebody under professional secrecy can say. */
export const CORRECTIEANTWOORDEN = [
  'GECORRIGEERD',
  'AANGEVULD',
  'VERNIETIGD',
  'ONJUISTHEID_NIET_VASTGESTELD',
  'AFGEHANDELD_MET_BETROKKENE',
] as const;

export type Correctiegebrek = (typeof CORRECTIEGEBREKEN)[number];
export type Correctieantwoord = (typeof CORRECTIEANTWOORDEN)[number];

export type AvgOnderdeel = (typeof AVG_ONDERDELEN)[number];

/** What one deelnemer answered when it was consulted; codes, because words could tell what it holds (WGS 2.29(2)). */
export interface AvgStandpunt {
  readonly oin: string;
  readonly antwoord: 'GEEN_BEZWAAR' | 'BEROEP_UAVG_41' | null;
  readonly onderdelen: readonly AvgOnderdeel[];
  /** ISO 8601, as every day here. */
  readonly herbeoordelenOp: string | null;
  readonly beantwoordOp: string | null;
}

/** AVG 15, 16, 17, 18 and 21. */
export const AVG_SOORTEN = ['INZAGE', 'RECTIFICATIE', 'WISSING', 'BEPERKING', 'BEZWAAR'] as const;
export const AVG_BESLUITEN = ['TOEGEWEZEN', 'GEDEELTELIJK_AFGEWEZEN', 'AFGEWEZEN'] as const;
/** Why not, or not wholly; the first two are looked at again on a day (BGS 1.2). */
export const AVG_GRONDEN = ['UAVG_41', 'RAADPLEGING_ONVOLLEDIG', 'KENNELIJK_ONGEGROND', 'GEEN_RECHT'] as const;
/** AVG 12(3). */
export const AVG_VERLENGINGSREDENEN = ['COMPLEXITEIT', 'AANTAL_VERZOEKEN'] as const;
/** The parts of UAVG 41(1). */
export const AVG_ONDERDELEN = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

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

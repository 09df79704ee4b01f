import type { Organisatie } from '@ketenhub/vocabulary';
import type { Regiekleur } from './casus.ts';
import type { Datum } from './datum.ts';

/** Who has the regie over a casus of the region, and what people judged about it; the newest last. */
export interface DemoRegie {
  readonly casusregisseurs: readonly {
    readonly organisatie: Organisatie;
    readonly contactpunt: { readonly naam: string; readonly functie: string; readonly telefoon: string } | null;
    readonly vanaf: Datum;
    readonly tot: Datum | null;
  }[];
  readonly opdrachten: readonly {
    readonly opdrachtsoort: 'CASEMANAGEMENT' | 'TRAJECTREGIE';
    readonly organisatie: Organisatie;
    readonly omschrijving: string;
    readonly vanaf: Datum;
    readonly tot: Datum | null;
  }[];
  readonly afschaling: {
    readonly regieBij: Organisatie;
    readonly consultDoor: Organisatie;
    readonly consultOp: Datum;
    readonly toelichting: string;
    readonly vastgelegdOp: Datum;
  } | null;
  /** A human judgement, never computed (WGS 1.9). */
  readonly aveOordelen: readonly {
    readonly avefase: 'AVE_1' | 'AVE_2' | 'AVE_3' | 'AVE_4';
    readonly kenmerken: readonly string[];
    readonly casusregie: Organisatie;
    readonly opdrachtgever: Organisatie;
    readonly bestuurlijk: Organisatie;
    readonly vastgelegdOp: Datum;
  }[];
  /** The colour of the last one is that of the casus; a human judgement, never computed (WGS 1.9). */
  readonly regieoordelen: readonly {
    readonly regiekleur: Regiekleur;
    readonly kenmerken: readonly string[];
    readonly toelichting: string;
    readonly vastgelegdOp: Datum;
  }[];
  readonly evaluaties: readonly {
    readonly planversie: number;
    readonly evaluatiedag: Datum;
    readonly evaluatieconclusie: 'DOORGAAN' | 'BIJSTELLEN' | 'OPSCHALEN' | 'AFSCHALEN' | 'AFSLUITEN';
    readonly vervolg: string;
    readonly volgendeOp: Datum | null;
  }[];
}

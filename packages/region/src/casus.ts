import type { BetrokkeneSoort, Fase, Organisatie, Thema } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';
import type { DemoRegie } from './demo-regie.ts';
import type { DemoVerstrekking } from './demo-verstrekking.ts';
import type { Verantwoording } from './verantwoording.ts';

/** A human judgement, never computed (WGS 1.9). */
export type Regiekleur = 'GROEN' | 'ORANJE' | 'ROOD';

export interface DemoBetrokkene {
  readonly persoon: string;
  readonly soort: BetrokkeneSoort;
}

/** One of the four criteria of BGS 2.20(1) with the judgement of the deelnemers (BGS 2.20(3)). */
export interface DemoCriterium {
  readonly criterium: 'a' | 'b' | 'c' | 'd';
  readonly voldaan: boolean;
  readonly toelichting: string;
}

export interface DemoActie extends Verantwoording {
  readonly omschrijving: string;
  readonly actiehouder: Organisatie;
  readonly deadline: Datum;
  readonly actieStatus: 'OPEN' | 'GEDAAN' | 'VERVALLEN';
}

/** Whether a casus follows the fixed form of the persoonsgerichte aanpak or is tailor-made. */
export type Aanpak = 'MAATWERK' | 'PGA';

export interface DemoContactpunt {
  readonly organisatie: Organisatie;
  readonly naam: string;
  readonly functie: string;
  readonly telefoon: string;
}

export interface DemoPlan extends Verantwoording {
  readonly planversie: number;
  readonly vastgesteldOp: Datum;
  /** `leefgebied` is a code of schema/waardelijsten/leefgebieden.yaml. */
  readonly doelen: readonly { readonly leefgebied: string; readonly omschrijving: string }[];
}

export interface DemoOverleg extends Verantwoording {
  readonly datum: Datum;
  readonly tafel: string;
  readonly aanwezig: readonly Organisatie[];
  readonly conclusie: string;
  /** Nobody unless told. */
  readonly betrokkene?: {
    readonly wie: 'BETROKKENE' | 'VERTEGENWOORDIGER';
    readonly gedeelte: 'GEHEEL' | 'SLOT';
    readonly verteld: readonly ('WAT_IS_AFGESPROKEN' | 'WELKE_RECHTEN_ER_ZIJN')[];
  };
}

/** `soort` is a code of schema/waardelijsten/knelpunten.yaml. */
export interface DemoKnelpunt extends Verantwoording {
  readonly soort: string;
  /** Code of schema/waardelijsten/leefgebieden.yaml. */
  readonly leefgebied: string;
  readonly sinds: Datum;
  readonly opgelostOp: Datum | null;
  readonly toelichting: string;
}

export interface DemoScenario extends Verantwoording {
  readonly aanleiding: string;
  readonly afspraak: string;
  /** What ZSM is advised, and what that rests on; left out where the scenario is for the table only. */
  readonly afdoeningsadvies?: string;
  readonly onderbouwing?: string;
  readonly vastgesteldOp: Datum;
}

/** That the casus stands on a list of the house; `lijst` and `criteriaversie` are those of the demo lists in the case register. */
export interface DemoPlaatsing {
  readonly lijst: string;
  readonly criteriaversie: number;
  readonly geplaatstOp: Datum;
  readonly toelichting: string;
}

/** An earlier casus of the hoofdpersoon at this house, as recorded at the aanmelding. */
export interface DemoVorigeCasus {
  readonly nummer: string;
  readonly thema: Thema;
  readonly aangemeldOp: Datum;
  readonly afgeslotenOp: Datum;
}

export interface DemoCasus {
  readonly nummer: string;
  readonly thema: Thema;
  readonly fase: Fase;
  /** null until someone has judged it: not before the uitvraag. */
  readonly regiekleur: Regiekleur | null;
  readonly gemeente: string;
  readonly aanmelder: Organisatie;
  readonly aangemeldOp: Datum;
  /** WGS 2.31(2). */
  readonly doelbesluitOp: Datum | null;
  /** WGS 2.31(4); until then the aanmelder is the only one in `deelnemers`. */
  readonly deelnemersbesluitOp: Datum | null;
  readonly deelnemers: readonly Organisatie[];
  readonly betrokkenen: readonly DemoBetrokkene[];
  readonly criteria: readonly DemoCriterium[];
  readonly acties: readonly DemoActie[];
  readonly afgeslotenOp: Datum | null;
  readonly gemeentegrensoverstijgend: boolean;
  /** Code of schema/waardelijsten/hoofdonderwerpen.yaml. */
  readonly hoofdonderwerp: string;
  /** Code of schema/waardelijsten/doelgroepen.yaml. */
  readonly doelgroep: string;
  readonly aanpak: Aanpak;
  /** Codes of schema/waardelijsten/problematiek.yaml. */
  readonly problematiek: readonly string[];
  readonly contactpunten: readonly DemoContactpunt[];
  readonly plan: DemoPlan | null;
  readonly overleggen: readonly DemoOverleg[];
  readonly knelpunten: readonly DemoKnelpunt[];
  readonly scenarios: readonly DemoScenario[];
  /** None unless told. */
  readonly regie?: DemoRegie;
  /** None unless told. */
  readonly verstrekkingen?: readonly DemoVerstrekking[];
  /** On no list unless told (WGS 2.32). */
  readonly plaatsing?: DemoPlaatsing;
  readonly vorigeCasussen: readonly DemoVorigeCasus[];
}

/** The four criteria, all met, each with its own words. */
export function voldaan(toelichtingen: Readonly<Record<DemoCriterium['criterium'], string>>): DemoCriterium[] {
  return (['a', 'b', 'c', 'd'] as const).map((criterium) => ({
    criterium,
    voldaan: true,
    toelichting: toelichtingen[criterium],
  }));
}

type ActieKern = Pick<DemoActie, 'omschrijving' | 'actiehouder' | 'deadline' | 'actieStatus' | 'peildatum'>;

/** An agreement as the house records it: the action holder is where it came into being. */
export function afspraak(actie: ActieKern): DemoActie {
  return { ...actie, bron: 'zvh', herkomst: actie.actiehouder, status: 'FEIT', beperking: null };
}

import type { Fase, Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import type { Zin } from './beeld.ts';
import type { Spel } from './spel.ts';

/** What happens at the table of one story beside the steps that every casus goes through. */
export interface Scene {
  /** A sentence that names its rule. */
  readonly zin: string;
  speel(spel: Spel): Promise<void>;
}

/** A field of a partner that goes into the dossier, in the words of the source. */
export interface Gegeven {
  readonly door: PersonaNaam;
  readonly veld: string;
  readonly waarde: string;
  readonly herkomst: Organisatie;
  readonly peildatum: string;
  readonly beperking: string;
}

/** Who is no deelnemer and comes to the table of this casus for what he knows; he has no account (WGS 2.31(9)-(10), BGS 2.21). */
export interface Derde {
  readonly naam: string;
  readonly organisatie: string;
  readonly deskundigheid: string;
  readonly taak: string;
  /** ISO 8601: the day on which he signed to keep secret what he hears. */
  readonly verklaringGetekendOp: string;
  /** What he is given, of whom; a derde at the table can be given nothing. */
  readonly verstrekt: readonly { readonly persoon: string; readonly veld: string }[];
}

export type Speelfase = Exclude<Fase, 'AFGESLOTEN'>;

/** One story, as data: who plays which part, what happens, and what each of them sees in each fase. */
export interface Stuk {
  /** Who it is about, in the titles. */
  readonly naam: string;
  readonly titel: string;
  readonly thema: string;
  readonly gemeente: string;
  /** Codes of persons in the demo region. */
  readonly hoofdpersoon: string;
  readonly kring: readonly string[];
  readonly aanmelder: PersonaNaam;
  readonly aanleiding: string;
  readonly beoogdResultaat: string;
  /** Why the betrokkene is not told, and on which grounds of UAVG 41(1); null: they know. */
  readonly nietGeinformeerd: { readonly reden: string; readonly gronden: readonly string[] } | null;
  /** The overheidsdeelnemers that judge the melding (WGS 2.31(2)). */
  readonly toetsers: readonly PersonaNaam[];
  /** What the deelnemersbesluit says (WGS 2.31(4)). */
  readonly deelnemers: readonly Organisatie[];
  /** Who never gets to this table. */
  readonly buiten: readonly PersonaNaam[];
  readonly uitvraag: { readonly aan: PersonaNaam; readonly leefgebied: string; readonly vraag: string };
  readonly feit: Gegeven;
  /** None unless told. */
  readonly derden?: readonly Derde[];
  readonly alinea: {
    readonly door: PersonaNaam;
    readonly tekst: string;
    readonly aangehaald: readonly string[];
    /** Last day on which it can be seen, where it quotes something under professional secrecy. */
    readonly geldigTot?: string;
  };
  readonly doel: { readonly leefgebied: string; readonly omschrijving: string };
  readonly actie: { readonly omschrijving: string; readonly door: PersonaNaam };
  /** The one deelnemer that gets the regie back when the casus closes. */
  readonly regieBij: Organisatie;
  readonly zinnen: Readonly<Record<Speelfase, readonly Zin[]>>;
  /** In AFGESLOTEN: what comes after. */
  readonly scenes: Readonly<Partial<Record<Fase, readonly Scene[]>>>;
  /** Words of a record that none of these personas reads, in whatever answer of the whole play. */
  readonly nergens: readonly {
    readonly zin: string;
    readonly tekst: string;
    readonly personas: readonly PersonaNaam[];
  }[];
}

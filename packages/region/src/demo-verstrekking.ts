import type { Organisatie } from '@ketenhub/vocabulary';
import type { Datum } from './datum.ts';

/** Something that was asked of an organisation before a supply. */
export interface DemoStandpunt {
  readonly organisatie: Organisatie;
  readonly gevraagd: 'INSTEMMING' | 'BEZWAAR';
  readonly antwoord: 'AKKOORD' | 'GEWEIGERD' | null;
}

/** A result of the casus that was supplied, or is prepared, as the register keeps it. */
export interface DemoVerstrekking {
  readonly ontvangersoort: 'DEELNEMER' | 'DERDE';
  readonly ontvanger: string | null;
  readonly ontvangerNaam: string;
  readonly grondslag: string;
  readonly noodzaak: string;
  readonly voorwaarden: string;
  readonly vastgelegdOp: Datum;
  /** null: prepared, and waiting for answers. */
  readonly verstrektOp: Datum | null;
  readonly delen: readonly { readonly deelsoort: 'PLAN' | 'SCENARIO'; readonly verwijzing: string }[];
  readonly standpunten: readonly DemoStandpunt[];
  readonly terugkoppeling: { readonly gevraagdOp: Datum; readonly uiterlijkOp: Datum } | null;
}

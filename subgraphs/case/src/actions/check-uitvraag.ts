import type { Beleid, Waardelijsten } from '@ketenhub/policy';
import { waardeOp } from '@ketenhub/vocabulary';
import type { GekozenWaarde } from '../values/value-lists.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import { oinsOf } from './decided-by.ts';

/** A question as it was sent; nothing in it has been judged. */
export interface Uitvraaginvoer {
  /** Code of the organisation that is asked. */
  readonly organisatie: string;
  readonly leefgebied: string;
  readonly vraag: string;
  readonly reden: string;
  /** ISO 8601. */
  readonly gewenstOp: string;
}

export interface Uitvraagmaat {
  readonly beleid: Beleid;
  readonly waardelijsten: Waardelijsten;
  /** OINs that are designated now (WGS 2.31(4)). */
  readonly deelnemers: readonly string[];
  /** ISO 8601. */
  readonly dag: string;
}

const TEKST = { min: 10, max: 1_000 };
/** Who may wait longer does not need it for this casusoverleg. */
export const WACHTDAGEN_MAX = 92;

function dagenLater(dag: string, dagen: number): string {
  const moment = new Date(`${dag}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + dagen);
  return moment.toISOString().slice(0, 10);
}

function checkDag(gewenstOp: string, dag: string): Fout[] {
  if (gewenstOp < dag) return wrong('gewenstOp', 'Deze dag is al voorbij.');
  return gewenstOp > dagenLater(dag, WACHTDAGEN_MAX)
    ? wrong('gewenstOp', `Dit is ten hoogste ${WACHTDAGEN_MAX} dagen na vandaag.`)
    : [];
}

/** Everything that is wrong with a question, per field; no message repeats what was written. */
export function checkUitvraag(
  invoer: Uitvraaginvoer,
  { beleid, waardelijsten, deelnemers, dag }: Uitvraagmaat,
): { readonly fouten: readonly Fout[] } | { readonly oin: string; readonly leefgebied: GekozenWaarde } {
  const [oin] = oinsOf(beleid, [invoer.organisatie]) ?? [];
  const isDeelnemer = oin !== undefined && deelnemers.includes(oin);
  const waarde = waardeOp(waardelijsten.leefgebieden, invoer.leefgebied, dag);
  const fouten = [
    ...(isDeelnemer
      ? []
      : wrong('organisatie', 'Vraag alleen iets aan een deelnemer die voor deze casus is aangewezen.')),
    ...(waarde === null ? wrong('leefgebied', 'Dit leefgebied staat vandaag niet in de waardelijst.') : []),
    ...checkText('vraag', invoer.vraag, TEKST),
    ...checkText('reden', invoer.reden, TEKST),
    ...checkDag(invoer.gewenstOp, dag),
  ];
  return fouten.length > 0 || oin === undefined || waarde === null
    ? { fouten }
    : { oin, leefgebied: { code: invoer.leefgebied, versie: waarde.versie } };
}

import { type Beleid, isGeheimhouder } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Relatie } from '../store/relaties.ts';
import { deelnemerOf } from '../values/registers.ts';
import type { Fout } from './aanmelding.ts';
import { checkGeweest } from './check-dag.ts';
import { checkText, wrong } from './check-text.ts';

/** A relation as it was sent; nothing in it has been judged. */
export interface Relatieinvoer extends Pick<Relatie, 'soort' | 'bron' | 'herkomst' | 'peildatum' | 'status'> {
  /** Handle of the aangemelde betrokkene. */
  readonly betrokkene: string;
  /** Handle of who is what `soort` says of him. */
  readonly ander: string;
  readonly beperking: string;
}

export interface Relatiemaat {
  readonly beleid: Beleid;
  /** OINs that are designated now (WGS 2.31(4)). */
  readonly deelnemers: readonly string[];
  /** ISO 8601. */
  readonly dag: string;
  readonly soortVan: (handvat: string) => BetrokkeneSoort | null;
}

const BEPERKING = { min: 0, max: 500 };
const NIET_IN_CASUS = 'Deze persoon hoort niet bij deze casus.';

function checkBron(bron: string, { beleid, deelnemers }: Relatiemaat): Fout[] {
  const deelnemer = deelnemers.map((oin) => deelnemerOf(beleid, oin)).find((one) => one?.code === bron) ?? null;
  if (deelnemer === null) return wrong('bron', 'Noem de aangewezen deelnemer die dit heeft verteld.');
  return isGeheimhouder(beleid, deelnemer)
    ? wrong('bron', 'Van wie onder beroepsgeheim werkt wordt hier niets vastgelegd; ook niet dat hij iets vertelde.')
    : [];
}

/** That this end of a relation is the aangemelde betrokkene: nothing stands between two of the directe kring (BGS 2.19; R09). */
export function checkAangemeld(betrokkene: string, { soortVan }: Pick<Relatiemaat, 'soortVan'>): Fout[] {
  if (soortVan(betrokkene) === null) return wrong('betrokkene', NIET_IN_CASUS);
  return soortVan(betrokkene) === 'HOOFDPERSOON'
    ? []
    : wrong('betrokkene', 'Leg een relatie vast bij de aangemelde betrokkene; tussen anderen niet (BGS 2.19).');
}

function checkEinden({ betrokkene, ander }: Relatieinvoer, maat: Relatiemaat): Fout[] {
  const { soortVan } = maat;
  return [
    ...checkAangemeld(betrokkene, maat),
    ...(soortVan(ander) === null ? wrong('ander', NIET_IN_CASUS) : []),
    ...(soortVan(betrokkene) !== null && ander === betrokkene
      ? wrong('ander', 'Een relatie is er met een ander.')
      : []),
  ];
}

/** What is wrong with who told it, when, and under which limitation. */
export function checkVerteld(
  { bron, herkomst, peildatum, beperking }: Pick<Relatieinvoer, 'bron' | 'herkomst' | 'peildatum' | 'beperking'>,
  maat: Relatiemaat,
): readonly Fout[] {
  return [
    ...checkBron(bron, maat),
    ...(maat.beleid.deelnemers.some((een) => een.code === herkomst && !isGeheimhouder(maat.beleid, een))
      ? []
      : wrong('herkomst', 'Noem een organisatie van dit huis die niet onder beroepsgeheim werkt.')),
    ...checkGeweest('peildatum', peildatum, maat.dag),
    ...checkText('beperking', beperking, BEPERKING),
  ];
}

/** Everything that is wrong with a relation, per field; no message repeats what was written. */
export function checkRelatie(invoer: Relatieinvoer, maat: Relatiemaat): readonly Fout[] {
  return [...checkEinden(invoer, maat), ...checkVerteld(invoer, maat)];
}

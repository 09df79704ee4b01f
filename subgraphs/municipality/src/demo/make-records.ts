import { type Verantwoording, vastgesteld } from '@ketenhub/region';
import type {
  GebiedsverbodRecord,
  GezagRecord,
  HuisverbodRecord,
  HuisvestingRecord,
  IdentiteitsbewijsRecord,
  LeerplichtRecord,
  MaatregelRecord,
  PersoonRecord,
  RelatieRecord,
  SchuldhulpRecord,
  UitkeringRecord,
  VerblijfplaatsRecord,
  VoorzieningRecord,
  WoonoverlastRecord,
} from './record.ts';

/** Day on which the demo region was last compared with the BRP. */
const BRP_PEILDATUM = '2026-11-01';

/** A record without what follows from its source: `peildatum` stays, the others only where they differ. */
type Kern<R extends Verantwoording> = Omit<R, keyof Verantwoording> &
  Pick<R, 'peildatum'> &
  Partial<Pick<R, 'status' | 'beperking' | 'herkomst'>>;

const suppliedBy =
  (bron: 'college' | 'burgemeester') =>
  <R extends Verantwoording>() =>
  (kern: Kern<R>): R =>
    ({ ...vastgesteld(bron, kern.peildatum), ...kern }) as unknown as R;
const college = suppliedBy('college');
const burgemeester = suppliedBy('burgemeester');

/** What stands in the BRP is established on one day for everybody. */
const brp =
  <R extends Verantwoording>() =>
  (kern: Omit<R, keyof Verantwoording>): R =>
    ({ ...kern, ...vastgesteld('college', BRP_PEILDATUM) }) as unknown as R;

export const persoonsgegevens = brp<PersoonRecord>();
export const verblijfplaats = brp<VerblijfplaatsRecord>();
export const relatie = brp<RelatieRecord>();
export const gezag = brp<GezagRecord>();

export const voorziening = college<VoorzieningRecord>();
export const uitkering = college<UitkeringRecord>();
export const schuldhulp = college<SchuldhulpRecord>();
export const leerplicht = college<LeerplichtRecord>();
export const huisvesting = college<HuisvestingRecord>();
export const identiteitsbewijs = college<IdentiteitsbewijsRecord>();

export const maatregel = burgemeester<MaatregelRecord>();
export const gebiedsverbod = burgemeester<GebiedsverbodRecord>();
export const huisverbod = burgemeester<HuisverbodRecord>();
export const woonoverlast = burgemeester<WoonoverlastRecord>();

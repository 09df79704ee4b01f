import { leeftijdOp, PEILDATUM, type Persoon, type Random, seededRandom } from '@ketenhub/region';
import { MEDEGEZAG, VOOGDEN } from './generated-texts.ts';
import { achttiendeVerjaardag } from './majority.ts';
import { gezag } from './make-records.ts';
import type { GezagRecord, GezagType } from './record.ts';

/** Who has the gezag in one household. The names say nothing of why: a reason could be somebody's secret. */
interface Gezagsverhouding {
  readonly type: GezagType;
  readonly ouders: readonly Persoon[];
  /** Someone outside the household: the voogd, or the one beside the parent who is no parent. */
  readonly ander: string | null;
}

function bijzonder(random: Random): Gezagsverhouding {
  const type = random.pick(['VOOGDIJ', 'TIJDELIJK_GEEN_GEZAG', 'GEZAG_NIET_TE_BEPALEN'] as const);
  return { type, ouders: [], ander: type === 'VOOGDIJ' ? random.pick(VOOGDEN) : null };
}

function verhouding(random: Random, ouders: readonly Persoon[]): Gezagsverhouding {
  if (ouders.length === 0 || random.chance(0.05)) return bijzonder(random);
  if (ouders.length > 1) return { type: 'GEZAMENLIJK_OUDERLIJK_GEZAG', ouders, ander: null };
  return random.chance(0.1)
    ? { type: 'GEZAMENLIJK_GEZAG', ouders, ander: random.pick(MEDEGEZAG) }
    : { type: 'EENHOOFDIG_OUDERLIJK_GEZAG', ouders, ander: null };
}

/** The gezag over the minors of one generated household, recorded with the minor and with each parent who has it. */
export function householdGezag(leden: readonly Persoon[]): GezagRecord[] {
  const ouders = leden.filter(({ huishoudRol }) => huishoudRol === 'OUDER');
  const minderjarigen = leden.filter(({ geboortedatum }) => leeftijdOp(geboortedatum, PEILDATUM) < 18);
  const random = seededRandom(`gezag/${leden[0]?.huishouden}`);
  const { type, ouders: metGezag, ander } = verhouding(random, ouders);
  const gezaghebbenden = [...metGezag.map(({ volledigeNaam }) => volledigeNaam), ...(ander === null ? [] : [ander])];
  return minderjarigen.flatMap((kind) =>
    [kind, ...metGezag].map(({ code }) =>
      gezag({
        persoon: code,
        type,
        minderjarige: kind.volledigeNaam,
        gezaghebbenden,
        minderjarigTot: achttiendeVerjaardag(kind.geboortedatum),
      }),
    ),
  );
}

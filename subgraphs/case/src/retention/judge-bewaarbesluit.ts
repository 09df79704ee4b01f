import { unreachable } from '@ketenhub/vocabulary';
import { type Bewaarbesluit, heeftBewaarplicht, isGeldigeVerlenging, VERLENGING_JAREN } from './bewaartermijn.ts';
import { addYears } from './calendar-years.ts';

/** What stands in the register when somebody wants to record a decision about keeping. */
export interface BesluitStand {
  readonly fase: string;
  /** Day in the Netherlands. */
  readonly afgeslotenOp: string | null;
  /** Last day as the term stands now. */
  readonly einde: string;
  readonly besluiten: readonly Bewaarbesluit[];
  /** All four criteria of BGS 2.20 stand as met in the judgement of each organisation that decides. */
  readonly voldoetAanCriteria: boolean;
  /** OINs of everyone that supplied, or could have: the aanmelder and whoever ever was deelnemer. */
  readonly leverden: readonly string[];
}

export interface BesluitVoorstel extends Bewaarbesluit {
  /** OINs of the deelnemers that agree. */
  readonly instemming: readonly string[];
}

function bijzonderGeval({ grond, op }: BesluitVoorstel, stand: BesluitStand): string | null {
  if (grond === 'A') {
    if (stand.fase === 'AFGESLOTEN') return 'Grond A is alleen voor een casus die niet is afgesloten (BGS 1.16(2)a).';
    return stand.voldoetAanCriteria ? null : 'Grond A vraagt dat nog aan alle criteria van BGS 2.20 is voldaan.';
  }
  if (grond !== 'B') return 'Een verlenging heeft grond A of B (BGS 1.16(2)).';
  const { afgeslotenOp, einde } = stand;
  if (afgeslotenOp === null || afgeslotenOp > op) return 'Grond B is alleen voor een afgesloten casus (BGS 1.16(2)b).';
  return addYears(afgeslotenOp, 1) > einde
    ? null
    : 'Grond B vraagt dat de casus minder dan een jaar voor het einde van de termijn is afgesloten.';
}

function verlenging(voorstel: BesluitVoorstel, stand: BesluitStand): string | null {
  if (!isGeldigeVerlenging(voorstel, stand.einde))
    return `Een verlenging gaat in voor het einde van de termijn en duurt ten hoogste ${VERLENGING_JAREN} jaar vanaf vandaag; tot moet na ${stand.einde} liggen.`;
  const wrong = bijzonderGeval(voorstel, stand);
  if (wrong !== null) return wrong;
  return stand.leverden.every((oin) => voorstel.instemming.includes(oin))
    ? null
    : 'Elke deelnemer die gegevens kan hebben verstrekt, moet instemmen (BGS 1.16(3)).';
}

function bewaarplicht({ grond, op, tot }: BesluitVoorstel): string | null {
  if (grond !== 'ANDERE_WET' && grond !== 'RECHTSVORDERING')
    return 'Een bewaarplicht heeft grond ANDERE_WET of RECHTSVORDERING (WGS 1.8(7)).';
  return tot === null || tot >= op ? null : 'Een bewaarplicht kan niet in het verleden eindigen.';
}

/** Why this decision cannot be recorded now, in a Dutch sentence, or null (WGS 1.8(7), BGS 1.16(2)-(3); R18). */
export function judgeBewaarbesluit(voorstel: BesluitVoorstel, stand: BesluitStand): string | null {
  switch (voorstel.soort) {
    case 'VERLENGING':
      return verlenging(voorstel, stand);
    case 'NIET_MEER_NODIG':
      return stand.fase === 'AFGESLOTEN' ? null : 'Een casus die nog loopt, wordt eerst afgesloten.';
    case 'BEWAARPLICHT':
      return bewaarplicht(voorstel);
    case 'BEWAARPLICHT_OPGEHEVEN':
      return heeftBewaarplicht(stand.besluiten, voorstel.op) ? null : 'Op deze casus rust geen bewaarplicht.';
    default:
      return unreachable(voorstel.soort);
  }
}

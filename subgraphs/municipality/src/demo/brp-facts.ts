import { leeftijdOp, PEILDATUM, type Persoon, plusDagen, seededRandom } from '@ketenhub/region';
import { type BrpFeiten, STORY_BRP } from './story-brp.ts';

// Forty years, so that no two neighbours moved in on the same day.
const LONGEST_STAY_DAYS = 14_600;

/** Of a generated inhabitant: a household moves in together, and who is born later lives there from birth. */
function gegenereerdeFeiten({ code, geboortedatum, huishouden }: Persoon): BrpFeiten {
  const ingetrokken = plusDagen(PEILDATUM, -seededRandom(`verblijf/${huishouden}`).integer(20, LONGEST_STAY_DAYS));
  const random = seededRandom(`brp/${code}`);
  return {
    datumVan: ingetrokken < geboortedatum ? geboortedatum : ingetrokken,
    indicatieCurateleRegister: random.chance(0.005) && leeftijdOp(geboortedatum, PEILDATUM) >= 18,
    adresInOnderzoek: random.chance(0.01),
  };
}

/** What the BRP says of an inhabitant beside what the region tells. */
export function brpFeitenVan(persoon: Persoon): BrpFeiten {
  return STORY_BRP[persoon.code] ?? gegenereerdeFeiten(persoon);
}

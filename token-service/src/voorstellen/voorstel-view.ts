import { type Dossier, toestandNu, watNodigIs } from '@ketenhub/policy';
import type { BewaardVoorstel } from '../store/voorstel-store.ts';

/** What a reader gets of a proposal. */
export function voorstelView(bewaard: BewaardVoorstel, dossier: Dossier, actief: string): Record<string, unknown> {
  const { digest, van, naar, vereisten, zinnen, toelichting, indiener, ingediendOp, beleid } = bewaard;
  const { adviezen, akkoorden, vaststelling } = dossier;
  return {
    voorstel: digest,
    van,
    naar,
    versie: beleid.versie,
    toelichting,
    indiener,
    ingediendOp: ingediendOp.toISOString(),
    toestand: toestandNu(dossier, { actief, gebruikt: new Set() }),
    nodig: watNodigIs(dossier.voorstel),
    vereisten,
    verschil: zinnen,
    adviezen,
    akkoorden,
    vaststelling,
  };
}

/** The dossier as a file, for the repository and for the release; it is complete only once it is VASTGESTELD. */
export function besluitFile({ digest: voorstel, van, beleid, stukken }: BewaardVoorstel): Record<string, unknown> {
  return { voorstel, van, beleid, stukken };
}

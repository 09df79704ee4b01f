import type { Dossier, Uitkomst } from './dossier.ts';
import type { Voorsteltoestand } from './procedure.ts';
import { weigering } from './weigering.ts';

/** Which version decides, and which proposals have made one decide before. */
export interface Stand {
  /** Digest of the version in force. */
  readonly actief: string;
  /** Digests of the proposals that were put in force, ever. */
  readonly gebruikt: ReadonlySet<string>;
}

/**
 * Puts an established proposal in force. Only from the version that it was made against, and only once: after a way back the
 * signatures of the first time are no consent to a second.
 */
export function activeer(dossier: Dossier, { actief, gebruikt }: Stand): Uitkomst {
  const { toestand, voorstel } = dossier;
  if (toestand !== 'VASTGESTELD') return weigering('VASTSTELLING_ONTBREEKT');
  if (gebruikt.has(voorstel.digest)) return weigering('AL_GEBRUIKT');
  if (voorstel.van !== actief) return weigering('ANDERE_VERSIE_ACTIEF');
  return { ok: true, dossier: { ...dossier, toestand: 'ACTIEF' } };
}

/** The state as it is now: what was signed, seen against the version in force. */
export function toestandNu({ toestand, voorstel }: Dossier, { actief, gebruikt }: Stand): Voorsteltoestand {
  if (voorstel.naar === actief && toestand === 'VASTGESTELD') return 'ACTIEF';
  return voorstel.van === actief && !gebruikt.has(voorstel.digest) ? toestand : 'VERVALLEN';
}

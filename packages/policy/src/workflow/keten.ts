import type { Beleid } from '../beleid.ts';
import type { Besluit } from './besluit.ts';
import { toetsDossier } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaars.ts';
import { maakVoorstel, type Voorstelkern } from './voorstel.ts';

export interface Keten {
  /** The version with which the procedure began; nobody signed for it. */
  readonly begin: Beleid;
  readonly besluiten: readonly Besluit[];
  readonly ondertekenaars: readonly Ondertekenaar[];
}

export type Ketenuitkomst =
  | { readonly ok: true; readonly beleid: Beleid }
  | { readonly ok: false; readonly voorstel: string; readonly uitleg: string };

/**
 * The version that is established now: from the beginning over every decision, each worked out and checked again. A version
 * never comes back: going back is a new version, with a number and signatures of its own (ADR 0016).
 */
export async function vastgesteldeVersie({ begin, besluiten, ondertekenaars }: Keten): Promise<Ketenuitkomst> {
  let beleid = begin;
  const geweest = new Set([begin.digest]);
  let over = [...besluiten];
  for (;;) {
    const volgende = over.filter(({ van }) => van === beleid.digest);
    const [besluit, ander] = volgende;
    if (besluit === undefined) break;
    const weiger = (uitleg: string): Ketenuitkomst => ({ ok: false, voorstel: besluit.voorstel, uitleg });
    if (ander !== undefined) return weiger('Over dezelfde versie zijn twee besluiten genomen.');
    if (geweest.has(besluit.beleid.digest))
      return weiger('Deze versie heeft al eens gegolden; geef haar een nieuw nummer.');
    const voorstel = await maakVoorstel(beleid, besluit.beleid);
    if (voorstel.digest !== besluit.voorstel) return weiger('Het besluit is niet over dit verschil genomen.');
    const uitkomst = await toetsDossier(voorstel, besluit.stukken, ondertekenaars);
    if (!uitkomst.ok) return weiger(uitkomst.uitleg);
    ({ beleid } = besluit);
    geweest.add(beleid.digest);
    over = over.filter((een) => een !== besluit);
  }
  const [los] = over;
  return los === undefined
    ? { ok: true, beleid }
    : { ok: false, voorstel: los.voorstel, uitleg: 'Het besluit sluit niet aan op een vastgestelde versie.' };
}

/** What a proposal needs, as one sentence for whoever has to gather it. */
export function watNodigIs({ vereisten: { verruimt, bronnen, nieuw } }: Voorstelkern): string {
  const adviezen = nieuw.length === 0 ? 'advies van de FG' : 'advies van de FG en van de RAC';
  if (!verruimt) return `Er wordt niets ruimer; nodig zijn het ${adviezen} en het akkoord van compliance.`;
  const van = bronnen.length === 0 ? '' : `, onder wie de privacyfunctionaris van ${bronnen.join(', ')}`;
  return `Het protocol wordt ruimer; nodig zijn het ${adviezen} en het akkoord van twee personen${van}.`;
}

import type { Beleid } from '../beleid.ts';
import { berekenDigest } from '../digest.ts';
import { type Protocolverschil, protocolverschil } from './protocolverschil.ts';
import { type Vereisten, vereistenVan } from './vereisten.ts';

/** A change of the privacyprotocol: from one version to another, with exactly what that does. */
export interface Voorstel {
  /**
   * What everybody signs: sha256 over the canonical JSON of van, naar and verschil. One letter of a rule gives another
   * `naar`, another version in force another `van`: then no signature counts any more.
   */
  readonly digest: string;
  readonly van: string;
  readonly naar: string;
  readonly verschil: Protocolverschil;
  readonly vereisten: Vereisten;
}

/** A proposal without the states that open and close; all that the procedure looks at. */
export type Voorstelkern = Omit<Voorstel, 'verschil'>;

/** Works the change out from the two versions; nothing of it is taken from whoever proposes. */
export async function maakVoorstel(oud: Beleid, nieuw: Beleid): Promise<Voorstel> {
  const verschil = protocolverschil(oud, nieuw);
  const inhoud = { van: oud.digest, naar: nieuw.digest, verschil };
  return { digest: await berekenDigest(inhoud), ...inhoud, vereisten: vereistenVan(oud, nieuw, verschil) };
}

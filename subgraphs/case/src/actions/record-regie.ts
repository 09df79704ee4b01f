import type { Transaction } from '@ketenhub/database';
import type { Handelingcode } from '@ketenhub/policy';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import type { Fout } from './aanmelding.ts';
import {
  type BesluitOmgeving,
  type BesluitVraag,
  type Gewijzigd,
  inBeslisruimte,
  keepChange,
  refused,
  type Verandering,
} from './record-decision.ts';

export interface RegieOnvolledig {
  readonly __typename: 'RegieOnvolledig';
  readonly fouten: readonly Fout[];
}
export type RegieUitkomst = Gewijzigd | RegieOnvolledig;

/** A change of the regie over a casus: which one, what is wrong with what was sent, and what it changes. */
export interface Regiestap {
  readonly handeling: Handelingcode;
  /** Per field what is wrong, or a sentence where what it is about is not there. */
  readonly judge: (ruimte: Beslisruimte, tx: Transaction) => Promise<string | readonly Fout[]>;
  readonly change: (ruimte: Beslisruimte) => Verandering;
}

/**
 * Records what people decided about the regie (WGS 2.26(a), 2.31(5)-(6)). Its besluit tells that it was recorded and never what: the besluiten
 * are read by more than the regie. @throws LogUnavailable, and then nothing was recorded
 */
export function recordRegie(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { handeling, judge, change }: Regiestap,
): Promise<RegieUitkomst | null> {
  return inBeslisruimte<RegieUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse(handeling);
    if (uitleg !== null) return refused(uitleg);
    const wrong = await judge(ruimte, tx);
    if (typeof wrong === 'string') return refused(wrong);
    if (wrong.length > 0) return { __typename: 'RegieOnvolledig', fouten: wrong };
    return keepChange(tx, { links: omgeving.links, vraag, now: ruimte.now }, change(ruimte));
  });
}

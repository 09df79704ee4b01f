import { readFileSync } from 'node:fs';

/** Faults of a subgraph that the no-leak proof and the conformance kit must find (doelbinding.md 9); only in this test build. */
export type SubgraphFault =
  | 'bewaking-uit'
  | 'betrokkenen-van-token-niet-getoetst'
  | 'verboden-voor-wat-bestaat'
  | 'aantal-over-alles'
  | 'leest-niet-gevolgd'
  | 'weigering-als-fout'
  | 'sdl-voor-iedereen'
  | 'velden-van-token-niet-getoetst'
  | 'soort-niet-getoetst'
  | 'beleid-niet-getoetst'
  | 'bewijs-met-elke-sleutel'
  | 'typ-op-hoofdletters'
  | 'bladwijzer-zonder-rol'
  | 'bladwijzer-zonder-filter'
  | 'koppeling-blijft'
  | 'koppeling-zonder-uitkomst'
  | 'feitentoets-herhaald'
  | 'feitentoets-zonder-koppeling'
  | 'schakelaar-niet-beoordeeld'
  | 'eerste-van-dubbel-handvat'
  | 'logregel-met-velden-van-anderen'
  | 'vraag-begrenst-alleen-het-logboek';

/** The fault that the proof wishes now, written in a file by it; none when the file is empty. */
export function seededFault(): string {
  return readFileSync(process.env.PROOF_FAULT_FILE ?? '', 'utf8').trim();
}

export const isFault = (fault: SubgraphFault): boolean => seededFault() === fault;

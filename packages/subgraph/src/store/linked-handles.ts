import type { Reader } from './reader.ts';
import { gekoppeldePersonen } from './tables.ts';

/** Which handles of the context are linked now, at which organisation; not whether anybody knows them. */
export function linkedHandles(reader: Reader) {
  const { handvat, organisatie } = gekoppeldePersonen;
  return reader.read((tx) => tx.select({ handvat, organisatie }).from(gekoppeldePersonen));
}

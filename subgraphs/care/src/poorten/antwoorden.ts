import { fout, type Uitkomst } from '@ketenhub/subgraph';
import type { Gebreken } from './velden.ts';

export const ONBEKENDE_POORT = fout(404, 'Deze poort is er niet, of is al ingetrokken.');
/** One answer for a handle that is not linked and for a person who is not known. */
export const ONBEKENDE_BETROKKENE = fout(
  404,
  'Deze betrokkene is in deze casus niet aan u gekoppeld, of staat niet in uw dossier.',
);

export const onjuist = (gebreken: Gebreken): Uitkomst => ({
  status: 400,
  body: { fout: 'Er ontbreekt iets of klopt iets niet; er is niets vastgelegd.', gebreken },
});

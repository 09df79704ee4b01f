import { holdsFindableNumber } from '../advies/anoniem.ts';
import { MELDINGONDERDELEN, type Terugstuurpunt } from '../values/terugsturing.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';

const TOELICHTING = { min: 5, max: 300 };
const NUMMER =
  'Hier staat een nummer of e-mailadres waarmee iemand te vinden is, zoals een burgerservicenummer of casusnummer; laat het weg. Een datum mag, los van andere cijfers.';

/** Per part what is wrong with the points on which a melding is sent back; no message repeats what was written. */
export function checkTerugsturing(punten: readonly Terugstuurpunt[]): Fout[] {
  if (punten.length === 0) return wrong('ontbreekt', 'Noem ten minste één onderdeel waaraan iets ontbreekt.');
  if (punten.length > MELDINGONDERDELEN.length) return wrong('ontbreekt', 'Noem elk onderdeel ten hoogste een keer.');
  const onderdelen = punten.map(({ onderdeel }) => onderdeel);
  return punten.flatMap(({ onderdeel, toelichting }, index) => [
    ...(onderdelen.indexOf(onderdeel) < index
      ? wrong(`ontbreekt.${index}.onderdeel`, 'Dit onderdeel staat er al.')
      : []),
    ...checkText(`ontbreekt.${index}.toelichting`, toelichting, TOELICHTING),
    ...(holdsFindableNumber(toelichting) ? wrong(`ontbreekt.${index}.toelichting`, NUMMER) : []),
  ]);
}

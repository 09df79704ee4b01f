import type { Beleid } from '@ketenhub/policy';
import type { Standpunt } from '../store/standpunten.ts';
import type { Gekozen } from './choose-delen.ts';
import { asksInstemming } from './doorverstrekking.ts';
import type { Ontvanger } from './ontvanger.ts';

export type Gevraagd = Pick<Standpunt, 'organisatie' | 'gevraagd'>;

/** What the deelnemers made together rests on what each of them gave; to a derde any of them may object (WGS 1.7(2)). */
export function asksEverybody(
  { ontvangersoort }: Pick<Ontvanger, 'ontvangersoort'>,
  { delen }: Pick<Gekozen, 'delen'>,
) {
  return ontvangersoort === 'DERDE' || delen.some(({ deelsoort }) => deelsoort === 'PLAN' || deelsoort === 'SCENARIO');
}

/**
 * Whom to ask before the supply. Of each fact its source: to agree, or whether it has zwaarwegende redenen against it (WGS 1.5(1), 1.7(1)). Who gets it
 * is not asked about it, but of what is its own.
 */
export function whomToAsk(
  ontvanger: Ontvanger,
  gekozen: Gekozen,
  { beleid, deelnemers }: { readonly beleid: Beleid; readonly deelnemers: readonly string[] },
): Gevraagd[] {
  const asked = new Map<string, Gevraagd['gevraagd']>();
  const codes = beleid.deelnemers.filter(({ oin }) => deelnemers.includes(oin)).map(({ code }) => code as string);
  if (asksEverybody(ontvanger, gekozen))
    for (const code of codes) if (code !== ontvanger.ontvanger) asked.set(code, 'BEZWAAR');
  for (const feit of gekozen.feiten) {
    if (asksInstemming(beleid, feit, ontvanger.ontvangersoort)) asked.set(feit.bron, 'INSTEMMING');
    else if (!asked.has(feit.bron)) asked.set(feit.bron, 'BEZWAAR');
  }
  return [...asked].map(([organisatie, gevraagd]) => ({ organisatie, gevraagd }));
}

import { parseArgs } from 'node:util';
import { COMPLIANCE, KEY_PLACES, type KeyPlace } from './key-places.ts';

export const USAGE = `npm run sleutels:wissel -- <wie> [--over <seconden>] [--nood] [--data <map>]
  <wie>     ${KEY_PLACES.map(({ wie }) => wie).join(', ')}
  --over    over hoeveel seconden de nieuwe sleutel gaat tekenen; nooit eerder dan anderen hem kunnen kennen
  --nood    de sleutel is mogelijk in andere handen: de oude telt na ongeveer 10 seconden niet meer, en wat ermee
            getekend is ook niet (wie is ingelogd, begint opnieuw)
  --data    map met de gegevens van de hub, standaard .data
npm run sleutels:wissel -- ${COMPLIANCE} [--publiek <bestand>] [--data <map>]
            zet een tweede publieke sleutel van compliance naast de eerste; --publiek: die van een kaart of KMS
npm run sleutels:wissel -- ${COMPLIANCE} --afronden [--data <map>]
            tekent de vrijgaven opnieuw met de tweede sleutel, en haalt de eerste weg
Stand van alle sleutels: npm run sleutels:toon`;

/** What was typed cannot be understood: exit code 2. */
export class WrongUse extends Error {}

export type RotateOptions =
  | {
      readonly soort: 'SLEUTEL';
      readonly place: KeyPlace;
      readonly overSeconds: number;
      readonly nood: boolean;
      readonly dataDir: string;
    }
  | {
      readonly soort: 'COMPLIANCE';
      readonly publicFile: string | null;
      readonly finish: boolean;
      readonly dataDir: string;
    };

const FLAGS = {
  over: { type: 'string' },
  nood: { type: 'boolean' },
  data: { type: 'string' },
  publiek: { type: 'string' },
  afronden: { type: 'boolean' },
} as const;
const OVER_MAX_SECONDS = 30 * 86_400;
export const DEFAULT_DATA = '.data';

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch {
    throw new WrongUse(USAGE);
  }
}

function readOver(text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) > OVER_MAX_SECONDS)
    throw new WrongUse(`--over moet een heel getal zijn van 0 tot ${OVER_MAX_SECONDS} seconden en is "${text}".`);
  return Number(text);
}

/** @throws WrongUse */
export function readRotateOptions(args: readonly string[]): RotateOptions {
  const { values, positionals } = parse(args);
  const [wie, ...more] = positionals;
  const dataDir = values.data ?? DEFAULT_DATA;
  if (wie === undefined || more.length > 0) throw new WrongUse(USAGE);
  if (wie === COMPLIANCE) {
    if (values.over !== undefined || values.nood === true) throw new WrongUse(USAGE);
    return { soort: 'COMPLIANCE', publicFile: values.publiek ?? null, finish: values.afronden === true, dataDir };
  }
  const place = KEY_PLACES.find((one) => one.wie === wie);
  if (place === undefined || values.publiek !== undefined || values.afronden === true) throw new WrongUse(USAGE);
  return { soort: 'SLEUTEL', place, overSeconds: readOver(values.over ?? '0'), nood: values.nood === true, dataDir };
}

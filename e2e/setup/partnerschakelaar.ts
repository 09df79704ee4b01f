import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Schakelstuk, type Tekensleutel, tekenSchakelaar } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import { exportJWK, generateKeyPair } from 'jose';

/** A switch that an FG of the test really signed, for processes that have its public key on their list. */
export interface Partnerschakelaar {
  /** Settings of all processes: who the FG is, what was signed, and how often a partner answers on a day. */
  readonly env: Readonly<Record<string, string>>;
  /** With which the FG of the test signs, as `fg-van-de-toets`. */
  readonly fg: Tekensleutel;
  remove(): void;
}

/** Today and six days more. */
function document(): Schakelstuk {
  const now = new Date();
  return {
    schakelaar: 'BEKENDHEID_BIJ_PARTNERS',
    stand: 'AAN',
    persoon: 'fg-van-de-toets',
    motivering: 'Meldingen worden in deze regio dubbel opgepakt; een proef van een week (toets).',
    vanaf: dutchDay(now),
    tot: dutchDay(new Date(now.getTime() + 6 * 86_400_000)),
    op: now.toISOString(),
  };
}

export async function switchPartnersOn(perDag: number): Promise<Partnerschakelaar> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-schakelaar-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = 'fg-van-de-toets';
  const sleutel = { ...(await exportJWK(publicKey)), kid };
  const fg = { persoon: 'fg-van-de-toets', naam: 'FG van de toets', rol: 'FG', organisatie: 'zvh', sleutel };
  const write = (name: string, content: unknown): string => {
    const path = join(dir, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  return {
    env: {
      SCHAKELAARS_FILE: write('schakelaars.json', {
        stukken: [await tekenSchakelaar(document(), { kid, privateKey })],
      }),
      SCHAKELAARS_SIGNERS_FILE: write('ondertekenaars.json', { ondertekenaars: [fg] }),
      PARTNERVRAGEN_PER_DAG: String(perDag),
    },
    fg: { kid, privateKey },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

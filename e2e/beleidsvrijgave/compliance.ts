import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleaseKeys, type Vrijgave } from '@ketenhub/bundle';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import { keySigner } from '@ketenhub/bundle/sign-release.ts';
import { type Beleid, berekenDigest, leesBeleid, maakVoorstel } from '@ketenhub/policy';
import { loadSigningKey } from '@ketenhub/tokens';
import { loadDemoSigners, signAsDemo } from '@ketenhub/tools/src/beleid/besluiten/demo-signers.ts';
import { makeRelease, presentReleases } from '@ketenhub/tools/src/beleid/vrijgave/make-release.ts';

/** The protocol of the repository without the rules that open one subcategorie. */
export async function withoutSubcategorie(subcategorie: string): Promise<Beleid> {
  const { digest: _, ...whole } = await readCompiled(join(import.meta.dirname, '../../schema/beleid.json'));
  const changed = { ...whole, regels: whole.regels.filter((regel) => !regel.subcategorie.includes(subcategorie)) };
  return leesBeleid({ ...changed, digest: await berekenDigest(changed) });
}

/** Compliance at a demo hub, with the key that its first start made. */
export interface HubCompliance {
  /** Announces a release that comes into force `aheadMs` from now, signed with the key of this name. */
  announce(beleid: Beleid, aheadMs: number, keyName?: string): Promise<Vrijgave>;
  /** Puts a release in the folder that is good but for its signature; gives its file. */
  forge(serial: number): string;
  /** Changes one letter of the newest bundle, as whoever reaches the folder could; gives its file and the way back. */
  tamper(serial: number): { readonly file: string; restore(): void };
  /** Takes a release out of the folder, so that the one before it is the newest there. */
  withhold(serial: number): { restore(): void };
  remove(serial: number): void;
}

export function complianceOf(dataDir: string, overlapMs: number): HubCompliance {
  const folder = join(dataDir, 'vrijgaven');
  const keyFile = join(dataDir, 'vrijgavesleutel.json');
  const fileOf = (serial: number, extension: string): string =>
    join(folder, `${String(serial).padStart(6, '0')}.${extension}`);
  return {
    async announce(beleid, aheadMs, keyName = 'vrijgave') {
      const signer = keySigner(await loadSigningKey(join(dataDir, 'keys/compliance'), keyName, 'ES256'));
      const place = { folder, keys: readReleaseKeys(keyFile) };
      const signers = await loadDemoSigners(dataDir);
      const before = (await presentReleases(place, Date.now())).at(-1)?.beleid;
      const goedkeuringen = before === undefined ? [] : await signAsDemo(await maakVoorstel(before, beleid), signers);
      const ondertekenaars = signers.map(({ wie }) => wie);
      const nowMs = Date.now();
      const release = { beleid, signer, fromMs: nowMs + aheadMs, overlapMs, goedkeuringen, ondertekenaars };
      return makeRelease(place, release, nowMs);
    },
    forge(serial) {
      const [head, payload] = readFileSync(fileOf(serial - 1, 'jws'), 'utf8').split('.');
      writeFileSync(fileOf(serial, 'json'), readFileSync(fileOf(serial - 1, 'json')));
      writeFileSync(fileOf(serial, 'jws'), `${head}.${payload}.${'A'.repeat(86)}\n`);
      return fileOf(serial, 'jws');
    },
    tamper(serial) {
      const file = fileOf(serial, 'json');
      const whole = readFileSync(file);
      writeFileSync(file, whole.toString().replace('"versie":"', '"versie":"x'));
      return { file, restore: () => writeFileSync(file, whole) };
    },
    withhold(serial) {
      const jws = readFileSync(fileOf(serial, 'jws'));
      rmSync(fileOf(serial, 'jws'));
      return { restore: () => writeFileSync(fileOf(serial, 'jws'), jws) };
    },
    remove(serial) {
      for (const extension of ['jws', 'json']) rmSync(fileOf(serial, extension));
    },
  };
}

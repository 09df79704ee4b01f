import { readFileSync } from 'node:fs';
import { type Beleid, berekenDigest, geldigOp, leesBeleid } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import { BundleRefused } from './bundle-refused.ts';

/** What an operator does about the committed bundle, for which nobody has signed yet. */
const GENERATE = 'put back the committed file, or run npm run generate';

function readJson(path: string, mend: string): Record<string, unknown> {
  try {
    const bundle = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (typeof bundle === 'object' && bundle !== null) return bundle as Record<string, unknown>;
  } catch {}
  throw new BundleRefused(`policy bundle ${path} cannot be read`, mend);
}

/** The digest of the bundle, or null for what has no canonical form. */
async function digestOrNull(bundle: Readonly<Record<string, unknown>>): Promise<string | null> {
  try {
    return await berekenDigest(bundle);
  } catch {
    return null;
  }
}

/**
 * The whole compiled privacyprotocol at `path`, whatever day it is. Nobody has signed for it: a process takes a release
 * (`openPolicy`). `mend` is what its reader is told to do about a refusal. @throws BundleRefused when it is missing, malformed or its digest is wrong
 */
export async function readCompiled(path: string, mend: string = GENERATE): Promise<Beleid> {
  const bundle = readJson(path, mend);
  if (bundle.digest !== (await digestOrNull(bundle)))
    throw new BundleRefused(`policy bundle ${path} does not match its digest`, mend);
  try {
    return leesBeleid(bundle);
  } catch {
    throw new BundleRefused(`policy bundle ${path} has another shape than this version reads`, mend);
  }
}

/**
 * What `readCompiled` reads, with the rules that hold on `day` (ISO 8601; today in the Netherlands unless told). For tools
 * and tests; a test holds that no process imports it. @throws BundleRefused
 */
export async function readBeleid(path: string, day = dutchDay(new Date())): Promise<Beleid> {
  return geldigOp(await readCompiled(path), day);
}

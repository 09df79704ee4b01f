import { readFileSync } from 'node:fs';
import { type Environment, numberSetting, SettingError } from '@ketenhub/service';
import * as v from 'valibot';

const tekst = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const oin = v.pipe(v.string(), v.regex(/^\d{20}$/, 'must be 20 digits'));
/** A BSN travels to it: only over TLS, but for a house on this machine, to try it. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text) || text.endsWith('/')) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
const adres = v.pipe(v.string(), v.check(isAddress, 'must be an https address without a slash at the end'));
const contactpunt = v.strictObject({ naam: tekst, telefoon: v.optional(v.nullable(tekst), null) });

const bestandSchema = v.strictObject({
  /** This house, as the others have it on their lists. */
  eigen: v.strictObject({ oin, naam: tekst, contactpunt }),
  huizen: v.pipe(
    v.array(v.strictObject({ oin, naam: tekst, url: adres, jwks: adres, contactpunt })),
    v.maxLength(50),
    v.check((huizen) => new Set(huizen.map((huis) => huis.oin)).size === huizen.length, 'names a house twice'),
  ),
});

export type Contactpunt = v.InferOutput<typeof contactpunt>;
export type AnderHuis = v.InferOutput<typeof bestandSchema>['huizen'][number];
export type EigenHuis = v.InferOutput<typeof bestandSchema>['eigen'];

export interface BekendheidSettings {
  readonly eigen: EigenHuis;
  /** With which this house agreed that each asks the other (WGS 2.28); none unless they are listed. */
  readonly huizen: readonly AnderHuis[];
  /** The whole of one question to one house; what takes longer is GEEN_ANTWOORD. */
  readonly timeoutMs: number;
  readonly perGebruikerPerDag: number;
  readonly perHuisPerDag: number;
}

function readBestand(path: string): v.InferOutput<typeof bestandSchema> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new SettingError(`ANDERE_HUIZEN_FILE names ${path}, which cannot be read as JSON`);
  }
  const read = v.safeParse(bestandSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    throw new SettingError(`ANDERE_HUIZEN_FILE ${path}: ${v.getDotPath(issue) ?? 'file'} ${issue.message}`);
  }
  if (read.output.huizen.some((huis) => huis.oin === read.output.eigen.oin))
    throw new SettingError(`ANDERE_HUIZEN_FILE ${path}: this house is on its own list`);
  return read.output;
}

/** `eigen` is what holds without a file: no other house is asked, and none is answered. @throws SettingError */
export function readBekendheidSettings(env: Environment, eigen: EigenHuis): BekendheidSettings {
  const path = env.ANDERE_HUIZEN_FILE ?? '';
  const number = (name: string, fallback: number, max: number) => numberSetting(env, name, { fallback, min: 1, max });
  return {
    ...(path === '' ? { eigen, huizen: [] } : readBestand(path)),
    timeoutMs: numberSetting(env, 'BEKENDHEID_TIMEOUT_MS', { fallback: 1_500, min: 100, max: 60_000 }),
    perGebruikerPerDag: number('BEKENDHEID_PER_GEBRUIKER_PER_DAG', 20, 1_000),
    perHuisPerDag: number('BEKENDHEID_PER_HUIS_PER_DAG', 50, 10_000),
  };
}

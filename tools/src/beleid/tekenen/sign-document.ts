import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Afwijking, type Stuk, schakelaarSchema, stukSchema, tekenSchakelaar, tekenStuk } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { calculateJwkThumbprint, type JWK } from 'jose';
import * as v from 'valibot';

export const USAGE = `npm run beleid:teken -- --voorstel <digest> --als <persoon> --sleutel <file> and one of
  --advies FG|RAC --strekking POSITIEF|NEGATIEF --tekst <text>
  --akkoord
  --vaststelling [--afwijking <file>]...   each file is JSON: { "advies": "FG", "wat": "...", "waarom": "..." }
Prints the signed document, for POST /beleid/voorstellen/<digest>/adviezen, akkoorden or vaststelling.
npm run beleid:teken -- --als <persoon> --sleutel <file> --schakelaar BEKENDHEID_BIJ_PARTNERS --stand AAN|UIT --vanaf <dag> --tot <dag> --tekst <motivering>
prints what the FG switches, for schema/privacyprotocol/schakelaars.json
npm run beleid:teken -- --sleutel <file> --openbaar   prints the public key for schema/privacyprotocol/ondertekenaars.yaml`;

const OPTIONS = {
  voorstel: { type: 'string' },
  als: { type: 'string' },
  sleutel: { type: 'string' },
  advies: { type: 'string' },
  strekking: { type: 'string' },
  tekst: { type: 'string' },
  akkoord: { type: 'boolean' },
  vaststelling: { type: 'boolean' },
  afwijking: { type: 'string', multiple: true },
  schakelaar: { type: 'string' },
  stand: { type: 'string' },
  vanaf: { type: 'string' },
  tot: { type: 'string' },
  openbaar: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {}
  throw new OperatorProblem(`${file} is no private P-256 key`);
}

function readDeviation(file: string): Afwijking {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Afwijking;
  } catch {
    throw new OperatorProblem(`deviation ${file} cannot be read`);
  }
}

/** What the options say, before it is known whether it is a document. */
function contentOf({ advies, strekking, tekst, akkoord, vaststelling, afwijking = [] }: Options): object | null {
  const asked = [advies !== undefined, akkoord === true, vaststelling === true].filter(Boolean).length;
  if (asked !== 1) return null;
  if (advies !== undefined) return { soort: 'ADVIES', orgaan: advies, strekking, tekst };
  if (akkoord === true) return { soort: 'AKKOORD' };
  return { soort: 'VASTSTELLING', afwijkingen: afwijking.map(readDeviation) };
}

/** What the FG switches on or off; by whom it counts, the processes that ask for it decide. @throws OperatorProblem */
function signSwitch(
  { schakelaar, stand, als: persoon, tekst: motivering, vanaf, tot }: Options,
  op: string,
  key: Parameters<typeof tekenSchakelaar>[1],
): Promise<string> {
  const read = v.safeParse(schakelaarSchema, { schakelaar, stand, persoon, motivering, vanaf, tot, op });
  if (!read.success) throw new OperatorProblem(USAGE);
  return tekenSchakelaar(read.output, key);
}

/** `npm run beleid:teken`: signs with the person's own key, on the person's own machine. @throws OperatorProblem */
export async function signDocument(args: readonly string[], nowMs: number): Promise<string> {
  const options = parse(args);
  if (options.sleutel === undefined) throw new OperatorProblem(USAGE);
  const privateKey = readKey(options.sleutel);
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(jwk, 'sha256');
  if (options.openbaar === true) return JSON.stringify({ ...jwk, kid });
  const op = new Date(nowMs).toISOString();
  if (options.schakelaar !== undefined) return signSwitch(options, op, { kid, privateKey });
  const content = contentOf(options);
  const read = v.safeParse(stukSchema, { ...content, voorstel: options.voorstel, persoon: options.als, op });
  if (content === null || !read.success) throw new OperatorProblem(USAGE);
  const stuk: Stuk = read.output;
  return tekenStuk(stuk, { kid, privateKey });
}

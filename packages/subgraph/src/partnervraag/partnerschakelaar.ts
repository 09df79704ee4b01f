import { readFileSync } from 'node:fs';
import { leesOndertekenaars, type Ondertekenaar, type Schakelstand, standVan } from '@ketenhub/policy';
import { type Environment, StartRefused } from '@ketenhub/service';
import * as v from 'valibot';

const SIGNERS = new URL('../../../../schema/ondertekenaars.json', import.meta.url);
const DOCUMENTS = new URL('../../../../schema/privacyprotocol/schakelaars.json', import.meta.url);

const documentenSchema = v.strictObject({ stukken: v.array(v.string()) });

/**
 * Whether the FG lets partners be asked on this day, before the doelbesluit; of who is asked also by the document that came with the question.
 * What this process holds itself counts with it: a later document that switches off wins from one that came (docs/adr/0043).
 */
export type Partnerschakelaar = (dag: string, meegestuurd?: string) => Promise<Schakelstand>;

function readJson(path: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new StartRefused(`${path} cannot be read as JSON`);
  }
}

export function createPartnerschakelaar(
  eigen: readonly string[],
  ondertekenaars: readonly Ondertekenaar[],
): Partnerschakelaar {
  return (dag, meegestuurd) => {
    const stukken = meegestuurd === undefined ? eigen : [...eigen, meegestuurd];
    return standVan('BEKENDHEID_BIJ_PARTNERS', { stukken, ondertekenaars, dag });
  };
}

/** Reads what the FG signed, and who the FG is; the signatures count on the day of each question. @throws StartRefused when a file is not readable */
export function readPartnerschakelaar(env: Environment): Partnerschakelaar {
  const fileOf = (name: string, fallback: URL): string | URL =>
    (env[name] ?? '') === '' ? fallback : (env[name] ?? '');
  const signers = fileOf('SCHAKELAARS_SIGNERS_FILE', SIGNERS);
  const gelezen = leesOndertekenaars({ bestand: String(signers), inhoud: readJson(signers) });
  if ('fouten' in gelezen) throw new StartRefused(gelezen.fouten[0] ?? String(signers));
  const documenten = v.safeParse(documentenSchema, readJson(fileOf('SCHAKELAARS_FILE', DOCUMENTS)));
  if (!documenten.success) throw new StartRefused('the file of switches holds something else than signed documents');
  return createPartnerschakelaar(documenten.output.stukken, gelezen.ondertekenaars);
}

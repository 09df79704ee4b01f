import { readFileSync } from 'node:fs';
import { leesOndertekenaars, type Ondertekenaar } from '@ketenhub/policy';
import { StartRefused } from '@ketenhub/service';
import { parse } from 'yaml';

/** The register of who may sign. @throws StartRefused in one line when it is missing, broken, or holds a private key */
export function readSigners(path: string): readonly Ondertekenaar[] {
  let inhoud: unknown;
  try {
    inhoud = parse(readFileSync(path, 'utf8'), { uniqueKeys: true, strict: true });
  } catch {
    throw new StartRefused(`register of signers ${path} cannot be read`);
  }
  const gelezen = leesOndertekenaars({ bestand: path, inhoud });
  if ('fouten' in gelezen) throw new StartRefused(`register of signers ${gelezen.fouten[0] ?? path}`);
  return gelezen.ondertekenaars;
}

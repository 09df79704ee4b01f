import type { Database, Transaction } from '@ketenhub/database';
import type { LogLine } from '../log-line.ts';
import { type SubjectKey, sealHandle } from './seal-text.ts';
import { keysForSubjects } from './subject-keys.ts';

/** A line in which nobody can be read. Only these are written. */
export type SealedLine = Omit<LogLine, 'betrokkene'> & { readonly betrokkene?: never };

/** What a sealed handle is, for who reads the line (Logboek Dataverwerkingen, `data_subject_id_type`). */
export const SEALED_HANDLE_TYPE = 'urn:ketenhub:handvat:verzegeld';

const isAboutSomebody = (line: LogLine): line is LogLine & Required<Pick<LogLine, 'betrokkene'>> =>
  line.betrokkene !== undefined;

function sealed(line: LogLine & Required<Pick<LogLine, 'betrokkene'>>, key: SubjectKey): SealedLine {
  const { betrokkene, regel, ...rest } = line;
  const handle = sealHandle(key, betrokkene.handvat, line.span);
  if (line.soort !== 'LDV') return { ...rest, regel: { ...regel, betrokkene: handle } };
  const attributes = {
    ...(regel.attributes as Record<string, unknown>),
    'dpl.core.data_subject_id': handle,
    'dpl.core.data_subject_id_type': SEALED_HANDLE_TYPE,
  };
  return { ...rest, regel: { ...regel, attributes } };
}

/** The same lines, in their order, with the persons in them sealed. @throws when a key cannot be had: nothing may be written then */
export async function sealSubjects(
  executor: Pick<Database | Transaction, 'execute'>,
  lines: readonly LogLine[],
): Promise<readonly SealedLine[]> {
  const about = lines.filter(isAboutSomebody);
  if (about.length === 0) return lines as readonly SealedLine[];
  const keys = await keysForSubjects(executor, about);
  const keyOf = new Map(about.map((line, at) => [line as LogLine, keys[at] as SubjectKey]));
  return lines.map((line) =>
    isAboutSomebody(line) ? sealed(line, keyOf.get(line) as SubjectKey) : (line as SealedLine),
  );
}

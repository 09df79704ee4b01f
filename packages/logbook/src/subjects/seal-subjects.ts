import type { Database, Transaction } from '@ketenhub/database';
import type { LdvLine, LogLine, OtherLine } from '../log-line.ts';
import { keyIdOf, type LinePlace, type SubjectKey, sealHandle } from './seal-text.ts';
import { keysForSubjects, rememberedKeys } from './subject-keys.ts';

/** A line in which nobody can be read, or what several have in common with who they are about. Only these are written. */
export type SealedLine = Pick<LogLine, 'soort' | 'moment' | 'verantwoordelijke' | 'span'> & {
  readonly regel: Record<string, unknown>;
  readonly betrokkene?: never;
};

/** What a sealed handle is, for who reads the line (Logboek Dataverwerkingen, `data_subject_id_type`). */
export const SEALED_HANDLE_TYPE = 'urn:ketenhub:handvat:verzegeld';

type LineAbout = LdvLine | (OtherLine & Required<Pick<OtherLine, 'betrokkene'>>);

const isAboutSomebody = (line: LogLine): line is LineAbout => line.betrokkene !== undefined;

/** Of one key, which is forgotten with it. */
const SEALED_MAX = 200;
const made = new WeakMap<SubjectKey['key'], Map<string, string>>();

/** Intent and outcome of a request are sealed in the same place, so that the text of the one serves for the other. */
function sealedHandle(key: SubjectKey, handvat: string, place: LinePlace): string {
  const ofKey = made.get(key.key) ?? new Map<string, string>();
  made.set(key.key, ofKey);
  const name = `${place.traceId} ${place.spanId} ${handvat}`;
  const known = ofKey.get(name);
  if (known !== undefined) return known;
  const sealed = sealHandle(key, handvat, place);
  if (ofKey.size >= SEALED_MAX) ofKey.clear();
  ofKey.set(name, sealed);
  return sealed;
}

/** Span of the line, name of the key, sealed handle: what a line has of its own. */
type Own = readonly [spanId: string, sleutel: string, verzegeld: string];

const requestPlace = ({ span }: LdvLine): LinePlace => ({
  traceId: span.traceId,
  spanId: span.parentSpanId ?? span.spanId,
});

function ownOf(line: LdvLine, key: SubjectKey): Own {
  const sealed = sealedHandle(key, line.betrokkene.handvat, requestPlace(line));
  const sleutel = keyIdOf(sealed);
  return [line.span.spanId, sleutel, sealed.slice(sleutel.length + 1)];
}

/** One for all lines that share what they say. */
function sharing(lines: readonly LdvLine[], keyOf: (line: LdvLine) => SubjectKey): SealedLine {
  const [first] = lines as readonly [LdvLine];
  const { soort, moment, verantwoordelijke, span, gedeeld } = first;
  const attributes = {
    ...(gedeeld.attributes as Record<string, unknown>),
    'dpl.core.data_subject_id_type': SEALED_HANDLE_TYPE,
  };
  const betrokkenen = lines.map((line) => ownOf(line, keyOf(line)));
  const { spanId } = requestPlace(first);
  return {
    ...{ soort, moment, verantwoordelijke, span: { ...span, spanId } },
    regel: { ...gedeeld, attributes, betrokkenen },
  };
}

function sealedOther({ betrokkene, ...line }: OtherLine, key: SubjectKey | undefined): SealedLine {
  if (betrokkene === undefined || key === undefined) return line;
  return { ...line, regel: { ...line.regel, betrokkene: sealedHandle(key, betrokkene.handvat, line.span) } };
}

function sealedWith(lines: readonly LogLine[], about: readonly LineAbout[], keys: readonly SubjectKey[]) {
  const keyOf = new Map<LogLine, SubjectKey>(about.map((line, at) => [line, keys[at] as SubjectKey]));
  const together = Map.groupBy(
    lines.filter((line) => line.soort === 'LDV'),
    ({ gedeeld }) => gedeeld,
  );
  return lines.flatMap((line): SealedLine[] => {
    if (line.soort !== 'LDV') return [sealedOther(line, keyOf.get(line))];
    const group = together.get(line.gedeeld) ?? [];
    return group[0] === line ? [sharing(group, (one) => keyOf.get(one) as SubjectKey)] : [];
  });
}

type Executor = Pick<Database | Transaction, 'execute'>;

/**
 * The same lines, in their order, with the persons in them sealed; those that say the same of several persons as one, in the place of the
 * first. @throws when a key cannot be had: nothing may be written then
 */
export async function sealSubjects(executor: Executor, lines: readonly LogLine[]): Promise<readonly SealedLine[]> {
  const about = lines.filter(isAboutSomebody);
  return sealedWith(lines, about, about.length === 0 ? [] : await keysForSubjects(executor, about));
}

/** The same at once, where every key is remembered; null where one has to be asked for. */
export function sealRemembered(executor: Executor, lines: readonly LogLine[]): readonly SealedLine[] | null {
  const about = lines.filter(isAboutSomebody);
  const keys = about.length === 0 ? [] : rememberedKeys(executor, about);
  return keys === null ? null : sealedWith(lines, about, keys);
}

import type { Bron } from '@ketenhub/vocabulary';
import type pg from 'pg';
import { askDirectly, type Setting } from '../zero-trust/ask-directly.ts';
import { isCanary } from '../zero-trust/canary-records.ts';
import { allFields } from '../zero-trust/canary-world.ts';
import type { Right } from '../zero-trust/rights.ts';
import type { RunningSubgraphs } from '../zero-trust/start-subgraphs.ts';
import { openFields, readAnswer, type View, wholeQuestion } from '../zero-trust/whole-view.ts';

/** Where a value stands in the databases. */
export interface Stored {
  readonly bron: Bron;
  readonly table: string;
  /** Null for what is of the casus, `nobody` for somebody outside it. */
  readonly handle: string | null;
}

export interface RegionCanaries {
  readonly stored: ReadonlyMap<string, Stored>;
  /** The fields that give a canary to whoever may see it. */
  readonly coordinates: ReadonlyMap<string, ReadonlySet<string>>;
  /** Per table the fields that its values come out of. */
  coordinatesOf(bron: Bron, table: string): ReadonlySet<string>;
}

export const NOBODY = 'nobody';

/** Rows of the register that are shown at a person, by the column that holds the handle; what else is of the register is shown at the casus. */
const AT_HANDLE: Readonly<Record<string, string>> = { relaties: 'betrokkene' };

/** A moment shows as its day. */
const dayOf = (value: unknown): unknown =>
  typeof value === 'string' && /^18\d\d-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;

/** Every canary in one database. */
export async function readStored(
  bron: Bron,
  owner: pg.Pool,
  handleOf: ReadonlyMap<string, string>,
): Promise<[string, Stored][]> {
  const { rows: tables } = await owner.query<{ name: string; person: boolean }>(
    `select t.table_name as name, exists (select 1 from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'persoon_id') as person
     from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  );
  const found: [string, Stored][] = [];
  for (const { name: table, person } of tables) {
    const join = person ? ', (select bsn from personen p where p.id = t.persoon_id) as proof_bsn' : '';
    const { rows } = await owner.query<{ row: Record<string, unknown>; proof_bsn?: string }>(
      `select to_jsonb(t) as row${join} from ${table} t`,
    );
    for (const { row, proof_bsn } of rows) {
      const bsn = proof_bsn ?? (typeof row.bsn === 'string' ? row.bsn : undefined);
      const shownAt = row[AT_HANDLE[table] ?? ''];
      const ofCasus = typeof shownAt === 'string' ? shownAt : null;
      const handle = bsn === undefined ? ofCasus : (handleOf.get(bsn) ?? NOBODY);
      for (const value of Object.values(row).flat().map(dayOf))
        if (isCanary(value)) found.push([value, { bron, table, handle }]);
    }
  }
  return found;
}

/** Rights that together open whatever any of them opens. */
function covering(view: View, bases: readonly Right[]): Right[] {
  const opened = bases
    .map((right) => ({ right, open: openFields(view, right) }))
    .sort((a, b) => b.open.size - a.open.size);
  const seen = new Set<string>();
  return opened.flatMap(({ right, open }) => {
    const isNew = [...open].some((key) => !seen.has(key));
    for (const key of open) seen.add(key);
    return isNew ? [right] : [];
  });
}

/** Learns which field gives which canary, by asking each source everything with the rights that open it. */
export async function learnCoordinates(
  subgraphs: RunningSubgraphs,
  views: readonly View[],
  asked: { readonly setting: Setting; readonly bases: readonly Right[] },
): Promise<Map<string, Set<string>>> {
  const learned = new Map<string, Set<string>>();
  for (const view of views) {
    for (const right of covering(view, asked.bases)) {
      const { setting } = asked;
      // Of the lists of the worklist all rows, not the first of them: each casus and each tafel has canaries of its own.
      const whole = wholeQuestion(view, setting);
      const question = { ...whole, query: whole.query.replaceAll('(eerste: 1)', '') };
      const { bron, beleid } = view;
      const answer = await askDirectly(subgraphs, {
        bron,
        right,
        setting,
        question,
        velden: allFields(view),
        beleid: beleid.digest,
      });
      const { data = {} } = JSON.parse(answer.text) as { data?: Record<string, unknown> };
      for (const [key, texts] of readAnswer(view, right, { setting, data }).canaries) {
        const coordinate = key.split(' ')[0] ?? '';
        for (const text of texts) learned.set(text, (learned.get(text) ?? new Set()).add(coordinate));
      }
    }
  }
  return learned;
}

export function gather(
  stored: readonly [string, Stored][],
  coordinates: ReadonlyMap<string, ReadonlySet<string>>,
): RegionCanaries {
  const ofTable = new Map<string, Set<string>>();
  for (const [text, { bron, table }] of stored) {
    const key = `${bron} ${table}`;
    const known = ofTable.get(key) ?? new Set<string>();
    for (const coordinate of coordinates.get(text) ?? []) known.add(coordinate);
    ofTable.set(key, known);
  }
  return {
    stored: new Map(stored),
    coordinates,
    coordinatesOf: (bron, table) => ofTable.get(`${bron} ${table}`) ?? new Set(),
  };
}

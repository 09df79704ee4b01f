import type { Bron } from '@ketenhub/vocabulary';
import { GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import type pg from 'pg';
import type { Right } from '../zero-trust/rights.ts';
import type { Oracle } from './oracle.ts';
import { changeRows, type HiddenRows, OF_CASUS, OF_PERSON } from './other-world.ts';
import type { RegionCanaries } from './region-canaries.ts';
import { ADD_HIDDEN_CASUS, CASUS, HIDDEN_CASUS, type RegionPerson, type RegionPersons } from './region-data.ts';
import type { Tape } from './tape.ts';

/** How many tables change at once, for one person each. */
const HIDDEN_AT_ONCE = 6;

/** Other rows hang on these, or fields that may be seen are made of them: taking them away changes more than what is hidden. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'personen',
  'betrokkenen',
  'casussen',
  'besluiten',
  'contactpunten',
  'plannen',
  'plandoelen',
  'overleggen',
  'incidentele_derden',
  'verslagalineas',
  'verstrekkingen',
  // Who may see a verstrekking follows from all that was in it.
  'verstrekkingsdelen',
  'avg_verzoeken',
  // Of the house, and of no casus.
  'tafels',
  'overlegmomenten',
  'adviesvragen',
  'afwijzingsadviezen',
  'casuslijsten',
  'lijstcriteria',
]);

/**
 * Who takes part in a casus, on whose work list it is, when it is discussed or looked at again, on which list it stands, and how many a knelpunt holds up: not
 * hidden from who asks for a list.
 */
const IN_THE_WORKLIST: ReadonlySet<string> = new Set([
  'casus_deelnemers',
  'agendapunten',
  'terugkijkmomenten',
  'lijstplaatsingen',
  'knelpunten',
]);

export interface Hiding {
  readonly schema: GraphQLSchema;
  readonly canaries: RegionCanaries;
  readonly persons: RegionPersons;
  isShut(coordinate: string, handle: string | null): boolean;
  ownerOf(bron: Bron): pg.Pool;
}

/** Types that stand for a sheet: their fields come from many tables. */
function sheetsOf(schema: GraphQLSchema, oracle: Oracle): ReadonlySet<string> {
  const sheets = new Set(['Query', 'Casus', 'Betrokkene']);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields()))
      if (oracle.isStructure(`${type.name}.${field.name}`)) sheets.add(getNamedType(field.type).name);
  }
  return sheets;
}

/** The fields through which rows of a table show: every field of their own type, or only those of a sheet that are known. */
function showing(schema: GraphQLSchema, sheets: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...known].flatMap((coordinate) => {
    const name = coordinate.split('.')[0] ?? '';
    const type = schema.getType(name);
    if (sheets.has(name) || !(type instanceof GraphQLObjectType)) return [coordinate];
    return Object.keys(type.getFields()).map((field) => `${name}.${field}`);
  });
}

/** The rows of which this right may see nothing at all, per table and person. */
function hiddenRows({ schema, canaries, persons, isShut }: Hiding, right: Right, oracle: Oracle): HiddenRows[] {
  const sheets = sheetsOf(schema, oracle);
  const tables = new Map([...canaries.stored.values()].map(({ bron, table }) => [`${bron} ${table}`, { bron, table }]));
  const isHidden = (known: ReadonlySet<string>, of: RegionPerson | null): boolean =>
    showing(schema, sheets, known).every((coordinate) => {
      const { id = null, soort = null } = of?.handle ?? {};
      return oracle.isStructure(coordinate) || !oracle.may(coordinate, soort) || isShut(coordinate, id);
    });
  return [...tables.values()].flatMap(({ bron, table }): HiddenRows[] => {
    const known = canaries.coordinatesOf(bron, table);
    if (known.size === 0 || LEFT_ALONE.has(table) || (right.fase === null && IN_THE_WORKLIST.has(table))) return [];
    if (bron === 'casus')
      return right.fase === null || isHidden(known, null) ? [{ bron, table, where: OF_CASUS, value: CASUS }] : [];
    const hidden = persons.inCasus.filter((one) => right.fase === null || isHidden(known, one));
    return [...hidden, persons.stranger].map(({ bsn }) => ({ bron, table, where: OF_PERSON, value: bsn }));
  });
}

/** Changes some of what this right may not see in the databases; resolves to what puts it back. */
export async function hideInRegion(
  hiding: Hiding,
  { right, oracle, tape }: { readonly right: Right; readonly oracle: Oracle; readonly tape: Tape },
): Promise<() => Promise<void>> {
  const { ownerOf } = hiding;
  const undo: (() => Promise<void>)[] = [];
  const candidates = hiddenRows(hiding, right, oracle);
  for (let count = 0; count < HIDDEN_AT_ONCE && candidates.length > 0; count += 1) {
    const [chosen] = candidates.splice(tape.below(candidates.length), 1);
    if (chosen !== undefined) undo.push(await changeRows(ownerOf(chosen.bron), chosen, tape));
  }
  // The house sees the hidden casus in its work list, and nobody else does.
  if (right.fase !== null || right.organisatie !== 'zvh') {
    await ownerOf('casus').query('delete from casussen where nummer = $1', [HIDDEN_CASUS]);
    undo.push(async () => void (await ownerOf('casus').query(ADD_HIDDEN_CASUS)));
  }
  return async () => {
    for (const one of undo.toReversed()) await one();
  };
}

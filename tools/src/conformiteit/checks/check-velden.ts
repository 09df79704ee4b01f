import { type Bench, inParallel } from '../bench.ts';
import { bodyOf } from '../expected-answers.ts';
import { NotTested, type Recorder } from '../report/result.ts';
import { coveringRights, openingRights } from '../rights/covering-rights.ts';
import { readByArguments } from '../rights/open-fields.ts';
import type { Right } from '../rights/rights.ts';
import { allFields, type Field, objectTypeOf, type View } from '../rights/schema-view.ts';
import { wholeQuestion } from '../rights/whole-question.ts';

/** Whether this field has a value anywhere in an answer, by the type of the object it stands in. */
function holds(view: View, data: unknown, coordinate: string): boolean {
  const walk = (typeName: string, value: unknown): boolean => {
    if (Array.isArray(value)) return value.some((item) => walk(typeName, item));
    if (typeof value !== 'object' || value === null) return false;
    const type = view.schema.getType(typeName);
    const fields: readonly Field[] =
      type != null && 'getFields' in type ? (Object.values(type.getFields()) as Field[]) : [];
    return fields.some((field) => {
      const own = (value as Record<string, unknown>)[field.name];
      if (own === null || own === undefined) return false;
      if (coordinate === `${typeName}.${field.name}`) return true;
      const nested = objectTypeOf(field);
      return nested !== null && walk(nested.name, own);
    });
  };
  const entities = (data as { _entities?: unknown } | null | undefined)?._entities;
  return walk('Betrokkene', entities) || walk('Query', data);
}

/** The fields that read this coordinate through an argument that is always given. */
function readers(view: View, coordinate: string): Set<string> {
  const found = new Set<string>();
  for (const type of Object.values(view.schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const own = `${type.name}.${field.name}`;
      if (readByArguments(view, own, field).includes(coordinate)) found.add(own);
    }
  }
  return found;
}

/** A right, and the fields that had a value when it was asked with a token that names all of them. */
interface Full {
  readonly right: Right;
  /** Asks one row of each list: what is only there with a next page. */
  readonly smal: boolean;
  readonly present: readonly string[];
}

type Ask = (asked: Pick<Full, 'right' | 'smal'>, velden: readonly string[]) => Promise<unknown>;

/** For each coordinate one right that shows it, from the few that together open everything. */
async function showing(view: View, ask: Ask): Promise<Full[]> {
  const seen = new Set<string>();
  const found: Full[] = [];
  const covering = coveringRights(openingRights(view));
  for (const { right, smal } of [false, true].flatMap((smal) => covering.map(({ right }) => ({ right, smal })))) {
    const data = await ask({ right, smal }, allFields(view));
    const present = allFields(view).filter(
      (coordinate) =>
        view.annotaties.get(coordinate)?.sleutelveld !== true && !seen.has(coordinate) && holds(view, data, coordinate),
    );
    for (const coordinate of present) seen.add(coordinate);
    found.push({ right, smal, present });
  }
  return found;
}

/**
 * The token narrows: what the token service did not mint for stays null, however open the policy is (attack 75). A full
 * token first, then one with each coordinate left out, also where another field only reads it through an argument.
 * @returns the coordinates that were there with the full token and were not without
 */
export async function checkVelden(bench: Bench, recorder: Recorder): Promise<ReadonlySet<string>> {
  const { view, setting } = bench;
  const narrowed = new Set<string>();
  const ask: Ask = async ({ right, smal }, velden) => {
    const { status, text } = await bench.ask({ right, question: wholeQuestion(view, setting, smal), velden });
    return status === 200 ? bodyOf(text)?.data : null;
  };
  const without = (asked: Pick<Full, 'right' | 'smal'>, coordinate: string): Promise<unknown> =>
    ask(
      asked,
      allFields(view).filter((other) => other !== coordinate),
    );
  let full: readonly Full[] = [];
  await recorder.check('antwoordt op tokens die alles noemen en samen alles openen', ['P28'], async () => {
    full = await showing(view, ask);
    return [];
  });
  const count = full.reduce((sum, { present }) => sum + present.length, 0);
  await recorder.check(`geeft elk van ${count} velden alleen als het token het noemt (A75)`, ['P28'], async () => {
    if (count === 0) return new NotTested('het volle token gaf geen waarde');
    const places = full.flatMap(({ present, ...asked }) => present.map((coordinate) => ({ asked, coordinate })));
    const leaks = await inParallel(places, async ({ asked, coordinate }) => {
      if (holds(view, await without(asked, coordinate), coordinate)) return [`${coordinate} staat er`];
      narrowed.add(coordinate);
      return [];
    });
    return leaks.flat();
  });
  await recorder.check('geeft niets van een lijst die leest wat niet in het token staat (A96)', ['P31'], async () => {
    const places = full.flatMap(({ present, ...asked }) =>
      allFields(view).flatMap((coordinate) => {
        const fields = [...readers(view, coordinate)].filter((field) => present.includes(field));
        return fields.length === 0 ? [] : [{ asked, coordinate, fields }];
      }),
    );
    if (places.length === 0) return new NotTested('geen veld met een waarde heeft een argument dat altijd gegeven is');
    const leaks = await inParallel(places, async ({ asked, coordinate, fields }) => {
      const data = await without(asked, coordinate);
      return fields.filter((field) => holds(view, data, field));
    });
    return leaks.flat().map((field) => `${field} staat er`);
  });
  await recorder.check('geeft niets aan een token zonder velden (A75)', ['P28', 'P33'], async () => {
    const leaks = await inParallel(full, async ({ present, ...asked }) => {
      const data = await ask(asked, []);
      return present
        .filter((coordinate) => holds(view, data, coordinate))
        .map((coordinate) => `${coordinate} staat er`);
    });
    return leaks.flat();
  });
  return narrowed;
}

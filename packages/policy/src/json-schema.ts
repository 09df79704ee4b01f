import { inhoudSchemas } from './beleid.ts';
import { ONDERDELEN, WEGLAATBAAR } from './compile.ts';

type JsonSchema = { readonly [key: string]: unknown };

/** As much of the shape of a valibot schema as is read here. */
interface Vorm {
  readonly kind: string;
  readonly type: string;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, Vorm>>;
  readonly item?: Vorm;
  readonly wrapped?: Vorm;
  readonly pipe?: readonly Vorm[];
  readonly requirement?: unknown;
}

/** JSON Schema of the checks that follow a type. @throws for a check that this does not know */
function vanControle({ kind, type, requirement }: Vorm, isLijst: boolean): JsonSchema {
  if (kind === 'transformation' && type === 'trim') return {};
  if (type === 'min_length') return isLijst ? { minItems: requirement } : { minLength: requirement };
  if (type === 'regex') return { pattern: (requirement as RegExp).source };
  if (type === 'iso_date') return { format: 'date' };
  if (type === 'url') return { format: 'uri' };
  throw new Error(`no JSON Schema is known for the check ${type}`);
}

/** JSON Schema of one valibot schema. @throws for a type that this does not know, so that nothing is left out silently */
function vanVorm(vorm: Vorm): JsonSchema {
  const [eerste, ...controles] = vorm.pipe ?? [vorm];
  if (eerste !== undefined && controles.length > 0)
    return Object.assign({}, vanVorm(eerste), ...controles.map((een) => vanControle(een, eerste.type === 'array')));
  switch (vorm.type) {
    case 'string':
    case 'boolean':
      return { type: vorm.type };
    case 'picklist':
      return { enum: vorm.options };
    case 'nullable':
      return { anyOf: [vanVorm(vorm.wrapped as Vorm), { type: 'null' }] };
    case 'array':
      return { type: 'array', items: vanVorm(vorm.item as Vorm) };
    case 'strict_object': {
      const eigen = Object.entries(vorm.entries ?? {});
      return {
        type: 'object',
        additionalProperties: false,
        required: eigen.map(([naam]) => naam),
        properties: Object.fromEntries(eigen.map(([naam, deel]) => [naam, vanVorm(deel)])),
      };
    }
    default:
      throw new Error(`no JSON Schema is known for the type ${vorm.type}`);
  }
}

interface Voorwerp extends JsonSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** What an author leaves out: `klasse` of a recipient, and what `WEGLAATBAAR` fills in. */
function zoalsGeschreven(voorwerp: Voorwerp, weglaatbaar: readonly string[]): Voorwerp {
  const { wie, ...overig } = voorwerp.properties;
  const ontvanger = wie?.items as Voorwerp | undefined;
  const metWie = ontvanger === undefined ? {} : { wie: { ...wie, items: { ...ontvanger, required: ['rol'] } } };
  return {
    ...voorwerp,
    required: voorwerp.required.filter((naam) => !weglaatbaar.includes(naam)),
    properties: { ...overig, ...metWie },
  };
}

/** A name of the list, or a wildcard over it. */
const naamOfJoker = (namen: readonly string[]): JsonSchema => ({ anyOf: [{ enum: [...namen] }, { pattern: '\\*' }] });

/**
 * JSON Schema (2020-12) of a source file of the privacyprotocol, from the validators that the compiler uses; an editor shows
 * with it what can stand where. It cannot tell everything: what refers to another file (one owner, a rule that can hold) is
 * the compiler's.
 */
export function protocolJsonSchema(subcategorieen: readonly string[]): JsonSchema {
  const items = ONDERDELEN.map((naam) => {
    const geheel = vanVorm(inhoudSchemas[naam].item as unknown as Vorm) as Voorwerp;
    const item = zoalsGeschreven(geheel, Object.keys(WEGLAATBAAR[naam]));
    const { subcategorie } = item.properties;
    if (subcategorie === undefined) return [naam, item] as const;
    const properties = { ...item.properties, subcategorie: { ...subcategorie, items: naamOfJoker(subcategorieen) } };
    return [naam, { ...item, properties }] as const;
  });
  const lijst = (item: JsonSchema): JsonSchema => ({ type: 'array', items: item });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bronbestand van het privacyprotocol',
    type: 'object',
    additionalProperties: false,
    properties: {
      versie: { type: 'string' },
      standaard: {
        anyOf: items.map(([, { required: _, ...item }]) => item),
      },
      ...Object.fromEntries(items.map(([naam, { required: _, ...item }]) => [naam, lijst(item)])),
    },
    // What `standaard` says, no entry has to repeat.
    if: { not: { required: ['standaard'] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits this.
    then: {
      properties: Object.fromEntries(items.map(([naam, { required }]) => [naam, lijst({ required })])),
    },
  };
}

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Tape } from './tape.ts';

/** Stands for the name of the operation, which is new each time a question must be one that was never asked. */
export const NAME = 'VRAAGNAAM';

export interface RandomQuestion {
  /** With `NAME` in the place of the name of the operation. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface OperationWorld {
  readonly schema: GraphQLSchema;
  /** Values for arguments of type text, by name of the argument; the first is the one that finds something. */
  readonly texts: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** Arguments that are left out: their values cannot be made up. */
  readonly leftOut: ReadonlySet<string>;
  /** Fields that lead to where the data is; picked more often. */
  readonly roads: ReadonlySet<string>;
}

type Field = GraphQLField<unknown, unknown>;

const STRANGE_ALIASES = [
  '__proto__',
  'constructor',
  'kh_id',
  'kh_type',
  'id',
  'naam',
  'toString',
  'hasOwnProperty',
] as const;
const DEPTH_MAX = 9;

/**
 * A random query over a schema: aliases, fields asked twice, named, nested and inline fragments (typed and not), interfaces
 * and unions, @include and @skip with literals and variables, arguments, __typename, and operations that do not run.
 */
export function randomOperation(world: OperationWorld, tape: Tape): RandomQuestion {
  return new Writer(world, tape).question();
}

export interface RandomSelection {
  readonly body: string;
  /** Of variables, for the head of the operation. */
  readonly definitions: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: string;
}

/** What a random operation asks of one type. */
export function randomSelection(world: OperationWorld, tape: Tape, type: GraphQLNamedType): RandomSelection {
  return new Writer(world, tape).selectionOf(type);
}

class Writer {
  private readonly world: OperationWorld;
  private readonly tape: Tape;
  private readonly fragments = new Map<string, { type: string; body: string }>();
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private aliases = 0;

  constructor(world: OperationWorld, tape: Tape) {
    this.world = world;
    this.tape = tape;
  }

  question(): RandomQuestion {
    const query = this.world.schema.getQueryType();
    if (!query) throw new Error('no query type');
    const { body, definitions, variables, fragments } = this.selectionOf(query);
    const other = this.tape.once(4) ? 'query Ander { __typename }' : '';
    const head = definitions === '' ? '' : `(${definitions})`;
    return { query: `query ${NAME}${head} ${body}\n${fragments}\n${other}`, variables };
  }

  selectionOf(type: GraphQLNamedType): RandomSelection {
    const body = this.body(type, DEPTH_MAX);
    const fragments = [...this.fragments].map(
      ([name, { type: on, body: inside }]) => `fragment ${name} on ${on} ${inside}`,
    );
    const definitions = this.definitions.join(', ');
    return { body, definitions, variables: { ...this.variables }, fragments: fragments.join('\n') };
  }

  private body(type: GraphQLNamedType, depth: number): string {
    if (this.tape.once(5) && isObjectType(type)) return this.everyLeaf(type, depth);
    const items = Array.from({ length: 1 + this.tape.below(3) }, () => this.selection(type, depth));
    return `{ ${items.join(' ')} }`;
  }

  /** Every field without a selection below it, and one road on. */
  private everyLeaf(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type)) return '{ __typename }';
    const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
    const names = leaves.filter(({ args }) => !args.some(isRequiredArgument)).map(({ name }) => name);
    return `{ __typename ${names.join(' ')} ${this.selection(type, depth)} }`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (depth <= 0) return this.tape.pick(['__typename', 'soortnaam: __typename']);
    const choice = this.tape.below(12);
    if (choice === 9) return this.tape.pick(['__typename', 'soortnaam: __typename']);
    if (choice === 10)
      return `... ${this.tape.pick(['', `on ${type.name}`])} ${this.directive()} ${this.body(type, depth - 1)}`;
    if (choice === 11) return this.spread(type, depth);
    const isNarrowed = isAbstractType(type) && (!isInterfaceType(type) || this.tape.below(2) === 1);
    if (!isNarrowed) return this.field(type, depth);
    return this.narrowed(type, depth);
  }

  private narrowed(type: GraphQLNamedType, depth: number): string {
    if (!isAbstractType(type)) return '__typename';
    const { schema } = this.world;
    const possible = schema.getPossibleTypes(type);
    const wider = possible.flatMap((one) => one.getInterfaces());
    const targets = [...possible, ...wider];
    const target = targets[this.tape.below(targets.length)];
    return target === undefined
      ? '__typename'
      : `... on ${target.name} ${this.directive()} ${this.body(target, depth - 1)}`;
  }

  private spread(type: GraphQLNamedType, depth: number): string {
    const known = [...this.fragments].filter(([, fragment]) => fragment.type === type.name).map(([name]) => name);
    const reuse = known[this.tape.below(known.length + 1)];
    if (reuse !== undefined) return `...${reuse} ${this.directive()}`;
    const body = this.body(type, depth - 1);
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { type: type.name, body });
    return `...${name} ${this.directive()}`;
  }

  private directive(): string {
    const form = this.tape.pick([
      '',
      '',
      '',
      '',
      '@include(if: $x)',
      '@skip(if: $y)',
      '@include(if: false)',
      '@skip(if: false)',
      '@include(if: $z)',
    ]);
    for (const name of ['x', 'y', 'z']) if (form.includes(`$${name}`)) this.define(name);
    return form;
  }

  /** `z` is never given: its default holds. */
  private define(name: string): void {
    const definition = name === 'z' ? '$z: Boolean = true' : `$${name}: Boolean!`;
    if (this.definitions.includes(definition)) return;
    this.definitions.push(definition);
    if (name !== 'z') this.variables[name] = this.tape.below(2) === 1;
  }

  private pickField(type: GraphQLNamedType): Field | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    const roads = fields.filter(({ name }) => this.world.roads.has(name));
    const from = roads.length > 0 && this.tape.below(4) !== 3 ? roads : fields;
    return from[this.tape.below(from.length)];
  }

  private field(type: GraphQLNamedType, depth: number): string {
    const field = this.pickField(type);
    if (field === undefined) return '__typename';
    const named = getNamedType(field.type);
    const args = this.args(field);
    const below = isCompositeType(named) ? this.body(named, depth - 1) : '';
    const text = `${this.alias(field, args !== '')}${field.name}${args}`;
    const once = `${text} ${this.directive()} ${below}`;
    return this.tape.once(12) && below === '' ? `${once} ${text}` : once;
  }

  /** A field with arguments of its own has a key of its own, so that two of them never conflict; a cursor keeps its name. */
  private alias(field: Field, hasArguments: boolean): string {
    if (hasArguments && field.name !== 'casus') {
      this.aliases += 1;
      return `k${this.aliases}_${field.name}: `;
    }
    if (field.name === 'volgende' || hasArguments) return '';
    const choice = this.tape.below(10);
    if (choice === 8) return `${this.tape.pick(STRANGE_ALIASES)}: `;
    return choice === 9 ? `a_${field.name}: ` : '';
  }

  private args(field: Field): string {
    const given = field.args.flatMap((argument) => {
      if (this.world.leftOut.has(argument.name)) return [];
      if (!isRequiredArgument(argument) && this.tape.below(3) !== 2) return [];
      const value = this.value(argument);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private value(argument: GraphQLArgument): string | null {
    const type = getNamedType(argument.type);
    const value = this.literal(argument);
    if (value === null || this.tape.below(3) !== 2) return value;
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${String(argument.type)}`);
    this.variables[name] = isEnumType(type) ? value : JSON.parse(value);
    return `$${name}`;
  }

  private literal(argument: GraphQLArgument): string | null {
    const type = getNamedType(argument.type);
    if (isEnumType(type)) return type.getValues()[this.tape.below(type.getValues().length)]?.name ?? null;
    if (type.name === 'Int') return String(this.tape.pick([50, 1, 2]));
    if (type.name === 'Datum') return JSON.stringify(this.tape.pick(['1750-01-01', '1801-02-01', '2020-01-01']));
    const texts = this.world.texts[argument.name];
    return texts === undefined ? null : JSON.stringify(this.often(texts));
  }

  /** The first of them half the time. */
  private often(texts: readonly [string, ...string[]]): string {
    return this.tape.below(2) === 0 ? texts[0] : this.tape.pick(texts);
  }
}

import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Draws from a list of numbers, so that fast-check can shrink what comes of it; an empty tape always gives 0. */
export class Tape {
  private position = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  below(limit: number): number {
    const number = this.numbers[this.position] ?? 0;
    this.position += 1;
    return number % limit;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

const STRANGE_ALIASES = ['__proto__', 'constructor', 'kh_id', 'kh_type', 'id', 'naam', 'toString'] as const;

/** Writes a random query over a schema: aliases, all forms of fragments, @include and @skip, arguments by literal and variable. */
export class RandomOperation {
  readonly text: string;
  private readonly tape: Tape;
  private readonly schema: GraphQLSchema;
  private readonly fragments = new Map<string, { type: string; body: string }>();
  private readonly variables = new Map<string, string>();

  constructor(schema: GraphQLSchema, tape: Tape) {
    this.schema = schema;
    this.tape = tape;
    const query = schema.getQueryType();
    if (!query) throw new Error('no query type');
    const body = this.body(query, 6);
    const variables = [...this.variables].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const definitions = [...this.fragments].map(
      ([name, { type, body: inside }]) => `fragment ${name} on ${type} ${inside}`,
    );
    this.text = `query Q${variables === '' ? '' : `(${variables})`} ${body}\n${definitions.join('\n')}`;
  }

  private body(type: GraphQLNamedType, depth: number): string {
    const items = Array.from({ length: 1 + this.tape.below(3) }, () => this.selection(type, depth));
    return `{ ${items.join(' ')} }`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const choice = this.tape.below(8);
    if (choice === 5 || depth <= 0) return `${this.tape.pick(['', 'soortnaam: '])}__typename`;
    if (choice === 6)
      return `... ${this.tape.pick(['', this.condition(type)])} ${this.directive()} ${this.body(type, depth - 1)}`;
    if (choice === 7) return this.spread(type, depth);
    const narrow = isAbstractType(type) && (!isInterfaceType(type) || this.tape.below(2) === 1);
    if (!narrow) return this.field(type, depth);
    const target = this.schema.getPossibleTypes(type)[this.tape.below(this.schema.getPossibleTypes(type).length)];
    return target === undefined ? '__typename' : `... on ${target.name} ${this.body(target, depth - 1)}`;
  }

  private condition(type: GraphQLNamedType): string {
    return `on ${type.name}`;
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
      '@include(if: $x)',
      '@skip(if: $y)',
      '@include(if: false)',
      '@skip(if: false)',
    ]);
    for (const name of ['x', 'y']) if (form.includes(`$${name}`)) this.variables.set(name, 'Boolean!');
    return form;
  }

  private field(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    const field = fields[this.tape.below(fields.length)];
    if (field === undefined) return '__typename';
    const named = getNamedType(field.type);
    const { alias, args } = this.aliasAndArguments(field);
    const below = isCompositeType(named) ? this.body(named, depth - 1) : '';
    return `${alias}${field.name}${args} ${this.directive()} ${below}`;
  }

  /** The alias tells the arguments, so that two selections of one key seldom conflict. */
  private aliasAndArguments(field: GraphQLField<unknown, unknown>): { alias: string; args: string } {
    const argument = field.args[0];
    const choice = this.tape.below(12);
    if (choice === 0) return { alias: `${this.tape.pick(STRANGE_ALIASES)}: `, args: '' };
    if (choice === 1) return { alias: `a_${field.name}: `, args: '' };
    if (argument === undefined || choice > 5) return { alias: '', args: '' };
    const type = getNamedType(argument.type);
    const value = isEnumType(type) ? type.getValues()[this.tape.below(type.getValues().length)]?.name : '1';
    if (choice < 4) return { alias: `l_${value}_${field.name}: `, args: `(${argument.name}: ${value})` };
    this.variables.set('v', type.name);
    return { alias: `v_${field.name}: `, args: `(${argument.name}: $v)` };
  }
}

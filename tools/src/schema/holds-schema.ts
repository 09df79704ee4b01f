type JsonSchema = Readonly<Record<string, unknown>>;

const objects = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** One keyword of a schema against one value; true for what is only told to people. @throws for a keyword it does not know */
function holdsKeyword(keyword: string, schema: JsonSchema, value: unknown): boolean {
  const told = schema[keyword];
  const fields = objects(value);
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  switch (keyword) {
    case 'type':
      return told === (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
    case 'enum':
      return (told as unknown[]).includes(value);
    case 'anyOf':
      return (told as JsonSchema[]).some((one) => holdsSchema(one, value));
    case 'not':
      return !holdsSchema(told as JsonSchema, value);
    case 'if':
      return !holdsSchema(told as JsonSchema, value) || holdsSchema(schema.then as JsonSchema, value);
    case 'items':
      return !Array.isArray(value) || value.every((item) => holdsSchema(told as JsonSchema, item));
    case 'minItems':
      return !Array.isArray(value) || value.length >= (told as number);
    case 'minLength':
      return typeof value !== 'string' || value.length >= (told as number);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(told as string).test(value);
    case 'required':
      return fields === null || (told as string[]).every((name) => Object.hasOwn(fields, name));
    case 'properties':
      return (
        fields === null ||
        Object.entries(properties).every(([name, one]) => !(name in fields) || holdsSchema(one, fields[name]))
      );
    case 'additionalProperties':
      return fields === null || Object.keys(fields).every((name) => name in properties);
    case '$schema':
    case 'title':
    case 'format':
    case 'then':
      return true;
    default:
      throw new Error(`keyword ${keyword} is not checked here`);
  }
}

/** Whether a value holds to a JSON Schema, for the keywords that ours uses; for tests only, an editor brings its own. */
export function holdsSchema(schema: JsonSchema, value: unknown): boolean {
  return Object.keys(schema).every((keyword) => holdsKeyword(keyword, schema, value));
}

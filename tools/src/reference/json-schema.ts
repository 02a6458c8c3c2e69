/** As much of a JSON Schema as the configuration and the providers' settings use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** One key of a file, for a table. */
export interface SchemaKey {
  /** `accounts[].settings.token`. */
  readonly path: string;
  readonly type: string;
  /** Undefined where there is none and the key may be left out. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly description: string;
}

/** The keys of an object, those of the objects within it after their own. */
export function schemaKeys({ properties = {}, required = [] }: JsonSchema, parent = ''): readonly SchemaKey[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = parent === '' ? name : `${parent}.${name}`;
    const own: SchemaKey = {
      path,
      // Its own keys follow.
      type: schema.properties ? 'object' : typeText(schema),
      default: schema.default === undefined || isFilledObject(schema.default) ? undefined : JSON.stringify(schema.default),
      required: required.includes(name),
      description: schema.description ?? '',
    };
    return [own, ...schemaKeys(schema, path), ...(schema.items ? schemaKeys(schema.items, `${path}[]`) : [])];
  });
}

/** The default of an object is told by its keys. */
function isFilledObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What may stand there, in words. */
export function typeText(schema: JsonSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeText))].join(' or ');
  if (schema.enum) return schema.enum.map((value) => `\`${plainText(value)}\``).join(' or ');
  if (schema.const !== undefined) return `\`${plainText(schema.const)}\``;
  switch (schema.type) {
    case 'object':
      return schema.properties ? `\`{ ${Object.keys(schema.properties).map((key) => `"${key}": …`).join(', ')} }\`` : 'object';
    case 'array':
      return schema.items?.properties ? 'list of objects' : `list of ${schema.items ? typeText(schema.items) : 'anything'}`;
    case 'integer':
      return `whole number${range(schema)}`;
    case 'number':
      return `number${range(schema)}`;
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return '`null`';
    case 'string':
      return schema.format === 'uri' ? 'URL' : 'text';
    case undefined:
    default:
      return 'anything';
  }
}

function range({ minimum, exclusiveMinimum, maximum }: JsonSchema): string {
  const from = minimum === undefined ? (exclusiveMinimum === undefined ? '' : `above ${exclusiveMinimum}`) : `from ${minimum}`;
  const to = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `to ${maximum}`;
  const text = [from, to].filter((part) => part !== '').join(' ');
  return text === '' ? '' : `, ${text}`;
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

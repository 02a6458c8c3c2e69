import { expect } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { outputSchemas, type OutputSchema } from '../json-schemas/output-schemas.ts';

/** What commands printed, held against the published schemas, in which nothing may stand that they do not name. */
export class JsonChecks {
  readonly #compiled: ReadonlyMap<string, OutputSchema & { readonly validate: ValidateFunction }>;
  readonly #used = new Set<string>();

  constructor() {
    const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }));
    this.#compiled = new Map(outputSchemas().map((each) => [each.name, { ...each, validate: ajv.compile(closed(each.schema) as object) }]));
  }

  /** Each line is an object as documented, and one only unless it says otherwise. Answers the objects. */
  check<Printed = Record<string, unknown>>(name: string, printed: string): readonly Printed[] {
    const found = this.#compiled.get(name);
    if (!found) throw new Error(`There is no schema of ${name}.`);
    this.#used.add(name);
    const lines = printed.trimEnd().split('\n');
    if (found.form === 'object') expect(lines).toHaveLength(1);
    return lines.map((line) => {
      const value = JSON.parse(line) as Printed;
      found.validate(value);
      expect({ line, errors: found.validate.errors }).toEqual({ line, errors: null });
      return value;
    });
  }

  get schemas(): readonly OutputSchema[] {
    return [...this.#compiled.values()];
  }

  /** Schemas that nothing was held against. */
  get unused(): readonly string[] {
    return [...this.#compiled.keys()].filter((name) => !this.#used.has(name));
  }
}

/** Objects that name their properties have no others; what is open on purpose says so. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'examples' ? value : closed(value)]));
  const named = inner['type'] === 'object' && 'properties' in inner && !('additionalProperties' in inner);
  return named ? { ...inner, additionalProperties: false } : inner;
}

import { expect } from '@jest/globals';
import type { z } from 'zod';

/** The body is as documented, and holds nothing that is not. */
export function expectMatches<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

import type { z } from 'zod';

/** What of a value is wrong, where the schema library's words help nobody. A schema's own words go before; undefined: the library's. */
export const issueWords: z.core.$ZodErrorMap = (issue) => {
  const { code, input } = issue;
  if (input === undefined && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union')) return 'is missing';
  if (code === 'invalid_type' && issue.expected === 'int') return 'is not a whole number';
  if (code === 'invalid_type' && Number.isNaN(input)) return 'is not a number';
  if (code === 'invalid_format' && issue.format === 'datetime') return 'is not a time such as 2027-01-31T00:00:00Z';
  return undefined;
};

import * as z from 'zod';

/** A fact of a capability record: what is so, how sure that is, and who says it. */
const fact = (value: z.ZodType) => z.looseObject({ value, confidence: z.enum(['documented', 'inferred', 'unknown']), source: z.string() }, 'expected { value, confidence, source }');

const word = fact(z.string());
const words = fact(z.array(z.string()));

/** A capability record as far as the engine and the faces read it. Words that this version does not know are shown as they are. */
export const operationShape = z.looseObject({
  name: z.string().min(1),
  purpose: z.enum(['stop', 'hold', 'read', 'search']),
  target: z.string().min(1),
  request: word,
  mode: word,
  stopsWhat: word,
  createsReplacement: word,
  replacementMayBeSent: word,
  cancellableIn: words,
  stoppedStatuses: words,
  reason: word,
  options: z.record(z.string(), word),
  result: word,
  refusal: word,
  repeat: word,
  scopes: words,
});

export const factsShape = z.looseObject({
  rateLimit: word,
  authentication: word,
  searchByMerchantNumber: word,
  money: word,
  webhooks: word,
  testMode: word,
  unknowns: z.array(z.string()),
});

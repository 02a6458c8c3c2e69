import { OPERATION_MODES } from '@countermand/core/provider';
import * as z from 'zod';

/** A fact about a provider with how sure it is and where it is written. */
function fact<Value extends z.ZodType>(value: Value) {
  return z.object({
    value,
    confidence: z.enum(['documented', 'inferred', 'unknown']).describe("The vendor's own text, our reasoning, or looked for and not found."),
    source: z.string(),
  });
}

const operationSchema = z
  .object({
    name: z.string(),
    purpose: z.enum(['stop', 'hold', 'read', 'search']),
    target: z.string().describe('The kind of target it works on.'),
    request: fact(z.string()),
    mode: fact(z.enum(OPERATION_MODES)),
    stopsWhat: fact(z.enum(['fulfilment_work', 'whole_order', 'whole_order_and_money', 'record_only', 'nothing'])),
    createsReplacement: fact(z.enum(['yes', 'no', 'unknown'])),
    replacementMayBeSent: fact(z.enum(['yes', 'no', 'unknown'])),
    cancellableIn: fact(z.array(z.string())),
    stoppedStatuses: fact(z.array(z.string())).describe('The statuses that prove this operation stopped the target.'),
    reason: fact(z.enum(['none', 'optional_text', 'required_text'])),
    options: z.record(z.string(), fact(z.string())).describe('The options it has, with what is sent when none is named.'),
    result: fact(z.enum(['response', 'later_read', 'poll_operation', 'person'])),
    refusal: fact(z.string()),
    repeat: fact(z.enum(['harmless', 'idempotency_key', 'unknown'])),
    scopes: fact(z.array(z.string())),
  })
  .meta({ id: 'ProviderOperation' });

const factsSchema = z.object({
  rateLimit: fact(z.string()),
  authentication: fact(z.string()),
  searchByMerchantNumber: fact(z.enum(['direct', 'search', 'none'])),
  money: fact(z.string()),
  webhooks: fact(z.string()),
  testMode: fact(z.string()),
  unknowns: z.array(z.string()).describe('What was looked for and not found.'),
});

export const providerSchema = z
  .object({
    id: z.string(),
    displayName: z.string(),
    specificationVersion: z.string(),
    targets: z.array(z.object({ kind: z.string(), label: z.string(), default: z.boolean() })),
    operations: z.array(operationSchema),
    facts: factsSchema,
  })
  .meta({ id: 'Provider', description: 'A plugin as data: what it can stop, how, and how sure each fact is.' });

import { cancellationRequestSchema } from '@countermand/core';

export const cancellationBodySchema = cancellationRequestSchema.meta({
  id: 'CancellationRequest',
  description: 'Names the order once: by `reference`, or by `account` and `target`. An option the operation lacks is an error, never ignored.',
});

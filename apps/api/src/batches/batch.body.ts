import { batchBodySchema } from '@countermand/host';
import { LINES_MEDIA_TYPE } from '../transport/table-body.ts';

/** The largest JSON upload: room for its most items. */
export const BATCH_BODY_LIMIT_BYTES = 8 * 1024 * 1024;

export const batchRequestSchema = batchBodySchema.meta({
  id: 'BatchRequest',
  description: 'The orders, and what holds for all of them. `reason` and `note` hold for items that bring none. A row whose content is wrong is recorded as `invalid`; a body of another form is refused as a whole.',
});

/** The forms of an upload, for the document. */
export const UPLOAD_CONTENT = {
  'application/json': { schema: { $ref: '#/components/schemas/BatchRequest' } },
  'text/csv': {
    schema: {
      type: 'string',
      description: 'Columns by name: `reference`, or `account`, `id` and optionally `kind`, or `account` and `reference`; optionally `reason`, `note`, `order_number`. UTF-8, or as `charset` says.',
    },
  },
  [LINES_MEDIA_TYPE]: {
    schema: { type: 'string', description: 'One item of a `BatchRequest` a line, in UTF-8. Blank lines are skipped; a line that is no item is a wrong row.' },
  },
};

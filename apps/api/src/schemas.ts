/** The JSON that the API answers, as the schemas that document it, and its examples: for faces that print the same. No server comes along. */
export { accountSchema } from './schemas/account.ts';
export { batchCheckSchema, batchItemSchema, batchSchema } from './schemas/batch.ts';
export { cancellationSchema } from './schemas/cancellation.ts';
export { foundTargetPageSchema } from './schemas/found-target.ts';
export { pageSchema } from './schemas/page.ts';
export { problemSchema } from './schemas/problem.ts';
export { providerSchema } from './schemas/provider.ts';
export { targetReadingSchema } from './schemas/target-reading.ts';
export { createdKeySchema, keySchema } from './keys/key.schemas.ts';
export { previewsSchema } from './previews/preview.schemas.ts';
export { exchangesOf } from './openapi/examples/index.ts';

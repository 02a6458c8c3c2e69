/** What a file of orders can be. */
export const BATCH_FORMATS = ['csv', 'json', 'ndjson'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

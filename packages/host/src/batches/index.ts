/** Batches on their way in and out: files as rows, rows as a report. */
export { BatchFileError } from './batch-file-error.ts';
export { BatchRows, type BatchSource } from './batch-rows.ts';
export { CHARACTER_SET_NAMES, knownCharacterSet } from './csv/character-set.ts';
export { type BatchBody, batchBodySchema, MOST_JSON_ITEMS } from './json/batch-body.ts';
export { type BatchItemBody, rowOfItem } from './json/batch-item.ts';
export { REPORT_COLUMNS, writeBatchReport } from './report/write-batch-report.ts';

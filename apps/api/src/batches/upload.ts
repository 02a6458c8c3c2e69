import { MIMEType } from 'node:util';
import { parseBatchSettings, type BatchRow, type BatchSettings } from '@countermand/core';
import type { Result } from '@countermand/core/model';
import { batchBodySchema, BatchRows, CHARACTER_SET_NAMES, knownCharacterSet, rowOfItem, type BatchBody, type BatchSource } from '@countermand/host';
import type { FastifyRequest } from 'fastify';
import { problemException, ProblemException } from '../problems/http-problem.ts';
import { unwrap } from '../problems/unwrap.ts';
import { ValidationPipe } from '../problems/validation.pipe.ts';
import { isTable, LINES_MEDIA_TYPE, tableBytes } from '../transport/table-body.ts';
import { settingsBody, tableSettingsIn, type UploadQuery } from './upload.query.ts';

/** The largest table, in bytes: far more than the most rows need. */
const MOST_TABLE_BYTES = 256 * 1024 * 1024;

/** An upload as a use case takes it; its rows are read once, as they arrive. */
export interface Upload {
  readonly settings: BatchSettings;
  readonly rows: AsyncIterable<BatchRow>;
  /** Lines that are no rows; to be asked after the rows were read. */
  blankLines(): number;
  /** The use case's answer, or what is wrong with the upload itself, thrown. */
  answer<T>(result: Result<T>): T;
}

/** Reads a request to file a batch: a table, lines, or JSON. Throws the problem of one that is neither. */
export async function uploadOf({ body, headers }: FastifyRequest, query: UploadQuery): Promise<Upload> {
  return isTable(body) ? tableUpload({ bytes: tableBytes(body), ...formOf(headers['content-type'] ?? '') }, query) : jsonUpload(body, query);
}

function tableUpload(source: BatchSource, query: UploadQuery): Upload {
  const settings = unwrap(parseBatchSettings(settingsBody(query)));
  const rows = new BatchRows({ ...source, mostBytes: MOST_TABLE_BYTES });
  return {
    settings,
    rows,
    blankLines: () => rows.blankLines,
    answer: (result) => {
      if (!result.ok && rows.refusal) throw problemException(rows.refusal.trouble === 'size' ? 'payload_too_large' : 'invalid_request', rows.refusal.message);
      return unwrap(result);
    },
  };
}

async function jsonUpload(body: unknown, query: UploadQuery): Promise<Upload> {
  const [outOfPlace] = tableSettingsIn(query);
  if (outOfPlace !== undefined) {
    throw problemException('invalid_request', `With a JSON body, "${outOfPlace}" belongs into the body.`, { errors: [{ pointer: `/${outOfPlace}`, detail: 'belongs into the body' }] });
  }
  const { items, ...settings } = (await new ValidationPipe().transform(body, { type: 'body', schema: batchBodySchema })) as BatchBody;
  return { settings: unwrap(parseBatchSettings(settings)), rows: rowsOf(items), blankLines: () => 0, answer: unwrap };
}

async function* rowsOf(items: BatchBody['items']): AsyncIterable<BatchRow> {
  for (const [index, item] of items.entries()) yield rowOfItem(item, index + 1);
}

/** What a content type says of a table or of lines. A byte-order mark in a table counts more than its `charset`. */
function formOf(contentType: string): Pick<BatchSource, 'format' | 'characterSet'> {
  const { essence, params } = new MIMEType(contentType);
  const name = params.get('charset') ?? undefined;
  if (essence === LINES_MEDIA_TYPE) return { format: 'json_lines' };
  if (name === undefined || knownCharacterSet(name) !== undefined) return { format: 'csv', characterSet: name };
  throw new ProblemException({ code: 'unsupported_media_type', detail: `The character set "${name.slice(0, 40)}" is not understood. It can be ${CHARACTER_SET_NAMES}.`, retryable: false });
}

import type { TableSettings } from '@countermand/client';
import type { BatchSettings } from '@countermand/core';
import type { BatchView } from '@countermand/core/model';
import { BatchFileError } from '@countermand/host';
import type { BatchFile } from '../../batch/batch-file.ts';
import type { Answer, ServiceProblem } from '../answer.ts';
import type { BatchCheckView, BatchService } from '../batch-service.ts';
import type { RemoteCalls } from './remote-calls.ts';
import { batchCheckShape, batchShape } from './shapes.ts';

type Failed = { readonly ok: false; readonly problem: ServiceProblem };
type Filing = Parameters<BatchService['file']>[0];

/** A large file over a slow line, milliseconds; the server gives it half an hour too. */
const UPLOAD_MS = 30 * 60_000;

/** Has a server make every check of a file. */
export async function checkAtServer(calls: RemoteCalls, file: BatchFile, { settings, signal }: { readonly settings: BatchSettings; readonly signal: AbortSignal | undefined }): Promise<Answer<BatchCheckView>> {
  const read = await readUpload(file);
  if (!read.ok) return read;
  const { body, digest } = read.value;
  const answer = await calls.answer<Omit<BatchCheckView, 'digest'>>((client, during) => client.batches.check(body, { settings: settingsOf(settings), signal: during }), { shape: batchCheckShape, signal, withinMs: UPLOAD_MS });
  return answer.ok ? { ok: true, value: { ...answer.value, digest } } : aboutFile(answer, file);
}

/** Files it there, if it still is the file that was checked. */
export async function fileAtServer(calls: RemoteCalls, { file, settings, digest, idempotencyKey }: Filing, signal: AbortSignal | undefined): ReturnType<BatchService['file']> {
  const read = await readUpload(file, digest);
  if (!read.ok) return read;
  let replayed = false;
  const onReplay = (): void => void (replayed = true);
  const lookUp = 'run the command again: the same file is filed once, or look with `countermand batch list`.';
  const answer = await calls.answer<BatchView>(
    (client, during) => client.batches.file(read.value.body, { settings: settingsOf(settings), idempotencyKey, onReplay, signal: during }),
    { shape: batchShape, signal, lookUp, idempotencyKey, withinMs: UPLOAD_MS },
  );
  return answer.ok ? { ok: true, value: { batch: answer.value, replayed } } : aboutFile(answer, file);
}

/** The file as it is sent. All of it is read first: a repetition sends the same bytes, and one that has changed since is not sent at all. */
async function readUpload(file: BatchFile, expectedDigest?: string): Promise<Answer<{ readonly body: Blob; readonly digest: string }>> {
  const reading = file.read(expectedDigest);
  try {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of reading.bytes) chunks.push(new Uint8Array(chunk));
    return { ok: true, value: { body: bodyOf(file, chunks), digest: reading.digest() } };
  } catch (error) {
    if (!BatchFileError.isInstance(error)) throw error;
    return { ok: false, problem: { code: 'invalid_request', detail: `${file.name}: ${error.message}`, retryable: false } };
  }
}

/** A JSON file goes as lines of its items, which may be many more than a JSON body takes. */
function bodyOf({ format, characterSet, items }: BatchFile, chunks: Uint8Array<ArrayBuffer>[]): Blob {
  switch (format) {
    case 'csv':
      return new Blob(chunks, { type: characterSet === undefined ? 'text/csv' : `text/csv; charset=${characterSet}` });
    case 'ndjson':
      return new Blob(chunks, { type: 'application/x-ndjson' });
    case 'json':
      return new Blob(items.map((item) => `${JSON.stringify(item)}\n`), { type: 'application/x-ndjson' });
  }
}

function settingsOf({ start, options = {}, ...said }: BatchSettings): TableSettings {
  const { refund, notifyCustomer, ...others } = options;
  return { ...said, ...others, start: yesOrNo(start), ...(refund !== undefined && { refund: yesOrNo(refund) }), ...(notifyCustomer !== undefined && { notifyCustomer: yesOrNo(notifyCustomer) }) };
}

function yesOrNo(value: boolean): 'true' | 'false' {
  return value ? 'true' : 'false';
}

/** Codes that are about what was sent as a whole. What is wrong with one part of a request points there. */
const ABOUT_FILES = new Set(['invalid_request', 'payload_too_large', 'unsupported_media_type']);

/** What is wrong with the file as a whole is told with its name, as it is where the file is read here. */
function aboutFile(answer: Failed, { name }: BatchFile): Failed {
  const { code, detail, errors, requestId } = answer.problem;
  if (!ABOUT_FILES.has(code) || errors !== undefined) return answer;
  return { ok: false, problem: { code: 'invalid_request', detail: `${name}: ${detail}`, retryable: false, ...(requestId !== undefined && { requestId }) } };
}

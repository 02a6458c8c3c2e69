import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseBody, type BatchRow } from '@countermand/core';
import { batchBodySchema, rowOfItem, type BatchBody } from '@countermand/host';
import { UsageError } from '../cli/usage-error.ts';
import type { BatchFile, FileReading } from './batch-file.ts';

/** So many faults are told of a file whose form is wrong. */
const MOST_FAULTS = 5;

/** A JSON file is read as a whole: the body that a program would post, or only its items. */
export async function readJsonBatch(path: string, name: string): Promise<BatchFile> {
  const bytes = await readFile(path);
  const { items, ...settings } = bodyOf(bytes.toString('utf8'), name);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const read = (): FileReading => ({ rows: rowsOf(items), bytes: Readable.from([bytes]), blankLines: () => 0, digest: () => digest, refusal: () => undefined });
  return { name, format: 'json', characterSet: undefined, settings, items, read };
}

function bodyOf(text: string, name: string): BatchBody {
  const written = parsed(text, name);
  const body = parseBody(batchBodySchema, Array.isArray(written) ? { items: written } : written);
  if (body.ok) return body.value;
  const faults = (body.problem.errors ?? []).map(({ pointer, detail }) => `${pointer === '' ? 'it' : pointer}: ${detail}`);
  const more = faults.length > MOST_FAULTS ? `, and ${faults.length - MOST_FAULTS} more` : '';
  throw new UsageError(`${name} is not a batch: ${faults.slice(0, MOST_FAULTS).join('; ')}${more}. Nothing was filed.`);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${name} is not valid JSON. Nothing was filed.`);
  }
}

async function* rowsOf(items: BatchBody['items']): AsyncIterable<BatchRow> {
  for (const [index, item] of items.entries()) yield rowOfItem(item, index + 1);
}

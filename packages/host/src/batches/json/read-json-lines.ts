import type { BatchRow } from '@countermand/core';
import { decodeText } from '../csv/decode-text.ts';
import { batchItemSchema, rowOfItem } from './batch-item.ts';

/** The longest line, in characters. */
const LONGEST_LINE = 65_536;

/** Reads one item a line (NDJSON) as it arrives. Blank lines are skipped; a line that is no item is a wrong row. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, onBlank?: () => void): AsyncIterable<BatchRow> {
  let line = 0;
  for await (const text of linesOf(decodeText(bytes, undefined))) {
    line++;
    if (text.trim() === '') onBlank?.();
    else yield rowOfLine(text, line);
  }
}

function rowOfLine(text: string, line: number): BatchRow {
  const parsed = parseItem(text);
  return parsed.success ? rowOfItem(parsed.data, line) : { line, problem: `The line is no item: ${parsed.problem}` };
}

function parseItem(text: string): { readonly success: true; readonly data: ReturnType<typeof batchItemSchema.parse> } | { readonly success: false; readonly problem: string } {
  if (text.length > LONGEST_LINE) return { success: false, problem: `it is longer than ${LONGEST_LINE} characters.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { success: false, problem: 'it is not valid JSON.' };
  }
  const parsed = batchItemSchema.safeParse(value);
  if (parsed.success) return { success: true, data: parsed.data };
  const [issue] = parsed.error.issues;
  return { success: false, problem: `${issue?.path.length ? `${issue.path.join('.')}: ` : ''}${issue?.message ?? 'it has another form.'}` };
}

/** Lines of any length are cut short, so that none fills the memory. */
async function* linesOf(text: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const part of text) {
    const lines = (rest + part).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

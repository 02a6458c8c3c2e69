import type { BatchItemView } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import type { BatchCheckView } from '../service/batch-service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { counted, joined, text } from '../text/text.ts';
import { wrapped } from '../text/wrap.ts';
import type { BatchFile } from './batch-file.ts';

/** The width that fits everywhere. */
const COLUMNS = 80;

/** So many wrong rows are told one by one. */
const MOST_TOLD = 10;

/** The check as data for a program: what the API answers to `validate=only`. */
export function checkRecord({ rows, orders, finishBy, blankLines, problems, more }: BatchCheckView): object {
  return { rows, orders, ...(finishBy !== undefined && { finishBy }), blankLines, problems, more };
}

/** How many rows of which sort a file has, and the first of the wrong ones. `where` says where the full list is. */
export function checkLines({ name }: BatchFile, { rows, blankLines, problems, more }: BatchCheckView, where: SafeText): readonly SafeText[] {
  const { accepted, invalid, duplicate } = rows;
  const parts = [
    counted(accepted, text`order`, text`orders`),
    ...(invalid > 0 ? [counted(invalid, text`wrong row`, text`wrong rows`)] : []),
    ...(duplicate > 0 ? [counted(duplicate, text`row that repeats an order`, text`rows that repeat an order`)] : []),
    ...(blankLines > 0 ? [counted(blankLines, text`blank line`, text`blank lines`)] : []),
  ];
  const told = problems.slice(0, MOST_TOLD);
  const untold = problems.length + more - told.length;
  return [
    text`${safeText(name, 60)}: ${joined(parts, text`, `)}`,
    ...told.flatMap(rowLines),
    ...(untold > 0 ? [text`  and ${untold} more${where}`] : []),
  ];
}

/** `  line 17 acme:xyz: A job id has digits only.` */
function rowLines({ line, reference, problem }: BatchItemView): readonly SafeText[] {
  const named = reference === '' ? text`` : text` ${safeText(reference, 60)}`;
  return wrapped(text`  line ${line}${named}: ${safeText(problem?.message ?? '')}`, COLUMNS, 4);
}

/** Tells a person what the check found: on standard error, for the data comes later. */
export function tellCheck(output: Output, lines: readonly SafeText[]): void {
  for (const line of lines) output.talk(line);
}

import type { BatchView } from '@countermand/core/model';
import type { CommandContext } from '../cli/command-context.ts';
import type { Output } from '../output/output.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { wrapped } from '../text/wrap.ts';
import { standingText } from './batch-standing.ts';

/** What following a batch shows while it lasts. */
export interface BatchProgressDisplay {
  show(view: BatchView): void;
  close(): void;
}

/** Where no line can be rewritten, lines follow each other at least this far apart, milliseconds. */
const PLAIN_REST_MS = 5_000;

/** The width that fits everywhere; what does not fit on a line is indented on the next. */
const COLUMNS = 80;
const INDENT = 4;

/** The progress that suits the place: a live line on a terminal, plain lines now and then elsewhere, nothing for programs. */
export async function openBatchProgress({ output }: Pick<CommandContext, 'output'>, now: () => number): Promise<BatchProgressDisplay> {
  if (!output.talkative) return { show: () => {}, close: () => {} };
  const { stderr } = process;
  if (!stderr.isTTY || process.env.TERM === 'dumb') return plainBatchProgress(output, now);
  // React and Ink are loaded only where they are seen.
  const { inkBatchProgress } = await import('./ink-batch-progress.tsx');
  return inkBatchProgress(stderr, now);
}

/** A line now and then, and one for each change of the batch's own state. */
export function plainBatchProgress(output: Output, now: () => number): BatchProgressDisplay {
  let last: { readonly line: string; readonly state: string; readonly at: number } | undefined;
  return {
    show: (view) => {
      const line = text`${safeText(view.id)}: ${standingText(view, now(), output.talkPaint)}`;
      const soon = last !== undefined && last.state === view.state && now() - last.at < PLAIN_REST_MS;
      if (soon || last?.line === line) return;
      last = { line, state: view.state, at: now() };
      for (const part of wrapped(line, COLUMNS, INDENT)) output.talk(part);
    },
    close: () => {},
  };
}

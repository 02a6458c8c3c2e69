import type { CommandContext } from '../cli/command-context.ts';
import { plainProgress } from './plain-progress.ts';
import { NO_PROGRESS, type Progress } from './progress.ts';

export interface WaitTimes {
  readonly startedAt: number;
  readonly endsAt: number | undefined;
}

/** The progress that suits the place: a live line on a terminal, plain lines elsewhere, nothing for programs. */
export async function openProgress({ output }: Pick<CommandContext, 'output'>, times: WaitTimes): Promise<Progress> {
  if (!output.talkative) return NO_PROGRESS;
  const { stderr } = process;
  if (!stderr.isTTY || process.env.TERM === 'dumb') return plainProgress(output);
  // React and Ink are loaded only where they are seen.
  const { inkProgress } = await import('./ink-progress.tsx');
  return inkProgress({ ...times, now: () => Date.now(), stream: stderr });
}

import { UsageError } from '../cli/usage-error.ts';
import type { CommandContext } from '../cli/command-context.ts';

/** What is read from standard input at most: more is a job for a batch. */
const MOST = 10_000;

/** The references as written; `-` stands for standard input, one a line, where empty lines and those that begin with # are skipped. */
export async function collectReferences({ readInput }: Pick<CommandContext, 'readInput'>, written: readonly string[]): Promise<readonly string[]> {
  const collected: string[] = [];
  for (const one of written) {
    if (one !== '-') collected.push(one);
    else for await (const line of readInput()) if (!/^\s*(#|$)/.test(line)) collected.push(line.trim());
    if (collected.length > MOST) throw new UsageError(`More than ${MOST} orders in one command. Give them in parts.`);
  }
  if (collected.length === 0) throw new UsageError('No order was named. Write at least one reference, such as my-account:123.');
  return collected;
}

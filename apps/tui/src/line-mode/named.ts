import { valueOf } from '../cli/problem-error.ts';
import { UsageError } from '../cli/usage-error.ts';
import { isCancellationId } from '../operator/names.ts';
import type { LineContext } from './line-context.ts';

/** The reference that a word means: a number of the last list, or what was written. */
export function referenceNamed({ list }: Pick<LineContext, 'list'>, word: string): string {
  const listed = list.at(word);
  if (listed?.kind === 'batch') throw new UsageError(`${word} in the last list is a batch, not an order: batch ${word} tells where it stands.`);
  return listed?.reference ?? word;
}

/** The id of a cancellation that a word means: a number of the last list, the id itself, or an order, whose newest one is meant. */
export async function cancellationNamed({ list, service, signal }: Pick<LineContext, 'list' | 'service' | 'signal'>, word: string): Promise<string> {
  const listed = list.at(word);
  if (listed?.kind === 'cancellation') return listed.id;
  if (listed?.kind === 'batch') throw new UsageError(`${word} in the last list is a batch, not a stop: batch ${word} tells where it stands.`);
  const named = listed?.reference ?? word;
  if (isCancellationId(named)) return named;
  if (!named.includes(':')) throw new UsageError(`${word} is neither a number of the last list nor the id of a stop, which begins with can_. list tells them.`);
  const [newest] = valueOf(await service.cancellations({ reference: named, limit: 1 }, signal)).items;
  if (!newest) throw new UsageError(`Nobody has asked to stop ${named}: stop ${named} does so.`);
  return newest.id;
}

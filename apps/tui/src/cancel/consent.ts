import type { CommandContext } from '../cli/command-context.ts';
import type { Prompter } from '../cli/prompter.ts';
import { UsageError } from '../cli/usage-error.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

export interface ConsentOptions {
  readonly yes?: boolean;
  readonly confirm?: string;
}

export interface ConsentQuestion {
  readonly context: Pick<CommandContext, 'atTerminal' | 'flags' | 'interruption'> & { readonly prompter: Pick<Prompter, 'ask'> | undefined };
  /** How many orders it is about, and the first of them by its reference. */
  readonly orders: { readonly count: number; readonly first: string };
  readonly options: ConsentOptions;
  /** Shows what would happen, before a person is asked. */
  readonly explain: () => Promise<void>;
}

/**
 * May these orders be stopped? One is asked about on a terminal unless `--yes`; without a terminal, naming it is consent.
 * Several need their count, `--confirm=cancel-N`, typed or given. Answers false when a person says no.
 */
export async function consent(question: ConsentQuestion): Promise<boolean> {
  const { orders, options } = question;
  const count = typedConsent(orders.count);
  if (options.confirm !== undefined) {
    if (options.confirm === count) return true;
    throw new UsageError(`--confirm=${options.confirm} does not fit: ${orders.count === 1 ? 'this is 1 order' : `these are ${orders.count} different orders`}, so it is --confirm=${count}.`);
  }
  return orders.count === 1 ? consentToOne(question) : consentToSeveral(question, count);
}

/** What a person types, or gives, to have several orders stopped. */
export function typedConsent(count: number): string {
  return `cancel-${count}`;
}

async function consentToOne({ context, orders, options, explain }: ConsentQuestion): Promise<boolean> {
  if (options.yes || !context.atTerminal) return true;
  if (!context.prompter) throw new UsageError(`You would be asked now, and that is not possible here. Add --yes to stop ${orders.first} without a question.`);
  await explain();
  const answer = await context.prompter.ask(text`Stop order ${safeText(orders.first)}? [y/N] `, context.interruption.signal);
  return /^y(es)?$/i.test(answer);
}

async function consentToSeveral({ context, orders, explain }: ConsentQuestion, count: string): Promise<boolean> {
  if (!context.prompter) throw new UsageError(`These are ${orders.count} orders. Add --confirm=${count} to stop them all (--yes is not enough).`);
  await explain();
  const answer = await context.prompter.ask(text`To stop these ${orders.count} orders, type ${safeText(count)}: `, context.interruption.signal);
  return answer === count;
}

import type { OrderPreview, StateOf } from '@countermand/cancel-flow';
import type { ProviderSummary } from '@countermand/core';
import { REASON_LABELS, type OptionName } from '@countermand/core/model';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';

/** The side effects that a person may ask for here. */
export type OfferedOption = Extract<OptionName, 'refund' | 'notifyCustomer'>;

/** Those that every order has: one that lacks an option that is asked for would be left out. */
export function useOfferedOptions(previews: readonly OrderPreview[]): ReadonlySet<OfferedOption> {
  const { service } = useCockpit();
  const { value } = useAnswer('providers', (signal) => service.providers(signal), { live: false });
  return offeredOptions(previews, value ?? []);
}

export function offeredOptions(previews: readonly OrderPreview[], providers: readonly ProviderSummary[]): ReadonlySet<OfferedOption> {
  const orders = previews.filter(({ target }) => target !== undefined);
  const names: readonly OfferedOption[] = ['refund', 'notifyCustomer'];
  return new Set(orders.length === 0 ? [] : names.filter((name) => orders.every((order) => hasOption(order, name, providers))));
}

function hasOption({ provider, target }: OrderPreview, name: OfferedOption, providers: readonly ProviderSummary[]): boolean {
  const operations = providers.find(({ id }) => id === provider)?.operations ?? [];
  return operations.some((operation) => operation.purpose === 'stop' && operation.target === target?.kind && operation.options[name] !== undefined);
}

/** What is chosen, in one line, each with its key. */
export function choicesText({ question }: StateOf<'confirming'>, offered: ReadonlySet<OfferedOption>): SafeText {
  const { reason, note, options } = question.draft.choices;
  const refund = offered.has('refund') ? text` · m refund: ${options.refund ? text`yes` : text`no`}` : text``;
  const told = offered.has('notifyCustomer') ? text` · c customer told: ${options.notifyCustomer ? text`yes` : text`no`}` : text``;
  return text` r reason: ${safeText(REASON_LABELS[reason])} · n note: ${note === null ? text`none` : text`“${safeText(note, 40)}”`}${refund}${told}`;
}

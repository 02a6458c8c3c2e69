import type { Choices } from '@countermand/cancel-flow';
import type { OfferedOption } from './use-choices.ts';

/** The choices with this option the other way round. Always in the order of their names: the flow knows by it that the same was confirmed before, and sends that under its own key. */
export function toggled({ options }: Pick<Choices, 'options'>, name: OfferedOption): Pick<Choices, 'options'> {
  const { [name]: was = false, ...others } = options;
  return { options: was ? others : Object.fromEntries(Object.entries({ ...options, [name]: true }).sort()) };
}

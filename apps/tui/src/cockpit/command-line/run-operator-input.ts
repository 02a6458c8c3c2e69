import { CANCELLATION_STATES, type CancellationState } from '@countermand/core/model';
import { isCancellationId } from '../../operator/names.ts';
import type { OperatorInput } from '../../operator/read-operator-command.ts';
import type { Screen } from '../navigation/screen.ts';

/** The screen that a command opens; `quit` opens none. */
export function screenOf({ name, argument }: OperatorInput): Screen | 'quit' {
  switch (name) {
    case 'find':
      return { name: 'find', search: argument };
    case 'order':
      return { name: 'target', reference: argument };
    case 'stop':
      return { name: 'stop', references: argument.split(/[\s,]+/).filter((reference) => reference !== '') };
    case 'list':
      return { name: 'cancellations', query: narrowedBy(argument) };
    case 'show':
      return isCancellationId(argument) ? { name: 'cancellation', id: argument } : { name: 'target', reference: argument };
    case 'desk':
    case 'batches':
    case 'accounts':
    case 'help':
      return { name };
    case 'withdraw':
    case 'recheck':
    case 'resolve':
      return { name: 'cancellation', id: argument, ask: name };
    case 'file':
      return { name: 'file', path: argument };
    case 'batch':
      return { name: 'batch', id: argument };
    case 'quit':
      return 'quit';
  }
}

/** A word that is a state is one; any other is an account. */
function narrowedBy(argument: string): Extract<Screen, { readonly name: 'cancellations' }>['query'] {
  const words = argument.split(/[\s,]+/).filter((word) => word !== '');
  const states = words.filter(isState);
  const accounts = words.filter((word) => !isState(word));
  return { ...(states.length > 0 && { states }), ...(accounts.length > 0 && { accounts }) };
}

function isState(word: string): word is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(word);
}

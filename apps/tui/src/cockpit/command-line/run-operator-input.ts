import { listQuery, wordsOf } from '../../operator/list-query.ts';
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
      return { name: 'stop', references: wordsOf(argument) };
    case 'list':
      return { name: 'cancellations', query: listQuery(argument) };
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

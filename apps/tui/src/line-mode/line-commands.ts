import type { OperatorCommandName } from '../operator/operator-commands.ts';
import { accounts } from './commands/accounts.ts';
import { batch } from './commands/batch.ts';
import { batches } from './commands/batches.ts';
import { desk } from './commands/desk.ts';
import { file } from './commands/file.ts';
import { find } from './commands/find.ts';
import { help } from './commands/help.ts';
import { list } from './commands/list.ts';
import { order } from './commands/order.ts';
import { recheck } from './commands/recheck.ts';
import { resolve } from './commands/resolve.ts';
import { show } from './commands/show.ts';
import { stop } from './commands/stop.ts';
import { withdraw } from './commands/withdraw.ts';
import type { LineCommand } from './line-context.ts';

/** What each command does here; `quit` ends it all. */
export const LINE_COMMANDS: Readonly<Record<Exclude<OperatorCommandName, 'quit'>, LineCommand>> = {
  find,
  order,
  stop,
  list,
  show,
  desk,
  withdraw,
  recheck,
  resolve,
  file,
  batches,
  batch,
  accounts,
  help,
};

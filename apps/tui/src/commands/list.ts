import type { CancellationView } from '@countermand/core/model';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { cancellationTable } from '../view/cancellation-table.ts';

export interface ListFlags {
  readonly state?: readonly string[];
  readonly account?: readonly string[];
  readonly reference?: string;
  readonly attention?: boolean;
  readonly replacementNotHeld?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

/** `countermand list`: what was asked to be stopped, newest first. */
export function list({ state, account, replacementNotHeld = false, ...rest }: ListFlags): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const listing = { ...rest, ...(state && { states: state }), ...(account && { accounts: account }), ...(replacementNotHeld && { replacement: 'not_held' as const }) };
    const { items: views, nextCursor } = valueOf(await service.cancellations(listing, interruption.signal));
    if (output.json) output.record({ items: views, nextCursor });
    else if (views.length > 0) output.data(cancellationTable(replacementNotHeld ? views.map(sayNoneFound) : views, output));
    else if (replacementNotHeld) output.talk(text`Every replacement is held.`);
    else output.talk(text`No cancellations here. Stop an order with \`countermand cancel account:id\`.`);
    if (nextCursor !== null) output.talk(text`There is more: add --cursor ${safeText(nextCursor, 10_000)}`);
    return EXIT.ok;
  };
}

/** In this list, a stop that shows no replacement is one for which none was found. */
function sayNoneFound(view: CancellationView): CancellationView {
  return view.replacement ? view : { ...view, remark: 'no replacement was found' };
}

import { WithdrawCancellation } from '@countermand/core';
import { toView } from '@countermand/core/model';
import { printResults } from '../cancel/print-results.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { localActor } from '../session/local-actor.ts';
import { counted, text } from '../text/text.ts';

export interface WithdrawFlags {
  readonly everyone?: boolean;
}

/** `countermand withdraw ID`: takes back a stop that has not been sent. */
export function withdraw(id: string, { everyone }: WithdrawFlags): Command {
  return async ({ open, output }) => {
    const session = await open();
    const request = { actor: localActor(), ...(everyone && { everyone }) };
    const { record, withdrawn, requestersLeft } = valueOf(await session.resolve(WithdrawCancellation).execute(id, request));
    await printResults(output, session, [toView(record)]);
    if (!withdrawn) output.talk(text`Your request was taken back; ${counted(requestersLeft, text`requester`, text`requesters`)} still want it stopped. --everyone takes back all.`);
    return EXIT.ok;
  };
}

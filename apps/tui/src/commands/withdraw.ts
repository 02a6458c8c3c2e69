import { printResults } from '../cancel/print-results.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { counted, text } from '../text/text.ts';

export interface WithdrawFlags {
  readonly everyone?: boolean;
}

/** `countermand withdraw ID`: takes back a stop that has not been sent. */
export function withdraw(id: string, { everyone }: WithdrawFlags): Command {
  return async ({ open, output }) => {
    const { service } = await open();
    const view = valueOf(await service.withdraw(id, everyone === undefined ? {} : { everyone }));
    await printResults(output, service, [view]);
    const left = view.requesters.filter(({ withdrawnAt }) => withdrawnAt === null).length;
    if (view.state !== 'withdrawn') output.talk(text`Your request was taken back; ${counted(left, text`requester`, text`requesters`)} still want it stopped. --everyone takes back all.`);
    return EXIT.ok;
  };
}

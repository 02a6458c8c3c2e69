import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { Service } from '../service/service.ts';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import type { Watched } from './news/watched.ts';

export interface Leaving {
  readonly service: Pick<Service, 'accounts'>;
  readonly say: (line: SafeText) => void;
  /** What was asked for here and had not come to its end when it was looked at last. */
  readonly open: readonly Watched[];
}

/** On leaving: what was asked for here and is not settled, and who goes on with it. */
export async function tellWhatGoesOn({ service, say, open }: Leaving): Promise<void> {
  for (const watched of open) (await watched.look()).forEach(say);
  const left = open.filter(({ standing }) => standing !== undefined);
  for (const { standing } of left) if (standing !== undefined) say(standing);
  if (left.length === 0) return;
  const unworked = await accountsWithoutWorker(service);
  const isLeftAlone = left.some(({ accounts }) => accounts.some((account) => unworked.has(account)));
  say(isLeftAlone ? text`Nobody is left to finish that: start countermand serve, or open this again and recheck it. Nothing that was recorded is lost.` : text`A worker goes on with that; countermand list tells how it ends.`);
}

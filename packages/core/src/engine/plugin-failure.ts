import type { ZodType } from 'zod';
import type { UsableAccount } from '../accounts/account.ts';
import { messageOf } from '../errors/message-of.ts';
import { PluginContractError } from '../errors/plugin-contract-error.ts';
import { unawaited } from '../errors/unawaited.ts';
import { scrubText } from './scrub.ts';

/** What a plugin did wrong, naming it; fit for a log. */
export function pluginFailure({ provider }: Pick<UsableAccount, 'provider'>, doing: string, error: unknown): string {
  return scrubText(`the plugin "${provider.id}" failed while ${doing}: ${messageOf(error)}`);
}

/** A plugin's answer, if it has the shape that the plugin interface promises. Throws where it has not. */
export function promised<T>(shape: ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(unawaited(answer));
  if (!parsed.success) throw new PluginContractError('what it answered is of no shape that the plugin interface knows');
  return parsed.data;
}

import type { Scope } from '@countermand/core/model';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import type { Answer } from '../service/answer.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { keyTable } from '../view/key-table.ts';

export interface CreateKeyFlags {
  readonly scope: readonly Scope[];
  /** Default: all accounts. */
  readonly account?: readonly string[];
  /** RFC 3339; default: it does not expire. */
  readonly expires?: string;
}

/** `countermand keys`: who may call the API. */
export function listKeys(): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const keys = valueOf(await service.keys.list(interruption.signal));
    if (output.json) output.record({ items: keys });
    else if (keys.length > 0) output.data(keyTable(keys, { paint: output.paint, columns: output.columns, now: Date.now() }));
    else output.talk(text`There are no keys yet. Make one: countermand keys create NAME --scope cancellations:write --scope cancellations:read`);
    return EXIT.ok;
  };
}

/** `countermand keys create NAME`: prints the key, once. */
export function createKey(name: string, { scope, account, expires }: CreateKeyFlags): Command {
  return async ({ open, output }) => {
    const { service } = await open();
    const body = { name, scopes: scope, ...(account && { accounts: account }), ...(expires !== undefined && { expiresAt: expires }) };
    const created = valueOf(byFlags(await service.keys.create(body)));
    if (output.json) {
      output.record(created);
      return EXIT.ok;
    }
    const { secret, ...key } = created;
    output.talk(text`${safeText(key.id)} "${safeText(key.name)}" may ${safeText(key.scopes.join(', '))}. This is the key; it is shown only now:`);
    output.data(safeText(secret));
    return EXIT.ok;
  };
}

/** Where each part of a key's request is written on the command line. */
const WRITTEN_AS: Readonly<Record<string, string>> = { name: 'NAME', scopes: '--scope', accounts: '--account', expiresAt: '--expires' };

/** A problem in words of the command line: nobody there has written a body with pointers into it. */
function byFlags<Value>(answer: Answer<Value>): Answer<Value> {
  if (answer.ok || answer.problem.errors === undefined) return answer;
  const details = answer.problem.errors.map(({ pointer, detail }) => `${WRITTEN_AS[pointer.split('/')[1] ?? ''] ?? pointer}: ${detail}${detail.endsWith('.') ? '' : '.'}`);
  return { ok: false, problem: { ...answer.problem, detail: details.join(' ') } };
}

/** `countermand keys revoke ID`: servers refuse it within a second. */
export function revokeKey(id: string): Command {
  return async ({ open, output }) => {
    const { service } = await open();
    const key = valueOf(await service.keys.revoke(id));
    if (output.json) output.record(key);
    else output.data(text`${safeText(key.id)} "${safeText(key.name)}" was revoked at ${safeText(key.revokedAt ?? '')}. Servers refuse it within a second, and the browser sessions it made.`);
    return EXIT.ok;
  };
}

import { SCOPES } from '@countermand/core/model';
import { Option, type Command } from 'commander';
import type { CreateKeyFlags } from '../commands/keys.ts';
import type { Runner } from './create-program.ts';
import { collected, scopes } from './option-values.ts';

const SCOPE_HELP = `
Scopes: targets:read (look at orders), cancellations:read, cancellations:write
(stop, withdraw, recheck), batches:write, resolve (decide what could not be
established), admin (all of these, keys and webhooks).
The key is printed once, on standard output; only its hash is kept.
Give each program its own.`;

/** `countermand keys …`: who may call the API. */
export function addKeys(program: Command, run: Runner): void {
  const keys = program.command('keys').description('the keys of the HTTP API: list, create, revoke');
  keys
    .command('list', { isDefault: true })
    .description('every key there is or was, newest first')
    .action(async (_flags: object, command: Command) => run(command, (await import('../commands/keys.ts')).listKeys()));
  keys
    .command('create')
    .description('make a key, and print it once')
    .argument('<name>', 'what it is for, for people')
    .addOption(new Option('--scope <scope>', `what it may do (may be repeated): ${SCOPES.join(', ')}`).argParser(scopes).makeOptionMandatory())
    .option('--account <id>', 'only this account (may be repeated; default: all)', collected)
    .option('--expires <time>', 'from when on it is refused, such as 2027-01-31T00:00:00Z')
    .addHelpText('after', SCOPE_HELP)
    .action(async (name: string, flags: CreateKeyFlags, command: Command) => run(command, (await import('../commands/keys.ts')).createKey(name, flags)));
  keys
    .command('revoke')
    .description('end a key')
    .argument('<id>')
    .action(async (id: string, _flags: object, command: Command) => run(command, (await import('../commands/keys.ts')).revokeKey(id)));
}

import type { Command } from 'commander';
import { aboutThisMachine } from '../cli/on-this-machine.ts';
import type { LedgerBackupFlags } from '../commands/ledger-backup.ts';
import type { Runner } from './create-program.ts';

/** `countermand ledger …`: for those who keep the database. */
export function addLedger(program: Command, run: Runner): void {
  const ledger = program.command('ledger').description('check and back up the ledger; see each with --help');
  ledger
    .command('check')
    .description('hold everything on record against the laws; changes nothing, and may run while others work')
    .addHelpText('after', '\nExit: 0 every law is kept · 1 something is broken. A doubtful finding alone\nis 0: the ledger cannot tell, so a person looks.')
    .action(async (_flags: object, command: Command) => run(command, aboutThisMachine((await import('../commands/ledger-check.ts')).ledgerCheck())));
  ledger
    .command('backup')
    .description('a whole copy of a SQLite ledger, while it is in use')
    .argument('<file>', 'the copy to write')
    .option('--force', 'replace a file that is there')
    .action(async (file: string, flags: LedgerBackupFlags, command: Command) => run(command, aboutThisMachine((await import('../commands/ledger-backup.ts')).ledgerBackup(file, flags))));
}

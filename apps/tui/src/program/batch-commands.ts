import { BATCH_STATES } from '@countermand/core/model';
import type { Command} from 'commander';
import { Option } from 'commander';
import type { BatchFlags, FollowFlags } from '../batch/batch-flags.ts';
import { BATCH_FORMATS } from '../batch/batch-formats.ts';
import type { RetryFlags } from '../commands/batch-decisions.ts';
import type { BatchListFlags } from '../commands/batch-list.ts';
import type { ReportFlags } from '../commands/batch-report.ts';
import type { Runner } from './create-program.ts';
import { EXIT_HELP } from './exit-help.ts';
import { collected, seconds, wholeNumber } from './option-values.ts';
import { addStopOptions } from './stop-options.ts';

const FILE_HELP = `
FILE is CSV, or JSON or NDJSON when its name ends so; "-" is standard input.
CSV columns, by name: reference, or account and id (and kind), or account and
reference; optional reason, note, order_number. A list needs no header.
Nothing is sent before all of it is recorded. Wrong rows are told by line; the
others are stopped. Without --idempotency-key the key follows from the file's
content and the flags, so that the same again is filed once.
Ctrl-C pauses the batch; "countermand batch resume ID" goes on.`;

/** `batch FILE` and what can be done with a batch. Each command's code is loaded when it runs. */
export function addBatches(program: Command, run: Runner): void {
  const batch = program.command('batch').description('stop the orders of a file, and what can be done with such a batch').argument('<file>', 'the file, or -');
  addStopOptions(batch)
    .option('--note <text>', 'an internal note of rows that bring none')
    .option('--name <text>', 'a name for people (default: the name of the file)')
    .option('--send-after <time>', 'not before this time, such as 2026-03-02T09:00:00Z')
    .addOption(new Option('--format <format>', 'what the file is, whatever it is called').choices(BATCH_FORMATS))
    .option('--encoding <name>', 'of a CSV file without a byte-order mark: utf-8 (default), utf-16, windows-1252')
    .option('--validate', 'check the file and record nothing (--dry-run does the same)')
    .addOption(new Option('--dry-run').hideHelp())
    .option('--idempotency-key <key>', 'repeat a batch safely under its own key')
    .option('--yes', 'stop one order without asking; without a terminal naming it is consent')
    .option('--confirm <count>', 'stop several orders: cancel-N, N being how many');
  addFollowOptions(batch)
    .addHelpText('after', FILE_HELP + EXIT_HELP)
    .action(async (file: string, flags: BatchFlags, command: Command) => run(command, (await import('../commands/batch.ts')).batch(file, flags)));
  addReads(batch, run);
  addDecisions(batch, run);
}

function addReads(batch: Command, run: Runner): void {
  batch
    .command('list')
    .description('batches, newest first')
    .addOption(new Option('--state <state>', `only in this state (may be repeated): ${BATCH_STATES.join(', ')}`).argParser(collected))
    .option('--limit <count>', 'how many at most', wholeNumber)
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (_flags: object, command: Command) => run(command, (await import('../commands/batch-list.ts')).batchList(flagsOf<BatchListFlags>(command))));
  batch
    .command('show')
    .description('where a batch stands, and when it should be through')
    .argument('<id>')
    .action(async (id: string, _flags: object, command: Command) => {
      flagsOf(command);
      return run(command, (await import('../commands/batch-decisions.ts')).showBatch(id));
    });
  batch
    .command('report')
    .description('every row as CSV, safe to open in a spreadsheet; with --json one object a line')
    .argument('<id>')
    .option('--output <file>', 'write it into this file')
    .action(async (id: string, _flags: object, command: Command) => run(command, (await import('../commands/batch-report.ts')).batchReport(id, flagsOf<ReportFlags>(command))));
}

function addDecisions(batch: Command, run: Runner): void {
  batch
    .command('pause')
    .description('send no more of a batch for now')
    .argument('<id>')
    .action(async (id: string, _flags: object, command: Command) => {
      flagsOf(command);
      return run(command, (await import('../commands/batch-decisions.ts')).pauseBatch(id));
    });
  addFollowOptions(batch.command('resume').description('let a batch run or go on, and finish it where nobody else does').argument('<id>'))
    .addHelpText('after', EXIT_HELP)
    .action(async (id: string, _flags: object, command: Command) => run(command, (await import('../commands/batch-decisions.ts')).resumeBatch(id, flagsOf<FollowFlags>(command))));
  batch
    .command('abort')
    .description('take back what a batch has not sent')
    .argument('<id>')
    .action(async (id: string, _flags: object, command: Command) => {
      flagsOf(command);
      return run(command, (await import('../commands/batch-decisions.ts')).abortBatch(id));
    });
  addFollowOptions(batch.command('retry').description('file what failed of a batch once more').argument('<id>'))
    .option('--idempotency-key <key>', 'repeat this safely under its own key')
    .option('--yes', 'stop one order without asking; without a terminal naming it is consent')
    .option('--confirm <count>', 'stop several orders: cancel-N, N being how many')
    .addHelpText('after', EXIT_HELP)
    .action(async (id: string, _flags: object, command: Command) => run(command, (await import('../commands/batch-decisions.ts')).retryBatch(id, flagsOf<RetryFlags>(command))));
}

/**
 * The flags of a subcommand. Commander hands those that `batch FILE` has as well to that command, wherever they stand;
 * one that the subcommand does not have is refused, never swallowed.
 */
function flagsOf<Flags extends object>(command: Command): Flags {
  const own = new Set(command.options.map((option) => option.attributeName()));
  const strange = command.parent?.options.find((option) => !own.has(option.attributeName()) && command.parent?.getOptionValueSource(option.attributeName()) === 'cli');
  if (strange) command.error(`error: unknown option '${strange.long ?? strange.flags}'`, { code: 'commander.unknownOption' });
  return command.optsWithGlobals<Flags>();
}

function addFollowOptions(command: Command): Command {
  return command
    .option('--no-wait', 'record and return')
    .option('--timeout <seconds>', 'how long to stay with it (default: until it is through)', seconds)
    .option('--report <file>', 'in the end, write every row into this file as CSV');
}

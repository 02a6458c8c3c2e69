import { Command, Option } from 'commander';
import type { CancelFlags } from '../commands/cancel.ts';
import type { FindFlags } from '../commands/find.ts';
import type { ListFlags } from '../commands/list.ts';
import type { TuiFlags } from '../commands/tui.ts';
import type { RecheckFlags } from '../commands/recheck.ts';
import type { ResolveFlags } from '../commands/resolve.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { SignInFlags } from '../commands/sign-in.ts';
import type { WatchFlags } from '../commands/watch.ts';
import type { WithdrawFlags } from '../commands/withdraw.ts';
import type { WorkerFlags } from '../commands/worker.ts';
import type { StopFlags } from '../cancel/stop-request.ts';
import type { Command as Action } from '../cli/command-context.ts';
import { aboutThisMachine, onThisMachine } from '../cli/on-this-machine.ts';
import { addKeys } from './key-commands.ts';
import { addLedger } from './ledger-commands.ts';
import { addBatches } from './batch-commands.ts';
import { addSetUp } from './setup-commands.ts';
import { addExamples } from './examples.ts';
import { EXIT_HELP } from './exit-help.ts';
import { collected, port, seconds, wholeNumber } from './option-values.ts';
import { addStopOptions } from './stop-options.ts';

/** Runs what a command line asked for; `command` knows the flags that every command has. */
export type Runner = (command: Command, action: Action) => Promise<void>;

const REFERENCE_HELP = `
A reference is account:id, account:kind/id, or account:@NUMBER with the shop's
own number. "-" reads them from standard input, one a line.`;

const SIGN_IN_HELP = `
The link works once, within ten minutes; it signs in for 12 hours, with
everything the server may do. It is made where the server's ledger is, and
every server on that ledger takes it. Nothing is started anew.`;

const COCKPIT_HELP = `
Without a command, in a terminal: the cockpit. With --readonly it only looks;
with --line it works line by line, for screen readers and simple terminals.`;

/** The command line. Each command's code is loaded when it runs, so that help and version stay fast. */
export function createProgram(version: string, run: Runner): Command {
  const program = new Command('countermand')
    .description('Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.')
    .version(version, '-V, --version', 'show the version')
    .option('--json', 'data for programs: one object, or one a line; errors as JSON on standard error')
    .option('--config <file>', 'the configuration to use')
    .option('--demo', 'use simulators; starts the demo if none runs here')
    .option('--api <url>', 'work through a server (COUNTERMAND_API_URL); its key is COUNTERMAND_API_TOKEN')
    .option('--no-input', 'never ask; say which flag is missing: --yes for one order, --confirm for several')
    .option('--quiet', 'say nothing but data, warnings and errors')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', COCKPIT_HELP);
  addStops(program, run);
  addBatches(program, run);
  addReads(program, run);
  addDecisions(program, run);
  addCockpit(program, run);
  addServing(program, run);
  addKeys(program, run);
  addLedger(program, run);
  addSetUp(program, run);
  addExamples(program);
  return program;
}

function addStops(program: Command, run: Runner): void {
  const cancel = program.command('cancel').description('stop orders, and prove it').argument('<reference...>', 'orders to stop, or -');
  addStopOptions(cancel)
    .option('--note <text>', 'an internal note, never sent to a provider')
    .option('--send-after <time>', 'not before this time, such as 2026-03-02T09:00:00Z')
    .option('--expect-order <number>', "the shop's own number the order must have")
    .option('--idempotency-key <key>', 'repeat a request safely under its own key')
    .option('--yes', 'stop one order without asking; without a terminal naming it is consent')
    .option('--confirm <count>', 'stop several orders: cancel-N, N being how many')
    .option('--dry-run', 'say what would happen and change nothing')
    .option('--no-wait', 'record and return')
    .option('--timeout <seconds>', 'how long to wait for the outcome', seconds, 60)
    .addHelpText('after', REFERENCE_HELP + EXIT_HELP)
    .action(async (references: string[], flags: CancelFlags, command: Command) => run(command, (await import('../commands/cancel.ts')).cancel(references, flags)));
  addStopOptions(program.command('preview').description('what stopping would do; changes nothing').argument('<reference...>', 'orders, or -'))
    .addHelpText('after', REFERENCE_HELP)
    .action(async (references: string[], flags: StopFlags, command: Command) => run(command, (await import('../commands/preview.ts')).preview(references, flags)));
}

function addReads(program: Command, run: Runner): void {
  program
    .command('find')
    .description("find orders by id or the shop's own number")
    .argument('<text>')
    .option('--account <id>', 'only in this account')
    .option('--status <word>', "the provider's own status word")
    .option('--limit <count>', 'how many at most; a provider may give fewer at once, then --cursor goes on', wholeNumber)
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (text: string, flags: FindFlags, command: Command) => run(command, (await import('../commands/find.ts')).find(text, flags)));
  program
    .command('show')
    .description('one cancellation, or an order as its provider shows it now')
    .argument('<reference or id>')
    .action(async (named: string, _flags: object, command: Command) => run(command, (await import('../commands/show.ts')).show(named)));
  program
    .command('list')
    .description('cancellations, newest first')
    .option('--state <state>', 'only in this state (may be repeated)', collected)
    .option('--account <id>', 'only of this account (may be repeated)', collected)
    .option('--reference <reference>', 'only of this order')
    .option('--attention', 'only what a person has to look at')
    .option('--replacement-not-held', 'only stops whose replacement is not held and may be sent out')
    .option('--limit <count>', 'how many at most', wholeNumber)
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (flags: ListFlags, command: Command) => run(command, (await import('../commands/list.ts')).list(flags)));
  program
    .command('watch')
    .description('follow a cancellation to its end, and finish it where nobody else does')
    .argument('<id>')
    .option('--timeout <seconds>', 'how long at most', seconds)
    .action(async (id: string, flags: WatchFlags, command: Command) => run(command, (await import('../commands/watch.ts')).watch(id, flags)));
  program
    .command('accounts')
    .description('the configured accounts with budget and health')
    .action(async (_flags: object, command: Command) => run(command, (await import('../commands/accounts.ts')).accounts()));
  program
    .command('providers')
    .description('the plugins, and what each can stop')
    .action(async (_flags: object, command: Command) => run(command, (await import('../commands/providers.ts')).providers()));
}

function addDecisions(program: Command, run: Runner): void {
  program
    .command('withdraw')
    .description('take back a stop that has not been sent')
    .argument('<id>')
    .option('--everyone', 'for all who asked, not only for you')
    .action(async (id: string, flags: WithdrawFlags, command: Command) => run(command, (await import('../commands/withdraw.ts')).withdraw(id, flags)));
  program
    .command('recheck')
    .description('have the order read again now')
    .argument('<id>')
    .option('--no-wait', 'record and return')
    .option('--timeout <seconds>', 'how long to wait for the outcome', seconds, 15)
    .action(async (id: string, flags: RecheckFlags, command: Command) => run(command, (await import('../commands/recheck.ts')).recheck(id, flags)));
  program
    .command('resolve')
    .description('decide what could not be established')
    .argument('<id>')
    .addOption(new Option('--as <decision>', 'what it is').choices(['cancelled', 'canceled', 'not_stopped', 'send_again']).makeOptionMandatory())
    .option('--note <text>', 'what the decision rests on')
    .option('--no-wait', 'record and return')
    .option('--timeout <seconds>', 'how long to wait for the outcome', seconds, 15)
    .action(async (id: string, flags: ResolveFlags, command: Command) => run(command, (await import('../commands/resolve.ts')).resolve(id, flags)));
}

function addCockpit(program: Command, run: Runner): void {
  program
    .command('tui')
    .description('the cockpit: all of this on one screen; also without any command, in a terminal')
    .option('--readonly', 'look only: nothing can be stopped or changed')
    .option('--line', 'line by line, for screen readers and simple terminals')
    .action(async (flags: TuiFlags, command: Command) => run(command, (await import('../commands/tui.ts')).tui(flags)));
}

function addServing(program: Command, run: Runner): void {
  program
    .command('doctor')
    .description('check configuration, plugins, secrets, ledger, providers and clock')
    .action(async (_flags: object, command: Command) => run(command, aboutThisMachine((await import('../commands/doctor.ts')).doctor())));
  program
    .command('serve')
    .description('run the API, and a worker for all accounts')
    .option('--start', 'without a configuration, start the demo')
    .option('--port <port>', 'where to listen', port)
    .option('--host <address>', 'on which address to listen')
    .option('--worker', 'with a worker (default)')
    .option('--no-worker', 'without a worker')
    .option('--sign-in', 'print a link that signs a browser in, also where nobody sits at a terminal')
    .action(async (flags: ServeFlags, command: Command) => {
      await keepHeapModest();
      return run(command, onThisMachine((await import('../commands/serve.ts')).serve(flags)));
    });
  program
    .command('sign-in')
    .description('print a link that signs a browser in, while the server runs on')
    .argument('[name]', 'who acts through that browser (default: you)')
    .option('--url <address>', 'where browsers reach the server (default: by server.hosts, or where it listens)')
    .addHelpText('after', SIGN_IN_HELP)
    .action(async (name: string | undefined, flags: SignInFlags, command: Command) => run(command, (await import('../commands/sign-in.ts')).signIn(name, flags)));
  program
    .command('worker')
    .description('run a worker for all accounts, without the API')
    .option('--metrics-port <port>', 'where Prometheus may read; 0 is any free port', port)
    .option('--metrics-host <address>', 'on which address, if not on this machine alone')
    .action(async (flags: WorkerFlags, command: Command) => {
      await keepHeapModest();
      return run(command, onThisMachine((await import('../commands/worker.ts')).worker(flags)));
    });
}

/** Before the large parts of what serves are loaded. */
async function keepHeapModest(): Promise<void> {
  (await import('../serve/modest-heap.ts')).keepHeapModest();
}

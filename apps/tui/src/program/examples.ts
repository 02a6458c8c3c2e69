import type { Command } from 'commander';

const CANCELLATION = 'can_01JQ0000000000000000000000';
const BATCH = 'bat_01JQ0000000000000000000000';
const KEY = 'key_01JQ0000000000000000000000';

/** Lines to copy, for each command's help. A test runs the command line over them, and over every command for want of one. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  countermand: ['countermand find 1001', 'countermand cancel acme:10234', 'countermand serve --demo'],
  cancel: ['countermand cancel acme:10234', 'countermand cancel acme:@1001 --reason fraud --yes', 'countermand cancel - --confirm cancel-3 < references.txt'],
  preview: ['countermand preview acme:order/10234'],
  batch: ['countermand batch orders.csv --validate', 'countermand batch orders.csv --confirm cancel-250 --report outcome.csv'],
  'batch list': ['countermand batch list --state paused'],
  'batch show': [`countermand batch show ${BATCH}`],
  'batch report': [`countermand batch report ${BATCH} --output report.csv`],
  'batch pause': [`countermand batch pause ${BATCH}`],
  'batch resume': [`countermand batch resume ${BATCH}`],
  'batch abort': [`countermand batch abort ${BATCH}`],
  'batch retry': [`countermand batch retry ${BATCH} --confirm cancel-12`],
  find: ['countermand find 1001', 'countermand find 1001 --account acme --json'],
  show: ['countermand show acme:10234', `countermand show ${CANCELLATION}`],
  list: ['countermand list --attention', 'countermand list --state unknown --account acme'],
  watch: [`countermand watch ${CANCELLATION}`],
  accounts: ['countermand accounts'],
  providers: ['countermand providers --json'],
  withdraw: [`countermand withdraw ${CANCELLATION}`],
  recheck: [`countermand recheck ${CANCELLATION}`],
  resolve: [`countermand resolve ${CANCELLATION} --as cancelled`, `countermand resolve ${CANCELLATION} --as not_stopped`],
  tui: ['countermand', 'countermand tui --readonly'],
  doctor: ['countermand doctor'],
  serve: ['countermand serve', 'countermand serve --demo --port 4000'],
  'sign-in': ['countermand sign-in', 'countermand sign-in ann --url https://stops.example'],
  worker: ['countermand worker --metrics-port 9464'],
  keys: ['countermand keys', 'countermand keys create portal --scope cancellations:write'],
  'keys list': ['countermand keys list'],
  'keys create': ['countermand keys create portal --scope cancellations:write --account acme'],
  'keys revoke': [`countermand keys revoke ${KEY}`],
  ledger: ['countermand ledger check'],
  'ledger check': ['countermand ledger check --json'],
  'ledger backup': ['countermand ledger backup copy.db'],
  init: ['countermand init', 'countermand init --account acme --provider NAME --secret-env ACME_TOKEN'],
  schema: ['countermand schema cancel', 'countermand schema batch report'],
  completion: ['source <(countermand completion bash)'],
};

/** Puts its examples under the help of each command. */
export function addExamples(command: Command, path: readonly string[] = []): void {
  const examples = EXAMPLES[path.join(' ') || command.name()];
  if (examples) command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  for (const subcommand of command.commands) addExamples(subcommand, [...path, subcommand.name()]);
}

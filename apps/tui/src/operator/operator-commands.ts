import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

interface OperatorCommandEntry {
  /** What follows it, for the help; undefined where nothing does. */
  readonly argument?: SafeText;
  readonly help: SafeText;
  /** It can be left out. */
  readonly optional?: true;
  /** It changes something, so `--readonly` leaves it out. */
  readonly writes?: true;
}

/** What an operator can type: after `:` in the cockpit, and on each line in line mode. Help is made from this table. */
export const OPERATOR_COMMANDS = {
  find: { argument: text`TEXT`, help: text`find orders by id or the shop's own number, in all accounts` },
  order: { argument: text`REFERENCE`, help: text`an order as its provider shows it now` },
  stop: { argument: text`REFERENCE…`, help: text`stop one order or several; asks before anything is sent`, writes: true },
  list: { argument: text`STATE or ACCOUNT`, optional: true, help: text`cancellations, newest first` },
  show: { argument: text`ID or REFERENCE`, help: text`one cancellation with its evidence and timeline, or an order` },
  desk: { help: text`what a person has to look at` },
  withdraw: { argument: text`ID`, help: text`take back a stop that has not been sent`, writes: true },
  recheck: { argument: text`ID`, help: text`have the order read again now`, writes: true },
  resolve: { argument: text`ID`, help: text`decide what could not be established`, writes: true },
  file: { argument: text`FILE.csv`, help: text`stop a list of orders; checks and asks first`, writes: true },
  batches: { help: text`lists of orders that were filed together` },
  batch: { argument: text`ID`, help: text`one batch with its progress` },
  accounts: { help: text`accounts with budget and health` },
  help: { help: text`all keys and commands` },
  quit: { help: text`leave` },
} as const satisfies Readonly<Record<string, OperatorCommandEntry>>;

export type OperatorCommandName = keyof typeof OPERATOR_COMMANDS;

export const OPERATOR_COMMAND_NAMES = Object.keys(OPERATOR_COMMANDS) as readonly OperatorCommandName[];

export function operatorCommand(name: OperatorCommandName): OperatorCommandEntry {
  return OPERATOR_COMMANDS[name];
}

import { DEFAULT_REASON, REASON_CODES, REPLACEMENT_CHOICES, STRATEGIES } from '@countermand/core/model';
import { Option, type Command } from 'commander';

/** The flags that say how an order is to be stopped. Which of them an order's provider has, `countermand providers` shows. */
export function addStopOptions(command: Command): Command {
  return command
    .addOption(new Option('--reason <code>', `why (default: ${DEFAULT_REASON})`).choices(REASON_CODES))
    .option('--refund', 'have the payment refunded')
    .option('--notify-customer', 'have the customer told')
    .option('--message <text>', 'text for the provider')
    .addOption(new Option('--strategy <way>', 'how to stop it').choices(STRATEGIES))
    .addOption(new Option('--on-replacement <what>', 'what to do with the order that takes its place').choices(REPLACEMENT_CHOICES));
}

import { parseBatchSettings, type BatchSettings } from '@countermand/core';
import type { ConsentOptions } from '../cancel/consent.ts';
import type { BatchFormat } from './batch-formats.ts';
import type { StopFlags } from '../cancel/stop-request.ts';
import { valueOf } from '../cli/problem-error.ts';

/** How long a command stays with a batch. */
export interface FollowFlags {
  /** False with `--no-wait`. */
  readonly wait: boolean;
  /** Seconds; as long as it takes when absent. */
  readonly timeout?: number;
  /** Where the rows are written to as a table, once the command is through. */
  readonly report?: string;
}

export interface BatchFlags extends Omit<StopFlags, 'expectOrder'>, ConsentOptions, FollowFlags {
  readonly format?: BatchFormat;
  /** The character set of a table. */
  readonly encoding?: string;
  readonly name?: string;
  /** Check and record nothing; `--dry-run` is the same. */
  readonly validate?: boolean;
  readonly dryRun?: boolean;
  readonly idempotencyKey?: string;
}

/** What holds for the whole batch: what the flags say, else what the file says. Parsed where every face's is. */
export function batchSettings(inFile: Readonly<Record<string, unknown>>, flags: BatchFlags): BatchSettings {
  const { name, reason, note, sendAfter, refund, notifyCustomer, message, strategy, onReplacement } = flags;
  const options = given({ refund, notifyCustomer, message, strategy, onReplacement });
  const said = given({ name, reason, note, sendAfter, options: Object.keys(options).length === 0 ? undefined : options });
  return valueOf(parseBatchSettings({ ...inFile, ...said }));
}

function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

import { initial } from './0001-initial.ts';
import { batches } from './0002-batches.ts';
import { retention } from './0003-retention.ts';
import { notHeld } from './0004-not-held.ts';
import { access } from './0005-access.ts';
import { webhooks } from './0006-webhooks.ts';
import { notifications } from './0007-notifications.ts';
import { batchEvents } from './0008-batch-events.ts';
import { signInCodes } from './0009-sign-in-codes.ts';
import type { Migration } from './migration.ts';

/** Every step, in order; numbered 1, 2, 3 … without a gap. */
export const MIGRATIONS: readonly Migration[] = [initial, batches, retention, notHeld, access, webhooks, notifications, batchEvents, signInCodes];
export type { Migration };

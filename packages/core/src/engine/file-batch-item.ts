import type { UsableAccount } from '../accounts/account.ts';
import type { Batch, BatchItem, BatchItemProblem } from '../model/batch.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { SYSTEM_ACTOR } from '../model/requester.ts';
import { targetKey } from '../model/target-key.ts';
import type { Target } from '../model/target.ts';
import type { KeyedBatchItem } from '../ports/batch-store.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { batchEvent } from '../use-cases/batch-event.ts';
import { numberKey } from '../use-cases/batch-row-check.ts';
import { referenceOf } from '../use-cases/canonical-reference.ts';
import { fileIntake } from '../use-cases/file-intake.ts';
import type { Intake } from '../use-cases/intake.ts';
import type { EngineServices } from './engine-services.ts';
import { HOUR } from './pauses.ts';
import { scrubText } from './scrub.ts';

/** A row whose turn has come, with the target that its merchant number turned out to mean. */
export interface ItemToFile extends KeyedBatchItem {
  readonly found?: Result<Target>;
}

interface Filing {
  readonly services: EngineServices;
  readonly batch: Batch;
  /** The account as configured now; undefined where it is gone. */
  readonly account: UsableAccount | undefined;
}

/** Files one row as its requester would file a request, or says on the row why it cannot be filed. */
export async function fileBatchItem(filing: Filing, transaction: LedgerTransaction, row: ItemToFile): Promise<void> {
  const { services, batch } = filing;
  const { item } = row;
  const named = nameTarget(filing, row);
  if (!named.ok) return failItem(filing, transaction, item, named.problem);
  const filed = await fileIntake(services, transaction, intakeOf(filing, item, named.value));
  if (!filed.ok) return failItem(filing, transaction, item, filed.problem);
  const { target, account } = named.value;
  await transaction.fileBatchItem({ ...filed.value, batch: batch.id, number: item.number, target, reference: referenceOf(account, target) });
}

export async function failItem({ services, batch }: Pick<Filing, 'services' | 'batch'>, transaction: LedgerTransaction, item: BatchItem, problem: { readonly code: BatchItemProblem['code']; readonly detail: string }): Promise<void> {
  const { number, line, account } = item;
  const message = scrubText(problem.detail);
  const event = batchEvent(batch, { type: 'batch.item_failed', actor: SYSTEM_ACTOR, at: services.clock.now() }, { account, reason: message, data: { number, line, code: problem.code } });
  await transaction.failBatchItem(item, { code: problem.code, message }, event);
}

interface Named {
  readonly account: UsableAccount;
  readonly target: Target;
}

/** Rows that wait for so long are not filed any more: a stop that has gone stale is never fired late in silence. */
export function isOverdue({ settings, clock }: Pick<EngineServices, 'settings' | 'clock'>, batch: Batch): boolean {
  const since = Math.max(batch.activeSince ?? batch.createdAt, batch.sendAfter ?? 0);
  return clock.now() - since > settings.staleAfterHours * HOUR;
}

/** What the row is to stop, or why that cannot be done any more. */
function nameTarget({ services, batch, account }: Filing, { item, key, found }: ItemToFile): Result<Named> {
  if (isOverdue(services, batch)) {
    const { staleAfterHours } = services.settings;
    return failed('stale', `Its turn did not come within ${staleAfterHours} h. Retry the batch if it is still wanted.`);
  }
  if (account === undefined) return failed('unknown_account', `Account "${item.account}" is no longer configured. Nothing was filed.`);
  const target = item.target ?? (found?.ok ? found.value : undefined);
  const now = item.target ? targetKey(account.origin, item.target) : numberKey(account, item.merchantNumber ?? '');
  if (key !== now) return failed('misconfigured', `Account "${account.id}" stood for another system when the batch was recorded. Nothing was filed.`);
  if (target) return succeeded({ account, target });
  return found?.ok === false ? found : failed('merchant_number_not_found', `The number of ${item.reference} was not searched for.`);
}

function intakeOf({ services, batch }: Filing, item: BatchItem, { account, target }: Named): Intake {
  const { reason, note, orderNumber, merchantNumber, retryOf } = item;
  return {
    request: {
      reason,
      options: batch.options,
      priority: 'bulk',
      batch: batch.id,
      ...(note !== null && { note }),
      ...(orderNumber !== null && { expectedOrderNumber: orderNumber }),
      ...(retryOf !== null && { retryOf }),
    },
    context: { actor: batch.actor, idempotencyKey: batch.idempotencyKey, route: batch.route },
    resolved: { account, target, reference: referenceOf(account, target), orderNumber: merchantNumber },
    sendAfter: null,
    now: services.clock.now(),
  };
}

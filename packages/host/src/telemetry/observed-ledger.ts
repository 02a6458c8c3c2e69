import type { Ledger, LedgerTransaction, RecordedChange, Telemetry } from '@countermand/core';
import type { NewEvent } from '@countermand/core/model';

/** The ledger, telling what was recorded after each commit, whoever wrote it. What was taken back is not told. */
export function observedLedger(ledger: Ledger, telemetry: Pick<Telemetry, 'recorded'>): Ledger {
  return {
    transact: async (work) => {
      let told: RecordedChange[] = [];
      const value = await ledger.transact((transaction) => {
        told = [];
        return work(listening(transaction, told));
      });
      for (const change of told) telemetry.recorded(change);
      return value;
    },
    reader: ledger.reader,
    onChange: (listener) => ledger.onChange(listener),
    close: () => ledger.close(),
  };
}

function listening(transaction: LedgerTransaction, told: RecordedChange[]): LedgerTransaction {
  const tell = (event: NewEvent): void => void told.push(changeOf(event));
  const observed: Partial<LedgerTransaction> = {
    insertCancellation: async (cancellation, requester, targetKey, event) => {
      await transaction.insertCancellation(cancellation, requester, targetKey, event);
      tell(event);
    },
    insertRequester: async (cancellationId, requester, event) => {
      await transaction.insertRequester(cancellationId, requester, event);
      tell(event);
    },
    changeCancellation: async (seen, change, event) => {
      const done = await transaction.changeCancellation(seen, change, event);
      if (done && change.state !== undefined) tell(event);
      return done;
    },
    insertFollowUp: async (followUp, event) => {
      await transaction.insertFollowUp(followUp, event);
      tell(event);
    },
    changeFollowUp: async (seen, change, event) => {
      const done = await transaction.changeFollowUp(seen, change, event);
      if (done && change.state !== undefined) tell(event);
      return done;
    },
  };
  return new Proxy(transaction, {
    get: (target, name) => {
      const own: unknown = Reflect.get(observed, name);
      if (own !== undefined) return own;
      const method: unknown = Reflect.get(target, name);
      return typeof method === 'function' ? (method.bind(target) as unknown) : method;
    },
  });
}

function changeOf({ type, account, from, to, actor, data }: NewEvent): RecordedChange {
  const state = data['state'] ?? data['to'];
  const followUp = type.startsWith('follow_up.') && typeof state === 'string' && state !== data['from'] ? state : null;
  return { type, account, from, to, channel: actor.channel, followUp };
}

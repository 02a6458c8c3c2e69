import type { Snapshot, Target } from '@countermand/core/model';
import type { Call, History, Plan, PlanOptions, ProviderConnection, ReadOutcome, ReplacementOutcome, Verdict, WriteOutcome } from '@countermand/core/provider';
import { readOutcome, replacementOutcome, writeOutcome } from './outcomes.ts';
import type { Line, Sender, Wire } from './wire.ts';

/** The simulated plugin at work for one account of one process. */
export class SimulatedConnection implements ProviderConnection {
  constructor(
    private readonly wire: Wire,
    private readonly sender: Sender,
    private readonly line: Line,
  ) {}

  async doRead(target: Target, call: Call): Promise<ReadOutcome> {
    return readOutcome(await this.wire.exchange(this.sender, this.line, call, { purpose: 'read', operation: 'read', target }));
  }

  async doWrite(target: Target, operation: string, _options: PlanOptions, call: Call): Promise<WriteOutcome> {
    return writeOutcome(operation, await this.wire.exchange(this.sender, this.line, call, { purpose: 'write', operation, target }));
  }

  async doFindReplacement(target: Target, _snapshot: Snapshot | undefined, call: Call): Promise<ReplacementOutcome> {
    return replacementOutcome(await this.wire.exchange(this.sender, this.line, call, { purpose: 'read', operation: 'replacement', target }));
  }

  plan(_target: Target, snapshot: Snapshot | undefined, options: PlanOptions): Plan {
    const none = { effects: [] } as const;
    switch (wordOf(snapshot)) {
      case 'stopped':
        return { kind: 'already', why: 'It is stopped already.', ...none };
      case 'shipped':
        return { kind: 'refuse', code: 'too_late', why: 'It has shipped.', ...none };
      case 'cancel_requested':
        return { kind: 'watch', why: 'Somebody asked already.', ...none };
      case 'cancel_rejected':
        return { kind: 'refuse', code: 'rejected_by_provider', why: 'The provider keeps it.', ...none };
      case 'in_production':
        return { kind: 'send', operation: 'ask', why: 'It is in production.', ...none };
      default:
        return { kind: 'send', operation: options.strategy === 'request' ? 'ask' : 'stop', why: 'It is going ahead.', ...none };
    }
  }

  judge(_target: Target, history: History, snapshot: Snapshot): Verdict {
    switch (wordOf(snapshot)) {
      case 'stopped':
        return { kind: 'stopped', replacementLikely: true };
      case 'cancel_requested':
        return { kind: 'requested' };
      case 'shipped':
        return { kind: 'refused', code: 'too_late', message: 'It has shipped.' };
      case 'cancel_rejected':
        return { kind: 'refused', code: 'rejected_by_provider', message: 'The provider keeps it.' };
      case 'on_hold':
        return history.attempts.some(({ operation }) => operation === 'hold') ? { kind: 'held' } : { kind: 'active' };
      case 'active':
      case 'in_production':
        return { kind: 'active' };
      default:
        return { kind: 'unclear', message: 'Its status says nothing that is known.' };
    }
  }
}

function wordOf(snapshot: Snapshot | undefined): string {
  return snapshot?.rawStatus['status'] ?? 'none';
}

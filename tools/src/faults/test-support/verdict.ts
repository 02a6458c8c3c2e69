import type { CancellationRecord } from '@countermand/core/model';
import { toView } from '@countermand/core/model';
import type { Arena } from './arena.ts';

/** What the providers' own records say of our laws. All lists are to be empty. */
export interface FaultVerdict {
  readonly lost: string[];
  readonly untrueCancelled: string[];
  readonly blindSecondWrites: string[];
  readonly secondEffects: string[];
  readonly unheldUnsaid: string[];
}

/** Judges by the simulators' records, which know nothing of the ledger. */
export function judge(arenas: readonly Arena[], records: readonly CancellationRecord[]): FaultVerdict {
  const verdict: FaultVerdict = { lost: [], untrueCancelled: [], blindSecondWrites: [], secondEffects: [], unheldUnsaid: [] };
  for (const record of records) {
    const { cancellation } = record;
    const arena = arenas.find((candidate) => candidate.account.id === cancellation.account);
    if (arena === undefined) throw new Error(`No arena for ${cancellation.account}`);
    const { id } = cancellation.target;
    const ended = cancellation.settledAt !== null || cancellation.state === 'needs_attention';
    if (!ended) verdict.lost.push(`${cancellation.reference} is ${cancellation.state}`);
    if (cancellation.state === 'cancelled' && !arena.isStopped(id)) verdict.untrueCancelled.push(cancellation.reference);
    judgeWrites(arena, id, verdict);
    if (cancellation.state !== 'cancelled') continue;
    const said = toView(record).warnings.some((warning) => warning.code === 'replacement_not_held');
    const unheld = arena.unheldReplacements(id);
    if (unheld.length > 0 && !said) verdict.unheldUnsaid.push(`${cancellation.reference} → ${unheld.join(', ')}`);
  }
  return verdict;
}

/** Between two writes to one target there is a read of it that was answered, or the first was turned away unread. */
function judgeWrites(arena: Arena, id: string, verdict: FaultVerdict): void {
  const writes = arena.simulator.writes.filter((write) => write.targetId === id);
  // An order may be held as another one's replacement and then be stopped itself; the same write twice is the fault.
  const effects = Object.groupBy(writes.filter((write) => write.tookEffect), ({ operation }) => operation);
  for (const [operation, same] of Object.entries(effects)) {
    if ((same?.length ?? 0) > 1) verdict.secondEffects.push(`${arena.account.id}:${id}: ${operation}`);
  }
  writes.forEach((write, index) => {
    const before = writes[index - 1];
    if (before === undefined || before.status === 429) return;
    const read = arena.simulator.requests.some(
      ({ at, method, path }) => method === 'GET' && at >= before.at && at <= write.at && arena.reads(path, id),
    );
    if (!read) verdict.blindSecondWrites.push(`${arena.account.id}:${id}: ${before.operation} then ${write.operation}`);
  });
}

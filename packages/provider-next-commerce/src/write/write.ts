import type { Target } from '@countermand/core/model';
import type { Call, Exchange, PlanOptions, ProviderHttpClient, WriteOutcome } from '@countermand/core/provider';
import { PluginContractError } from '@countermand/provider-kit';
import { isWriteOperation, WRITE_TARGETS, type WriteOperation } from '../operations.ts';
import { settledOutcome, type Answer } from './judged-answer.ts';
import { parseCancel } from './parse-cancel.ts';
import { parseCancellationRequest } from './parse-cancellation-request.ts';
import { parseHold } from './parse-hold.ts';
import { parseOrderCancel } from './parse-order-cancel.ts';
import { WRITE_REQUESTS } from './requests.ts';

const PARSERS: Readonly<Record<WriteOperation, (target: Target, answer: Answer) => WriteOutcome>> = {
  cancel: parseCancel,
  request_cancellation: parseCancellationRequest,
  hold: parseHold,
  order_cancel: parseOrderCancel,
};

export interface WriteParts {
  readonly target: Target;
  readonly operation: string;
  readonly options: PlanOptions;
  readonly call: Call;
}

/** Makes one request, and says what it came to. */
export async function write(http: ProviderHttpClient, { target, operation, options, call }: WriteParts): Promise<WriteOutcome> {
  if (!isWriteOperation(operation) || WRITE_TARGETS[operation] !== target.kind) {
    throw new PluginContractError(`Next Commerce has no operation "${operation}" for a target of the kind "${target.kind}".`);
  }
  return parseWrite(target, operation, await http.send(WRITE_REQUESTS[operation](target, options), call));
}

/** What an exchange says about the write it was. Pure. */
export function parseWrite(target: Target, operation: WriteOperation, exchange: Exchange): WriteOutcome {
  const settled = settledOutcome(exchange, operation);
  return 'kind' in settled ? settled : PARSERS[operation](target, settled);
}

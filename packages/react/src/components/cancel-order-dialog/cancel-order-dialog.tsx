import type { ReactElement } from 'react';
import type { RunningFlow } from '../../flow/use-cancel-flow.ts';
import { Gate } from '../../parts/gated-dialog/gate.tsx';
import { FlowDialog } from './flow-dialog.tsx';
import { NamedOrders } from './named-orders.tsx';

export interface CancelOrderDialogProps {
  /** From `useCancelFlow`. */
  readonly flow: RunningFlow;
}

/** The confirm-and-stop dialog: names the orders and what will and will not happen, and then what became of it. Open whenever its flow has something to show. */
export function CancelOrderDialog({ flow }: CancelOrderDialogProps): ReactElement {
  const { gate } = flow.description;
  return (
    <FlowDialog flow={flow}>
      {flow.state.name === 'confirming' && <NamedOrders previews={flow.state.question.previews} />}
      {gate && <Gate {...gate} onType={(text) => flow.send({ type: 'type', text })} />}
    </FlowDialog>
  );
}

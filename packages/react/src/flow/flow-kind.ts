import type { CancelFlowParts, Description, FlowState } from '@countermand/cancel-flow';
import type { FlowConnection } from './flow-port.ts';

/** What a flow may be opened with: how that is filed, and how it is told of. */
export interface FlowKind {
  readonly partsOf: (connection: FlowConnection) => CancelFlowParts;
  readonly describe: (state: FlowState) => Description;
}

import { describe } from '@countermand/cancel-flow';
import { fileAny } from './file-any.ts';
import type { FlowKind } from './flow-kind.ts';
import { createFlowPort } from './flow-port.ts';

/** A flow of one order or of several. */
export const ANY_ORDERS: FlowKind = { partsOf: (connection) => ({ port: createFlowPort(connection, fileAny) }), describe };

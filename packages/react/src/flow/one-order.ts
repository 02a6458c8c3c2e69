import { describeOne } from '@countermand/cancel-flow';
import { fileOne } from './file-one.ts';
import type { FlowKind } from './flow-kind.ts';
import { createFlowPort } from './flow-port.ts';

/** A flow that is only ever opened with one order. */
export const ONE_ORDER: FlowKind = { partsOf: (connection) => ({ port: createFlowPort(connection, fileOne) }), describe: describeOne };

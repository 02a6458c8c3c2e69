import { describe, type Description, type FlowState, type Message } from '@countermand/cancel-flow';
import { enSeveral } from '@countermand/cancel-flow/messages/en-several';
import { fileAny } from './file-any.ts';
import type { FlowKind } from './flow-kind.ts';
import { createFlowPort } from './flow-port.ts';

/** A flow of one order or of several. */
export const ANY_ORDERS: FlowKind = { partsOf: (connection) => ({ port: createFlowPort(connection, fileAny) }), describe: describeAny };

/** The page's own English has no words for several orders, so that a button does not load them: the messages bring them. */
export function describeAny(state: FlowState): Description {
  const { title, body, actions, ...rest } = describe(state);
  return {
    ...rest,
    title: inEnglish(title),
    body: body.map((line) => ({ ...line, message: inEnglish(line.message) })),
    actions: actions.map((action) => ({ ...action, label: inEnglish(action.label) })),
  };
}

function inEnglish(message: Message): Message {
  return message.key in enSeveral ? { ...message, english: enSeveral[message.key as keyof typeof enSeveral] } : message;
}

import { describe, type Description, type FlowState, type Message, type Phrase, type Value } from '@countermand/cancel-flow';
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

function inEnglish({ key, parameters }: Message): Message {
  const inside = parameters && Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, isMessage(value) ? inEnglish(value) : value]));
  return { key, parameters: inside, english: ENGLISH[key] };
}

const ENGLISH: { readonly [Key in Message['key']]?: Phrase } = enSeveral;

function isMessage(value: Value): value is Message {
  return typeof value === 'object' && 'key' in value;
}

import { WEBHOOK_TYPES } from '@countermand/core/model';
import { code, page, table } from './markdown.ts';

const INTRODUCTION =
  'What an endpoint can be told of: the `type` of a message, and what `types` of an endpoint may name. `cancellation.*` stands for all that begin so, `*` for all there are. ' +
  '[Webhooks](../webhooks.md) says how to receive them.';

const PING = 'A `ping` is sent only when somebody asks for a test; it tells of nothing that happened.';

export function webhookTypesPage(): string {
  return page('Webhook types', [INTRODUCTION, table(['Type', 'Tells'], WEBHOOK_TYPES.map(({ name, meaning }) => [code(name), meaning])), PING]);
}

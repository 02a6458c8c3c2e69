import { CreateAccessKey, ListAccessKeys, RevokeAccessKey } from '@countermand/core';
import { succeeded, toAccessKeyView } from '@countermand/core/model';
import type { KeyService } from '../key-service.ts';
import { mapAnswer } from './map-answer.ts';
import type { LocalParts } from './local-parts.ts';

/** Keys of the servers on this ledger. Who holds the ledger itself may grant anything. */
export function createLocalKeys({ host: { container }, actor }: LocalParts): KeyService {
  return {
    list: async () => succeeded((await container.resolve(ListAccessKeys).execute()).map(toAccessKeyView)),
    create: (request) => mapAnswer(container.resolve(CreateAccessKey).execute(request, actor), ({ key, secret }) => ({ ...toAccessKeyView(key), secret })),
    revoke: (id) => mapAnswer(container.resolve(RevokeAccessKey).execute(id, actor), toAccessKeyView),
  };
}

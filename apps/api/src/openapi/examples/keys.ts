import { at, STORY } from './story.ts';
import type { Exchanges } from './exchange.ts';

const KEY = {
  id: STORY.key,
  name: 'the portal of the support desk',
  scopes: ['targets:read', 'cancellations:read', 'cancellations:write'],
  accounts: [STORY.account],
  createdAt: at('09:02:11.000'),
  createdBy: 'local:ann',
  expiresAt: '2027-11-23T00:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
  revokedBy: null,
};

const USED = { ...KEY, lastUsedAt: at('09:14:31.000') };

export const KEY_EXCHANGES: Exchanges = {
  createKey: [
    {
      name: 'key_of_one_account',
      summary: 'A portal may find and stop the orders of one account',
      body: { value: { name: KEY.name, scopes: KEY.scopes, accounts: KEY.accounts, expiresAt: KEY.expiresAt } },
      status: 201,
      answer: { value: { ...KEY, secret: 'cmd_EXAMPLE-shown-once-EXAMPLE-shown-once-EXAMPL' } },
    },
  ],
  listKeys: [{ name: 'keys', summary: 'Who may call', status: 200, answer: { value: { items: [USED] } } }],
  getKey: [{ name: 'key', summary: 'When it was last used', parameters: { id: KEY.id }, status: 200, answer: { value: USED } }],
  revokeKey: [{ name: 'key_revoked', summary: 'It is refused from now on', parameters: { id: KEY.id }, status: 200, answer: { value: { ...USED, revokedAt: at('10:40:00.000'), revokedBy: 'local:ann' } } }],
};

import { at, STORY } from './story.ts';
import type { Exchanges } from './exchange.ts';

const SESSION = {
  id: 'ses_01M80B3R7C5XQ9WJ2K8T4NVHZD',
  origin: 'https://portal.example',
  accounts: [STORY.account],
  references: [STORY.reference],
  scopes: ['targets:read', 'cancellations:read', 'cancellations:write'],
  expiresAt: at('09:29:10.000'),
};

export const SESSION_EXCHANGES: Exchanges = {
  mintEmbedSession: [
    {
      name: 'session_of_one_order',
      summary: 'One person, one order, a quarter of an hour',
      body: { value: { origin: SESSION.origin, accounts: SESSION.accounts, references: SESSION.references, actor: 'agent-17' } },
      status: 201,
      answer: { value: { ...SESSION, token: 'cms_EXAMPLE-shown-once-EXAMPLE-shown-once-EXAMPL' } },
    },
  ],
  endEmbedSession: [{ name: 'session_ended', summary: 'Its person left', parameters: { id: SESSION.id }, status: 200, answer: { value: { ...SESSION, endedAt: at('09:17:02.000') } } }],
  getSession: [
    {
      name: 'own_session',
      summary: 'What a page may do with its session',
      status: 200,
      answer: {
        value: { principal: `embed:${STORY.key}:agent-17`, scopes: SESSION.scopes, accounts: SESSION.accounts, references: SESSION.references, expiresAt: SESSION.expiresAt, csrfToken: null },
      },
    },
  ],
};

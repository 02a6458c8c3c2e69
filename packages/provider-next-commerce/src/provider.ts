import type { CancellationProvider } from '@countermand/core/provider';
import { NEXT_COMMERCE_FACTS, NEXT_COMMERCE_OPERATIONS } from './capabilities/facts.ts';
import { openConnection } from './connection.ts';
import { NEXT_COMMERCE_NOTIFICATIONS } from './notifications/notifications.ts';
import { profileOf } from './profile.ts';
import { settingsSchema, type NextCommerceSettings } from './settings.ts';
import { TARGET_KINDS } from './targets/target-kinds.ts';

/**
 * Next Commerce, formerly 29 Next: stops fulfilment orders, and holds what takes their place; or cancels customers'
 * orders. Admin API 2024-04-01.
 */
export const provider: CancellationProvider<NextCommerceSettings> = {
  specificationVersion: 'v1',
  id: 'next-commerce',
  displayName: 'Next Commerce',
  hosts: '^0.1.0',
  settings: settingsSchema,
  targets: TARGET_KINDS,
  operations: NEXT_COMMERCE_OPERATIONS,
  facts: NEXT_COMMERCE_FACTS,
  notifications: NEXT_COMMERCE_NOTIFICATIONS,
  profile: profileOf,
  open: openConnection,
};

import type { Page, WebhookDeliveryFilter } from '@countermand/core';
import type { WebhookDelivery, WebhookDeliveryState } from '@countermand/core/model';
import { sql } from 'kysely';
import type { LedgerDatabase } from '../../tables.ts';
import { decodeCursor, encodeCursor, type Place } from '../cursor.ts';
import { mergeWalks } from '../merge-walks.ts';
import { findWebhookDelivery } from './find-webhooks.ts';

/** A page of an endpoint's deliveries, newest first. */
export async function listWebhookDeliveries(database: LedgerDatabase, { endpoint, states, cursor, limit }: WebhookDeliveryFilter): Promise<Page<WebhookDelivery>> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('The limit of a list is a whole number above 0.');
  const start = cursor === undefined ? undefined : decodeCursor(cursor);
  const walks = (states ? [...new Set(states)] : [undefined]).map(
    (state) => (after: Place | undefined, stretch: number) => nextPlaces(database, { endpoint, state, after, limit: stretch }),
  );
  const places = await mergeWalks(walks, start, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const items = [];
  for (const { id } of page) items.push(await findWebhookDelivery(database, id));
  return { items: items.filter((delivery) => delivery !== undefined), nextCursor: last && places.length > limit ? encodeCursor(last) : null };
}

interface Stretch {
  readonly endpoint: string;
  readonly state: WebhookDeliveryState | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
}

async function nextPlaces(database: LedgerDatabase, { endpoint, state, after, limit }: Stretch): Promise<Place[]> {
  let query = database.selectFrom('webhook_deliveries').select(['created_at as createdAt', 'id']).where('endpoint', '=', endpoint);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

import type { Cancellation } from '@countermand/client';

/** Where a cancellation stands in the server's lists, which are newest first. */
export type Place = Pick<Cancellation, 'createdAt' | 'id'>;

/** Whether `one` comes before `other`. Times of the API are of one form, so that their texts compare as they do. */
export function isNewer(one: Place, other: Place): boolean {
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
}

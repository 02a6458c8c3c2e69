import { valueOf } from '../cli/problem-error.ts';
import type { Service } from '../service/service.ts';

/** So many cancellations are asked for at once. */
const PAGE = 500;

/** Whether a hold of what took the place of a stopped order is still to come, for any order of a batch. */
export async function owesHold(service: Pick<Service, 'cancellations'>, batch: string, signal: AbortSignal): Promise<boolean> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = valueOf(await service.cancellations({ batch, replacement: 'not_held', limit: PAGE, ...(cursor !== undefined && { cursor }) }, signal));
    if (page.items.some(({ replacement }) => replacement?.hold === 'pending')) return true;
    cursor = page.nextCursor;
  }
  return false;
}

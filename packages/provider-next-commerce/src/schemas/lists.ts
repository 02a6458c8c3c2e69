import * as z from 'zod';

const page = z.looseObject({ results: z.array(z.unknown()), next: z.string().nullish().catch(undefined) });

export interface Page {
  readonly entries: readonly unknown[];
  /** The link to the next page, not yet trusted. */
  readonly next: string | null;
}

/**
 * A list in any of the forms it comes in: a page (`results` and `next`), a bare list, or one object, which is how
 * `GET /orders/{number}/fulfillment-orders/` and `GET …/fulfillments/` are declared although described as lists.
 */
export function pageOf(body: unknown): Page | undefined {
  if (Array.isArray(body)) return { entries: body, next: null };
  const parsed = page.safeParse(body);
  if (parsed.success) return { entries: parsed.data.results, next: parsed.data.next ?? null };
  const isOneObject = typeof body === 'object' && body !== null && 'id' in body;
  return isOneObject ? { entries: [body], next: null } : undefined;
}

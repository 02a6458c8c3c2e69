import type { Dealing } from './weather.ts';
import { MARKED_SECRET, type Asked, type Dealt, type Shop } from './shop.ts';

/** What the provider makes of a request: what it does, and what it says. The two need not agree. */
export function dealWith(shop: Shop, asked: Asked, { dealing, retryAfterMs, wasWritten }: { dealing: Dealing; retryAfterMs: number | undefined; wasWritten: boolean }): Dealt {
  const nothing = (status: number) => ({ reply: { status, body: { message: `Token ${MARKED_SECRET} is no good.` } }, tookEffect: false });
  switch (dealing) {
    case 'unauthorized':
      return nothing(401);
    case 'errorBefore':
      return nothing(503);
    case 'throttled':
      return { reply: { status: 429, ...(retryAfterMs !== undefined && { retryAfterMs }) }, tookEffect: false };
    case 'vanished':
      // What was never written to is there: a provider that denies it before any write is believed, by law 3.
      return wasWritten ? nothing(404) : shop.deal(asked);
    case 'honest':
      return shop.deal(asked);
    case 'errorAfter':
      return { ...shop.deal(asked), reply: { status: 500 } };
    case 'page':
      return { ...shop.deal(asked), reply: { status: 200 } };
    case 'wrongId':
    case 'oddWord':
    case 'nullWord':
      return lied(shop.deal(asked), dealing);
  }
}

function lied({ reply, tookEffect }: Dealt, lie: 'wrongId' | 'oddWord' | 'nullWord'): Dealt {
  if (reply.body?.id === undefined || reply.status >= 300) return { reply, tookEffect };
  const said = lie === 'wrongId' ? { id: `${reply.body.id}0`, status: 'stopped' } : { status: lie === 'oddWord' ? 'in_limbo' : null };
  return { reply: { ...reply, body: { ...reply.body, ...said } }, tookEffect };
}

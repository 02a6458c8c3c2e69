import type { CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** Why a stop cannot be taken back, and what to do instead; undefined where it can. */
export function whyNotWithdrawn({ state, reference }: Pick<CancellationView, 'state' | 'reference'>): SafeText | undefined {
  const order = safeText(reference, 60);
  switch (state) {
    case 'scheduled':
    case 'queued':
      return undefined;
    case 'sending':
    case 'unknown':
      return text`${order}: sent already, and may have taken effect. It cannot be taken back.`;
    case 'requested':
      return text`${order}: the provider decides. Ask it to keep the order.`;
    case 'needs_attention':
      return text`${order}: sent already. See the order at the provider, then resolve it.`;
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return text`${order}: it has ended. Nothing is left to take back.`;
  }
}

/** Why nothing can be decided about it, and what to do instead; undefined where a person decides. */
export function whyNotResolved({ state, reference, replacement }: Pick<CancellationView, 'state' | 'reference' | 'replacement'>): SafeText | undefined {
  const order = safeText(reference, 60);
  switch (state) {
    case 'needs_attention':
      return undefined;
    case 'unknown':
      return text`${order}: still being read again by itself. Recheck reads it now.`;
    case 'requested':
      return text`${order}: the provider has not decided. Recheck reads it now.`;
    case 'scheduled':
    case 'queued':
    case 'sending':
      return text`${order}: on its way. There is nothing to decide yet.`;
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return replacement?.hold === 'failed'
        ? text`${order}: ended; its replacement is not held. Recheck tries that again.`
        : text`${order}: it has ended. Nothing is left to decide.`;
  }
}

/** Why it is not read again; undefined where it can be. */
export function whyNotRechecked({ state, reference }: Pick<CancellationView, 'state' | 'reference'>): SafeText | undefined {
  const order = safeText(reference, 60);
  switch (state) {
    case 'scheduled':
    case 'queued':
      return text`${order}: it is read right before it is sent. Open the order to see it.`;
    case 'sending':
      return text`${order}: on the wire. Its answer comes first.`;
    case 'failed':
    case 'withdrawn':
      return text`${order}: it ended with nothing in effect. Open the order to see it.`;
    case 'requested':
    case 'unknown':
    case 'needs_attention':
    case 'cancelled':
    case 'refused':
      return undefined;
  }
}

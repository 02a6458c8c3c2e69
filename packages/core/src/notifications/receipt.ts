/** What became of a notification. */
export type NotificationReceipt =
  /** So many cancellations are read earlier than they would have been; 0 where they are about to be read already. */
  | { readonly kind: 'taken'; readonly nudged: number }
  /** It was acted on before. */
  | { readonly kind: 'repeated' }
  /** It is genuine, and concerns nothing that is waited for. `why` is for its sender. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** Nothing proves that the provider sent it. */
  | { readonly kind: 'unproven'; readonly why: string }
  /** There is no such account, or it takes no notifications. */
  | { readonly kind: 'not_taken_here' }
  | { readonly kind: 'too_large' }
  /** The account takes notifications, but cannot read its secrets, or its plugin failed. May be sent again later. */
  | { readonly kind: 'misconfigured' };

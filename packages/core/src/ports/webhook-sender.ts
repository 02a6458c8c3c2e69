/** One POST, ready to leave. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it. `problem` is a sentence of our own: no URL, nothing that the other side wrote. */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'unanswered'; readonly problem: string };

/** Carries webhooks out: public addresses over TLS and what the operator allows, no redirects, within a deadline. */
export interface WebhookSender {
  /** Why this URL may not be called, a sentence; undefined where it may, as far as can be told now. Resolves names. */
  refusal(url: string): Promise<string | undefined>;
  /** Never rejects. */
  send(post: WebhookPost, signal: AbortSignal): Promise<WebhookAnswer>;
}

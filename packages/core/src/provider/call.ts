import type { Exchange } from './http.ts';

export type CallPurpose = 'read' | 'write';

/**
 * The engine's leave to use the network, handed to every `do…` method and passed on unchanged to the HTTP client.
 * A plugin never makes one. A call for a read admits no write; a call for a write admits exactly one.
 */
export interface Call {
  /** The id of the attempt, or of the read; for logs and traces. */
  readonly id: string;
  readonly signal: AbortSignal;
  /**
   * The HTTP client asks right before each request leaves. Waits for the rate budget.
   * Answers why not, where the request must not leave: then it was certainly not sent.
   */
  admit(purpose: CallPurpose): Promise<Admission>;
  /** The HTTP client reports each exchange, so that 429 and 401 reach the engine whatever the plugin makes of them. */
  observe(exchange: Exchange): void;
}

export type Admission =
  | {
      readonly admitted: true;
      /** The HTTP client asks again at the last moment, when the head is about to be written: this machine may have stood still since. */
      readonly mayStillLeave?: () => boolean;
    }
  | { readonly admitted: false; readonly why: string };

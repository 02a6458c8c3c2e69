import type { Dispatcher } from 'undici';
import { AddressRefusedError } from '../network/address-refused-error.ts';
import { describeNetworkError } from '../network/network-error.ts';

/** The largest body read, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

/** How far one request got. */
export type Progress =
  | { readonly kind: 'not_sent'; readonly cause: 'unreachable' | 'address_refused' | 'not_admitted'; readonly message: string }
  | { readonly kind: 'ambiguous'; readonly message: string }
  | { readonly kind: 'answered'; readonly status: number; readonly headers: RawHeaders; readonly bytes: Buffer; readonly problem?: string };

export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Why a request is given up, in words for each point it may have reached. */
export interface GivenUp {
  readonly cause: 'unreachable' | 'not_admitted';
  readonly notSent: string;
  readonly ambiguous: string;
  readonly answered: string;
}

/**
 * Follows one request through undici and knows at every moment what may have left. undici calls `onRequestStart`
 * immediately before it writes the head to the socket: before that nothing left; from then on anything may have.
 */
export class Transmission implements Dispatcher.DispatchHandler {
  readonly settled: Promise<Progress>;
  private settle!: (progress: Progress) => void;
  private isSettled = false;
  private mayHaveLeft = false;
  private controller: Dispatcher.DispatchController | undefined;
  private answer: { readonly status: number; readonly headers: RawHeaders } | undefined;
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private readonly isTooLate: () => boolean;
  private readonly bodyLimit: number;

  /** `isTooLate` is asked at the last moment before the head is written. */
  constructor(isTooLate: () => boolean, bodyLimit = BODY_LIMIT) {
    this.isTooLate = isTooLate;
    this.bodyLimit = bodyLimit;
    this.settled = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  /** Ends the request here and now; how far it got decides what that means. */
  giveUp(reason: GivenUp): void {
    if (this.isSettled) return;
    if (this.answer) this.finish(this.answered(reason.answered));
    else if (this.mayHaveLeft) this.finish({ kind: 'ambiguous', message: reason.ambiguous });
    else this.finish({ kind: 'not_sent', cause: reason.cause, message: reason.notSent });
    this.controller?.abort(new Error(reason.ambiguous));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.mayHaveLeft) {
      // A second start would be a repeat of a request that may have taken effect. There is none.
      this.finish({ kind: 'ambiguous', message: 'the connection was lost' });
    } else if (!this.isSettled && this.isTooLate()) {
      this.finish({ kind: 'not_sent', cause: 'not_admitted', message: 'this machine stood still until the deadline was over' });
    }
    if (this.isSettled) {
      controller.abort(new Error('given up before it left'));
      return;
    }
    this.mayHaveLeft = true;
    this.controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    // 1xx is no answer yet.
    if (status >= 200) this.answer = { status, headers };
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.isSettled) return;
    this.size += chunk.length;
    if (this.size <= this.bodyLimit) {
      this.chunks.push(chunk);
      return;
    }
    this.finish(this.answered(`the answer is larger than ${this.bodyLimit} bytes`));
    controller.abort(new Error('too large'));
  }

  onResponseEnd(): void {
    this.finish(this.answered());
  }

  onResponseError(_controller: unknown, error: unknown): void {
    const message = describeNetworkError(error);
    if (this.answer) this.finish(this.answered(`the answer was cut off: ${message}`));
    else if (this.mayHaveLeft) this.finish({ kind: 'ambiguous', message: `${message} after the request was sent` });
    else if (error instanceof AddressRefusedError) this.finish({ kind: 'not_sent', cause: 'address_refused', message: error.message });
    else this.finish({ kind: 'not_sent', cause: 'unreachable', message });
  }

  private answered(problem?: string): Progress {
    if (!this.answer) return { kind: 'ambiguous', message: 'an answer ended that never began' };
    return { kind: 'answered', ...this.answer, bytes: Buffer.concat(this.chunks), ...(problem !== undefined && { problem }) };
  }

  private finish(progress: Progress): void {
    if (this.isSettled) return;
    this.isSettled = true;
    this.settle(progress);
  }
}

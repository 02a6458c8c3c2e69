import { Readable } from 'node:stream';
import type { EventFollower } from '@countermand/core';
import type { Clock, LedgerEvent } from '@countermand/core/model';
import { eventFrame, heartbeatFrame, openingFrame } from './event-frame.ts';

/** So much waits here for its reader, at most, and as much again in its socket. */
const BUFFER_BYTES = 64 * 1024;

/** Several events are handed on together. */
const CHUNK_LENGTH = 16 * 1024;

/** The events of a follower as text, no faster than they are read. */
export class EventStream extends Readable {
  #pending: readonly LedgerEvent[] = [];
  #next = 0;
  #pumping = false;
  #finished = false;
  #stalledSince: number | undefined;

  constructor(
    private readonly follower: EventFollower,
    private readonly clock: Clock,
  ) {
    super({ highWaterMark: BUFFER_BYTES });
    this.#tell(openingFrame(follower.position));
  }

  /** How long its reader has taken nothing although there is more, milliseconds. */
  get stalledMs(): number {
    return this.#stalledSince === undefined ? 0 : this.clock.monotonic() - this.#stalledSince;
  }

  /** While events wait, they show that it lives. */
  beat(): void {
    if (this.#isTaken && this.#next >= this.#pending.length) this.#tell(heartbeatFrame(this.follower.position));
  }

  /** Ends it after what was handed on; one that is not read is cut off. */
  finish(): void {
    this.#finished = true;
    if (this.#isTaken) this.follower.close();
    else this.destroy();
  }

  override _read(): void {
    this.#stalledSince = undefined;
    void this.#pump();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.follower.close();
    callback(error);
  }

  get #isTaken(): boolean {
    return this.#stalledSince === undefined;
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (this.#isTaken && !this.destroyed) {
        if (this.#finished || !(await this.#fill())) {
          this.push(null);
          break;
        }
        this.#tell(this.#chunk());
      }
    } catch (error) {
      this.destroy(error as Error);
    } finally {
      this.#pumping = false;
    }
  }

  /** Says whether there is something to tell. */
  async #fill(): Promise<boolean> {
    if (this.#next < this.#pending.length) return true;
    const events = await this.follower.next();
    if (events === undefined || this.#finished) return false;
    this.#pending = events;
    this.#next = 0;
    return true;
  }

  #chunk(): string {
    let text = '';
    while (text.length < CHUNK_LENGTH) {
      const event = this.#pending[this.#next];
      if (event === undefined) break;
      this.#next += 1;
      text += eventFrame(event);
    }
    return text;
  }

  #tell(text: string): void {
    if (!this.push(text)) this.#stalledSince = this.clock.monotonic();
  }
}

/** A block of a stream of Server-Sent Events. Unlike for `EventSource`, one without data counts: it may move the place to resume from. */
export interface Frame {
  readonly id?: string;
  readonly data?: string;
  readonly retryMs?: number;
}

// A carriage return at the very end may be half a line break.
const LINE_BREAK = /\r\n|\n|\r(?!$)/;

/** Reads Server-Sent Events from text that comes in pieces of any size. */
export class FrameParser {
  #rest = '';
  #data: string[] = [];
  #frame: { id?: string; retryMs?: number } = {};

  /** The blocks that are complete with this piece. */
  feed(piece: string): readonly Frame[] {
    const lines = (this.#rest + piece).split(LINE_BREAK);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): readonly Frame[] {
    if (line === '') return this.#complete();
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#frame.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#frame.retryMs = Number(value);
    return [];
  }

  #complete(): readonly Frame[] {
    const frame: Frame = this.#data.length === 0 ? this.#frame : { ...this.#frame, data: this.#data.join('\n') };
    this.#data = [];
    this.#frame = {};
    return Object.keys(frame).length === 0 ? [] : [frame];
  }
}

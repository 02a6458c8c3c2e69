/** A block of a stream of Server-Sent Events. Unlike for `EventSource`, one without data counts: it may move the place to resume from. */
export interface Frame {
  readonly id?: string;
  readonly data?: string;
  readonly retryMs?: number;
}

// A carriage return at the very end may be half a line break.
const LINE_BREAK = /\r\n|\n|\r(?!$)/;

/** Reads Server-Sent Events from text that comes in pieces of any size: answers the blocks that are complete with each piece. */
export function frameParser(): (piece: string) => readonly Frame[] {
  let rest = '';
  let frame: Frame = {};
  return (piece) => {
    const complete: Frame[] = [];
    const lines = (rest + piece).split(LINE_BREAK);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') {
        frame = { ...frame, ...read(line, frame.data) };
      } else if (Object.keys(frame).length > 0) {
        complete.push(frame);
        frame = {};
      }
    }
    return complete;
  };
}

/** What a line adds to its block. */
function read(line: string, data: string | undefined): Frame {
  const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  if (field === 'data') return { data: data === undefined ? value : `${data}\n${value}` };
  if (field === 'id' && !value.includes('\0')) return { id: value };
  return field === 'retry' && /^\d+$/.test(value) ? { retryMs: Number(value) } : {};
}

import { isUpdating, keepCapture, keptCapture } from './kept-captures.ts';

export interface CaptureOptions {
  /** Kept as `pty/captures/<name>.txt`. */
  readonly name: string;
  /** What is seen now, with its stand-ins. */
  readonly look: () => string;
  /** Milliseconds. */
  readonly limitMs?: number;
}

const LOOK_MS = 40;
/** A screen that has not changed for so many looks has come to rest. */
const AT_REST = 8;

/**
 * Waits until the screen is the one that was kept, and fails with both where it does not become so. When captures are written anew,
 * keeps the screen as it is once it has come to rest.
 */
export async function captureScreen({ name, look, limitMs = 10_000 }: CaptureOptions): Promise<void> {
  if (isUpdating) return keepCapture(name, await atRest(look, limitMs));
  const kept = keptCapture(name);
  if (kept === undefined) throw new Error(`No capture ${name} is kept: write it with UPDATE_CAPTURES=1, and look at it.`);
  for (const deadline = Date.now() + limitMs; ; await pause()) {
    const seen = look();
    if (seen === kept) return;
    if (Date.now() > deadline) throw new Error(`The screen differs from the capture ${name}.\n${difference(kept, seen)}`);
  }
}

async function atRest(look: () => string, limitMs: number): Promise<string> {
  const deadline = Date.now() + limitMs;
  let seen = look();
  for (let same = 0; same < AT_REST && Date.now() < deadline; ) {
    await pause();
    const next = look();
    same = next === seen ? same + 1 : 0;
    seen = next;
  }
  return seen;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** Both, and before them the lines that are not the same. */
function difference(kept: string, seen: string): string {
  const [before, after] = [kept.split('\n'), seen.split('\n')];
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, line) => line).filter((line) => before[line] !== after[line]);
  const told = lines.map((line) => `${line + 1}\n  kept ${JSON.stringify(before[line] ?? '')}\n  seen ${JSON.stringify(after[line] ?? '')}`);
  return `${told.join('\n')}\n--- kept\n${kept}\n--- seen\n${seen}`;
}

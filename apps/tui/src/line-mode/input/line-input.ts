import type { SafeText } from '../../text/safe-text.ts';

/** What came where a line was waited for. */
export type LineRead =
  | { readonly kind: 'line'; readonly line: string }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' }
  /** There is no more input. */
  | { readonly kind: 'end' };

/** Lines as they are typed, or as they come from a pipe. One at a time is waited for. */
export interface LineInput {
  /** A person types there. */
  readonly isTyped: boolean;
  /** The next line; the prompt is shown only where somebody types. */
  read(prompt: SafeText): Promise<LineRead>;
  /** The next read answers this line first. */
  putBack(line: string): void;
  /** Drops what was typed ahead; false where there was nothing. Does nothing to a pipe. */
  forgetTyped(): boolean;
  /** Says something above the prompt that waits, where nothing has been typed at it yet; false where that cannot be told or is not so. */
  sayAbovePrompt(say: () => void): boolean;
  close(): void;
}

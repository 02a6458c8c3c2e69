import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TerminalOptions {
  /** The program and its words. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A real terminal of 80 by 24, which a program runs in as it would for a person. */
export interface Terminal {
  /** Types text as it is. */
  type(text: string): void;
  /** Presses keys by tmux's names: `Enter`, `Tab`, `C-c`. */
  press(...keys: readonly string[]): void;
  /** What is to be seen now. */
  screen(): string;
  /** Resolves with the screen once it shows what matches; rejects after `limitMs` milliseconds with what it shows instead. */
  shows(pattern: RegExp, limitMs?: number): Promise<string>;
  close(): void;
}

const LOOK_MS = 40;

/** Whether this machine has one: the tests that want one are else skipped by name. */
export const hasTerminal = spawnSync('tmux', ['-V']).status === 0;

/** Opens a terminal of tmux, on a server of its own. It stays open when the program ends; the last line tells its exit code. */
export function openTerminal({ command, cwd, environment }: TerminalOptions): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-terminal-'));
  const tmux = (...words: readonly string[]): string =>
    execFileSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...words], { encoding: 'utf8', cwd, env: { PATH: process.env.PATH, HOME: cwd, LC_ALL: 'C.UTF-8', ...environment } });
  // A shell of its own reports how the program ended, and waits, so that the screen can be read.
  tmux('new-session', '-d', '-x', '80', '-y', '24', '-s', 'main', 'sh', '-c', '"$@"; echo "[exit $?]"; read line', 'sh', ...command);
  const screen = (): string => tmux('capture-pane', '-p', '-t', 'main');
  return {
    type: (text) => void tmux('send-keys', '-t', 'main', '-l', text),
    press: (...keys) => void tmux('send-keys', '-t', 'main', ...keys),
    screen,
    shows: async (pattern, limitMs = 30_000) => {
      for (const deadline = Date.now() + limitMs; ; ) {
        const seen = screen();
        if (pattern.test(seen)) return seen;
        if (Date.now() > deadline) throw new Error(`The terminal does not show ${String(pattern)} but:\n${seen}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    close: () => {
      tmux('kill-server');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

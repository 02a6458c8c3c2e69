import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface TerminalOptions {
  /** The program and its words. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Default: 80 by 24. */
  readonly size?: Size;
}

/** A real terminal, which a program runs in as it would for a person. */
export interface Terminal {
  /** Types text as it is. */
  type(text: string): void;
  /** Presses keys by tmux's names: `Enter`, `Tab`, `C-c`. */
  press(...keys: readonly string[]): void;
  /** Bytes that arrive all at once, as they do over a slow link. */
  burst(bytes: string): void;
  resize(size: Size): void;
  /** What is to be seen now; with `colours`, with the escape sequences that make them. */
  screen(options?: { readonly colours: boolean }): string;
  /** Resolves with the screen once it shows what matches; rejects after `limitMs` milliseconds, or once the program has ended, with what it shows instead. */
  shows(pattern: RegExp, limitMs?: number): Promise<string>;
  /** What the program has done to the terminal. */
  state(): { readonly alternateScreen: boolean; readonly cursorShown: boolean };
  /** From now on keeps the bytes that the program writes, in this file. */
  record(file: string): void;
  /** The file that others write on this terminal by. */
  device(): string;
  /** The window is closed, as when a person closes it or the line breaks. Resolves once the program has ended. */
  hangUp(): Promise<void>;
  close(): void;
}

const LOOK_MS = 40;
/** The last line, once the program has ended. */
const ENDED = /\[exit \d+\]\s*$/;
const USUAL_SIZE = { columns: 80, rows: 24 };

/** Whether this machine has one: the tests that want one are else skipped by name. */
export const hasTerminal = spawnSync('tmux', ['-V']).status === 0;

/** Opens a terminal of tmux, on a server of its own. It stays open when the program ends; the last line tells its exit code. */
export function openTerminal({ command, cwd, environment, size = USUAL_SIZE }: TerminalOptions): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-terminal-'));
  const run = (words: readonly string[], input?: string): string =>
    execFileSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      cwd,
      env: { PATH: process.env.PATH, HOME: cwd, LC_ALL: 'C.UTF-8', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
    });
  const tmux = (...words: readonly string[]): string => run(words);
  // A shell of its own reports how the program ended, and waits, so that the screen can be read; a Ctrl-C that the program lives with is none of its business.
  tmux('new-session', '-d', '-x', String(size.columns), '-y', String(size.rows), '-s', 'main', 'sh', '-c', 'trap : INT; "$@"; echo "[exit $?]"; read line', 'sh', ...command);
  const tell = (format: string): string => tmux('display-message', '-p', '-t', 'main', format).trimEnd();
  const screen: Terminal['screen'] = ({ colours } = { colours: false }) => tmux('capture-pane', '-p', ...(colours ? ['-e'] : []), '-t', 'main');
  return {
    type: (text) => void tmux('send-keys', '-t', 'main', '-l', text),
    press: (...keys) => void tmux('send-keys', '-t', 'main', ...keys),
    burst: (bytes) => {
      run(['load-buffer', '-b', 'burst', '-'], bytes);
      // Not as a paste: line ends stay as they are, and no brackets around it.
      tmux('paste-buffer', '-r', '-d', '-b', 'burst', '-t', 'main');
    },
    resize: ({ columns, rows }) => void tmux('resize-window', '-t', 'main', '-x', String(columns), '-y', String(rows)),
    screen,
    shows: async (pattern, limitMs = 30_000) => {
      for (const deadline = Date.now() + limitMs; ; ) {
        const seen = screen();
        if (pattern.test(seen)) return seen;
        if (Date.now() > deadline || ENDED.test(seen)) throw new Error(`The terminal does not show ${String(pattern)} but:\n${seen}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    state: () => {
      const [alternate, cursor] = tell('#{alternate_on} #{cursor_flag}').split(' ');
      return { alternateScreen: alternate === '1', cursorShown: cursor === '1' };
    },
    record: (file) => void tmux('pipe-pane', '-O', '-t', 'main', `cat > '${file}'`),
    device: () => tell('#{pane_tty}'),
    hangUp: async () => {
      const shell = tell('#{pane_pid}');
      const programs = execFileSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' }).trim().split(/\s+/).map(Number);
      tmux('kill-pane', '-t', 'main');
      while (programs.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    },
    close: () => {
      // A terminal that was hung up took its server with it.
      spawnSync('tmux', ['-S', join(folder, 'socket'), 'kill-server']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

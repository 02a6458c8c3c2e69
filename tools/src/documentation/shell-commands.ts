import { fencedBlocks } from './fenced-blocks.ts';

/** A command that a page tells its readers to run. */
export interface ShellCommand {
  /** Several lines where it goes on, or holds a text of its own (`<<'END'`). */
  readonly text: string;
  readonly line: number;
  /** What a comment behind it promises: `# exit 6`. Default: 0. */
  readonly exit: number;
  /** The HTTP status of a problem that a comment promises: `# 422`. Undefined: none. */
  readonly problem: number | undefined;
}

/** Every command of a page's `sh` blocks, in order. */
export function shellCommands(markdown: string): readonly ShellCommand[] {
  return fencedBlocks(markdown)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text, line }) => commandsOf(text.split('\n'), line));
}

function commandsOf(lines: readonly string[], firstLine: number): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  for (let index = 0; index < lines.length; index++) {
    const begin = index;
    if (/^\s*(#.*)?$/.test(lines[index] ?? '')) continue;
    while (lines[index]?.endsWith('\\')) index++;
    const end = /<<'(\w+)'/.exec(lines[index] ?? '')?.[1];
    if (end !== undefined) index = lines.indexOf(end, index);
    if (index < 0) throw new Error(`Line ${firstLine + begin}: the text never ends.`);
    commands.push(toCommand(lines.slice(begin, index + 1).join('\n'), firstLine + begin));
  }
  return commands;
}

function toCommand(written: string, line: number): ShellCommand {
  const promise = /\s+# (?:exit )?(\d+)$/.exec(written);
  const number = promise ? Number(promise[1]) : undefined;
  const isExit = promise?.[0].includes('exit') ?? false;
  return {
    text: promise ? written.slice(0, promise.index) : written,
    line,
    exit: isExit ? (number ?? 0) : 0,
    problem: isExit ? undefined : number,
  };
}

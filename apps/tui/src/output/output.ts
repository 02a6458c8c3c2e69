import { jsonText } from '../text/json-text.ts';
import { createPaint, wantsColour, type Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';

/** A stream as far as it is written to. */
export interface Sink {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** `done` is called once the chunk has left, or cannot leave any more. */
  write(chunk: string, done?: () => void): unknown;
}

export interface Sinks {
  readonly stdout: Sink;
  readonly stderr: Sink;
}

export interface OutputFlags {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** Where a command's words go: standard output is data only, talk goes to standard error. Nothing else writes to either. */
export class Output {
  /** For what goes to standard output. */
  readonly paint: Paint;
  /** For what goes to standard error. */
  readonly talkPaint: Paint;
  readonly #redactions: ((line: string) => string)[] = [];

  constructor(
    private readonly sinks: Sinks,
    private readonly flags: OutputFlags,
    environment: NodeJS.ProcessEnv,
  ) {
    this.paint = createPaint(wantsColour(flags.color, sinks.stdout, environment));
    this.talkPaint = createPaint(wantsColour(flags.color, sinks.stderr, environment));
  }

  /** True when the data is for programs. */
  get json(): boolean {
    return this.flags.json;
  }

  /** True when a person sees the data. */
  get atTerminal(): boolean {
    return this.sinks.stdout.isTTY === true;
  }

  /** Columns for data: a terminal's width, and no limit for a file. */
  get columns(): number | undefined {
    return this.sinks.stdout.isTTY ? (this.sinks.stdout.columns ?? 80) : undefined;
  }

  /** From now on every line passes `redact`: no secret leaves by mistake (law 10). */
  redactBy(redact: (line: string) => string): void {
    this.#redactions.push(redact);
  }

  /** Data for a person. */
  data(line: SafeText): void {
    this.#write(this.sinks.stdout, line);
  }

  /** Data for a program: one line of JSON. */
  record(value: unknown): void {
    this.#write(this.sinks.stdout, jsonText(value));
  }

  /** A file for a program, as it comes: no faster than it is taken. */
  async file(parts: AsyncIterable<string>): Promise<void> {
    for await (const part of parts) await new Promise<void>((resolve) => void this.sinks.stdout.write(this.#redacted(part), resolve));
  }

  /** True when a person reads along: what only helps is said. */
  get talkative(): boolean {
    return !this.flags.quiet && !this.flags.json;
  }

  /** What helps a person and is no data. Silent with `--quiet`, and with `--json`: a program reads the errors there. */
  talk(line: SafeText): void {
    if (this.talkative) this.#write(this.sinks.stderr, line);
  }

  /** What must be said: errors and warnings. */
  complain(line: SafeText): void {
    this.#write(this.sinks.stderr, line);
  }

  /** An error for a program, on standard error: standard output stays data only. */
  complainRecord(value: unknown): void {
    this.#write(this.sinks.stderr, jsonText(value));
  }

  #write(sink: Sink, line: string): void {
    sink.write(`${this.#redacted(line)}\n`);
  }

  #redacted(text: string): string {
    return this.#redactions.reduce((rest, redact) => redact(rest), text);
  }
}

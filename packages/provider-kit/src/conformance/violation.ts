import { LAWS, type Law } from './laws.ts';

export interface ViolationParts {
  readonly law: Law;
  /** What is wrong, in a sentence. */
  readonly problem: string;
  /** What was sent and what came back, a line each. */
  readonly transcript?: readonly string[];
  /** What the plugin made of it. */
  readonly said?: unknown;
  /** What to do about it. */
  readonly advice?: string;
  /** The problem says everything. */
  readonly isWhole?: true;
}

/** A plugin breaks a law. The message is for its author: which law, what was sent, what came back, what was made of it. */
export class ConformanceViolation extends Error {
  override readonly name = 'ConformanceViolation';
  readonly law: Law;

  constructor({ law, problem, transcript = [], said, advice, isWhole }: ViolationParts) {
    super(
      isWhole ? problem : [
        problem,
        `  breaks: ${LAWS[law]}`,
        ...transcript.map((line) => `  ${line}`),
        ...(said === undefined ? [] : [`  the plugin said: ${short(said)}`]),
        ...(advice === undefined ? [] : [`  do: ${advice}`]),
      ].join('\n'),
    );
    this.law = law;
  }
}

const LONGEST = 600;

/** As JSON, cut: provider text may be huge, and control characters are escaped by it. */
export function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}

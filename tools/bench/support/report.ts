import { cpus, totalmem } from 'node:os';

/** What every benchmark prints as one line of JSON. */
export interface Report {
  readonly name: string;
  readonly machine: string;
  /** The figure that counts; undefined where a benchmark has none. */
  readonly ratio: number;
  readonly figures: Readonly<Record<string, number | string>>;
}

export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** One line of JSON, and the same as a table for a person on the error stream. */
export function print(reports: readonly Report[]): void {
  for (const report of reports) process.stdout.write(`${JSON.stringify(report)}\n`);
  for (const { name, ratio, figures } of reports) {
    const rest = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`).join(' · ');
    process.stderr.write(`${name.padEnd(40)} ${ratio.toFixed(3)}   ${rest}\n`);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

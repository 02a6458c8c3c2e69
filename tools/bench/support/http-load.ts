import { Pool } from 'undici';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly perSecond: number;
  /** Half, and 99 of a hundred, were answered within it, milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The bodies of the answers. */
  readonly answers: readonly string[];
}

export interface LoadPlan {
  readonly requests: number;
  /** So many are on the wire at the same time. */
  readonly atOnce: number;
  /** The HTTP status that is wanted of each. */
  readonly status: number;
  readonly next: (number: number) => HttpRequest;
}

/** Sends requests. Throws when one is not answered as wanted. */
export async function httpLoad(url: string, { requests, atOnce, status, next }: LoadPlan): Promise<Load> {
  const pool = new Pool(url, { connections: atOnce, pipelining: 1 });
  const took: number[] = [];
  const answers: string[] = [];
  let number = 0;
  const one = async (): Promise<void> => {
    while (number < requests) {
      const request = next(number++);
      const began = performance.now();
      const { statusCode, body } = await pool.request({ ...request, headers: { ...request.headers } });
      const answer = await body.text();
      if (statusCode !== status) throw new Error(`${url}${request.path} answered ${statusCode}: ${answer}`);
      took.push(performance.now() - began);
      answers.push(answer);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  took.sort((left, right) => left - right);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { perSecond: requests / seconds, p50: at(0.5), p99: at(0.99), answers };
}

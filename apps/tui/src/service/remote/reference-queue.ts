import type { Answer } from '../answer.ts';
import type { NamedTarget } from '../service.ts';

/** What a server says of one reference. */
export type ReferenceReply = (NamedTarget & { readonly asked: string }) | { readonly asked: string; readonly problem: Extract<Answer<never>, { ok: false }>['problem'] };

/** Answers as many as were asked, in their order. */
type Ask = (references: readonly string[], signal: AbortSignal | undefined) => Promise<Answer<readonly ReferenceReply[]>>;

interface Waiting {
  readonly written: string;
  readonly answer: (answer: Promise<Answer<NamedTarget>>) => void;
}

/** So many are asked for in one request: merchant numbers among them take the provider's time. */
const MOST = 100;

/** Joins the references that are asked for at the same moment, so that ten thousand of them are a hundred requests. */
export class ReferenceQueue {
  #waiting = new Map<AbortSignal | undefined, Waiting[]>();

  constructor(private readonly ask: Ask) {}

  resolve(written: string, signal?: AbortSignal): Promise<Answer<NamedTarget>> {
    if (this.#waiting.size === 0) queueMicrotask(() => this.#send());
    const together = this.#waiting.get(signal) ?? [];
    this.#waiting.set(signal, together);
    return new Promise((answer) => together.push({ written, answer }));
  }

  #send(): void {
    const all = this.#waiting;
    this.#waiting = new Map();
    for (const [signal, together] of all) {
      for (let start = 0; start < together.length; start += MOST) this.#sendTogether(together.slice(start, start + MOST), signal);
    }
  }

  #sendTogether(together: readonly Waiting[], signal: AbortSignal | undefined): void {
    const asked = this.ask(together.map(({ written }) => written), signal);
    for (const [index, { answer }] of together.entries()) answer(asked.then((answered) => replyAt(answered, index)));
  }
}

function replyAt(answered: Answer<readonly ReferenceReply[]>, index: number): Answer<NamedTarget> {
  if (!answered.ok) return answered;
  const reply = answered.value[index];
  if (reply === undefined) throw new Error('A server answered fewer references than it was asked.');
  if ('problem' in reply) return { ok: false, problem: reply.problem };
  const { reference, account, target, orderNumber } = reply;
  return { ok: true, value: { reference, account, target, orderNumber } };
}

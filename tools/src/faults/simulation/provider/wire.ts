import { timestamp, type Target } from '@countermand/core/model';
import type { Answered, Call, Exchange } from '@countermand/core/provider';
import type { ProcessClock } from '../world/process-clock.ts';
import type { SimulatedProcess } from '../world/simulated-process.ts';
import type { Timeline } from '../world/timeline.ts';
import type { Trace } from '../world/trace.ts';
import { dealWith } from './dealings.ts';
import type { Heard, Sent } from './record.ts';
import type { Reply, Shop } from './shop.ts';
import type { MessageFate, Weather } from './weather.ts';

export interface Request {
  readonly purpose: 'read' | 'write';
  readonly operation: string;
  readonly target: Target;
}

/** Through which account a request goes out. */
export interface Line {
  readonly account: string;
  readonly credential: string;
  readonly store: string;
  readonly timeoutMs: number;
  readonly settleMs: number;
}

interface Parts {
  readonly timeline: Timeline;
  readonly weather: Weather;
  readonly shops: ReadonlyMap<string, Shop>;
  readonly sent: Sent[];
  readonly trace: Trace;
}

export interface Sender {
  readonly process: SimulatedProcess;
  readonly clock: ProcessClock;
}

/** The network: carries requests to the shops and answers back, or not. Asks leave and reports as the real HTTP client does. */
export class Wire {
  constructor(private readonly parts: Parts) {}

  async exchange({ process, clock }: Sender, line: Line, call: Call, request: Request): Promise<Exchange> {
    const at = () => timestamp(clock.now());
    const admission = await call.admit(request.purpose);
    if (!admission.admitted) return tell(call, { kind: 'not_sent', cause: 'not_admitted', message: admission.why, at: at() });
    const { weather, trace } = this.parts;
    const dies = request.purpose === 'write' ? weather.diesSending.get(process) : undefined;
    if (dies === 'before') process.kill();
    if (process.isDead) return new Promise<never>(() => {});
    const fate = weather.message({ ...request, ...line });
    const heard = await process.hears(this.#carry(this.#leaves(process, line, call, request), fate, line));
    trace.note(process.name, () => `hears of ${request.operation} ${request.target.id} (${call.id}): ${words(heard)}`);
    return tell(call, exchangeOf(heard, at()));
  }

  #leaves(process: SimulatedProcess, line: Line, call: Call, { purpose, operation, target }: Request): Sent {
    const { timeline, sent, trace, weather } = this.parts;
    const { account, credential, timeoutMs, settleMs } = line;
    const leftAt = timeline.now;
    const it: Sent = { callId: call.id, process: process.name, account, credential, purpose, operation, target, leftAt, landsBefore: leftAt + timeoutMs + settleMs, arrivals: [], heard: undefined };
    sent.push(it);
    trace.note(process.name, () => `sends ${operation} ${target.id} (${call.id})`);
    if (purpose === 'write' && weather.diesSending.get(process) === 'after') process.kill();
    return it;
  }

  /** Resolves with what gets back; the process may be dead by then. */
  #carry(sent: Sent, fate: MessageFate, { timeoutMs }: Line): Promise<HeardReply> {
    const { timeline } = this.parts;
    return new Promise((resolve) => {
      const hear = (heard: HeardReply) => {
        sent.heard ??= heardOf(heard, timeline.now);
        resolve(heard);
      };
      if (!fate.isSent) {
        timeline.in(5, () => hear({ kind: 'not_sent' }));
        return;
      }
      timeline.in(timeoutMs, () => hear({ kind: 'nothing', message: `no answer within ${timeoutMs} ms` }));
      if (fate.resetAfter !== undefined) timeline.in(fate.resetAfter, () => hear({ kind: 'nothing', message: 'connection reset' }));
      for (const after of fate.arrivals) {
        timeline.in(after, () => {
          const reply = this.#arrives(sent, fate);
          if (!fate.isAnswerLost) timeline.in(fate.answerTakes, () => hear({ kind: 'answer', reply }));
        });
      }
    });
  }

  #arrives(sent: Sent, fate: MessageFate): Reply {
    const { timeline, shops, trace } = this.parts;
    const { operation, target, account, landsBefore } = sent;
    const now = timeline.now;
    const shop = shops.get(account)!;
    const wasWritten = this.parts.sent.some((other) => other.purpose === 'write' && other.target.id === target.id && other.arrivals.length > 0);
    const visibleAt = Math.min(now + fate.lag, landsBefore - 1);
    const { reply, tookEffect } = dealWith(shop, { operation, id: target.id, now, visibleAt }, { ...fate, wasWritten });
    sent.arrivals.push({ at: now, tookEffect });
    trace.note('provider', () => `gets ${operation} ${target.id} (${sent.callId})${tookEffect ? ', which takes effect' : ''}, and answers ${reply.status} ${reply.body?.id ?? '-'} ${reply.body?.status ?? '-'}`);
    return reply;
  }
}

type HeardReply = { readonly kind: 'answer'; readonly reply: Reply } | { readonly kind: 'not_sent' } | { readonly kind: 'nothing'; readonly message: string };

function heardOf(heard: HeardReply, at: number): Heard {
  if (heard.kind !== 'answer') return { kind: heard.kind, at };
  const { status, body, retryAfterMs } = heard.reply;
  return { kind: 'answer', at, status, named: body?.id, word: body?.status ?? undefined, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function exchangeOf(heard: HeardReply, at: string): Exchange {
  if (heard.kind === 'not_sent') return { kind: 'not_sent', cause: 'unreachable', message: 'connection refused', at };
  if (heard.kind === 'nothing') return { kind: 'ambiguous', message: heard.message, at };
  const { status, body, retryAfterMs } = heard.reply;
  const answered: Answered = {
    kind: 'answered',
    status,
    body: body === undefined ? { kind: 'text', contentType: 'text/html', start: '<html>' } : { kind: 'json', value: body },
    headers: {},
    bodyHash: '0'.repeat(64),
    at,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
  return answered;
}

function tell(call: Call, exchange: Exchange): Exchange {
  call.observe(exchange);
  return exchange;
}

function words(heard: HeardReply): string {
  return heard.kind === 'answer' ? `HTTP ${heard.reply.status} ${heard.reply.body?.id ?? '-'} ${heard.reply.body?.status ?? '-'}` : heard.kind;
}
